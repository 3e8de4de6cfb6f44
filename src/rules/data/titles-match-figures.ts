import { isBetterLow } from '../../figures/duration.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { attainment } from '../../figures/phrase/attainment.ts';
import { changeText } from '../../figures/phrase/change.ts';
import { usedFigures } from '../../figures/references/used-names.ts';
import { RISE } from '../../zh/change-words.ts';
import { type DataRule, everyText } from '../rule.ts';

/** A title that praises what its own figures do not bear out. */
export const titlesMatchFigures: DataRule = {
  name: 'titles-match-figures',
  severity: 'warning',
  description: '标题说增长、提升、新高的，所带的数不应都是下降；说超额完成、全面完成的，不应没有达到目标。',
  why: '标题说“再创新高”，下面一句是“同比下降4.6%”，读者先看到标题，便觉得受了蒙骗。',
  basis: '《党政机关公文处理工作条例》第十九条：一切从实际出发，分析问题实事求是',
  bad: '指标: {科研经费: {单位: 万元, 数值: 31200, 上年: 32700}}\n亮点: [{标题: 科研经费再创新高, 内容: 全年【科研经费】}]\n主要工作: [{标题: 经费, 数据: [科研经费]}]',
  good: '指标: {科研经费: {单位: 万元, 数值: 34200, 上年: 32700}}\n亮点: [{标题: 科研经费再创新高, 内容: 全年【科研经费】}]\n主要工作: [{标题: 经费, 数据: [科研经费]}]',
  *check(report, figures) {
    for (const { text, path, holder } of everyText(report)) {
      if (path.at(-1) !== 'title' || !PRAISED.has(path[0])) continue;
      const belied = beliedBy(text, figuresOf(text, holder, figures));
      if (belied === undefined) continue;
      yield {
        path,
        message: `标题说“${belied.claim}”，而所带的${belied.told}，说法应与数一致。`,
        hint: `改写标题，如只说做了什么；数有错的，核对数${belied.mayBeGood ? '；越小越好的数，在指标里写上“趋势: 越低越好”' : ''}。`,
      };
    }
  },
};

/** Parts of the report whose titles tell what was done. */
const PRAISED = new Set<unknown>(['highlights', 'work']);
/** At the end of a title; 提升质量 is what is done, not a claim that something rose. */
const RISEN = new RegExp(`(?:${RISE}|壮大|跃升|翻番|新高|新突破|新台阶)$`, 'u');
const DONE = /(?:超额|全面|圆满|提前)完成/u;
/** 降幅扩大, 成本下降、效益提升: the title itself speaks of a fall. */
const FALLEN = /[降减少缩]|回落|下滑/u;

/** The figures and parts that an item cites, and the parts of those that its title names: 发明专利 of 专利. */
function figuresOf(title: string, holder: object, figures: Figures): Set<Figure> {
  const partsIn = ({ parts }: Figure): Figure[] => parts.flatMap((part) => [part, ...partsIn(part)]);
  const cited = usedFigures(holder, figures);
  return new Set([...cited, ...[...cited].flatMap(partsIn).filter(({ name }) => title.includes(name))]);
}

/** A claim that numbers deny. `mayBeGood`: by a fall, which is good if the figure is marked 越低越好. */
interface Belied {
  claim: string;
  told: string;
  mayBeGood: boolean;
}

function beliedBy(title: string, figures: ReadonlySet<Figure>): Belied | undefined {
  const [risen] = (FALLEN.test(title) ? null : RISEN.exec(title)) ?? [];
  if (risen !== undefined) {
    const falls = [...figures].map(fallOf);
    const told = falls.every((fall) => fall !== '') ? falls.find((fall) => fall !== undefined) : undefined;
    const mayBeGood = [...figures].every(({ data }) => data.trend === undefined);
    if (told !== undefined) return { claim: risen, told, mayBeGood };
  }
  const [done] = DONE.exec(title) ?? [];
  if (done === undefined) return undefined;
  for (const figure of figures) {
    const aim = figure.setting.part === undefined ? attainment(figure) : undefined;
    if (aim && !aim.met) return { claim: done, told: `“${figure.name}”${aim.text}`, mayBeGood: false };
  }
  return undefined;
}

/** “论文”同比下降4.9%; '' if the figure did not get worse, undefined if it is not compared with last year. */
function fallOf(figure: Figure): string | undefined {
  const { change, name } = figure;
  if (!change || change.kind === 'disputed') return figure.total?.change ? '' : undefined;
  const isWorse = isBetterLow(figure) ? change.size.gt(0) : change.size.lt(0);
  return isWorse ? `“${name}”${changeText(figure, change)}` : '';
}
