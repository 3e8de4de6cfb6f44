import type { Path } from '../../diagnostic.ts';
import { type Figure, share } from '../../figures/figure.ts';
import { decimal } from '../../figures/number.ts';
import { roundedRate } from '../../figures/phrase/words.ts';
import { cutName } from '../../figures/references/members.ts';
import { tokens } from '../../figures/tokens.ts';
import type { Report } from '../../report/schema.ts';
import { ROUNDING_EXPLAINED } from '../rounding-explained.ts';
import { type DataRule, everyText, type Text } from '../rule.ts';

/** 33.3%, 33.3%, 33.3%: readers who add them up do not get 100%. */
export const roundedSharesExplained: DataRule = {
  name: 'rounded-shares-explained',
  severity: 'info',
  description: '各部分的占比合起来不是100%的，应注明四舍五入。',
  why: '读者把几个占比一加，是99.9%或100.1%，不知是漏了一项还是算错了。',
  basis: '惯例：因四舍五入分项合计不等于100%的加以说明',
  bad: '指标: {项目: {单位: 项, 包括: {重点: 1, 面上: 1, 青年: 1}}}\n结语: 重点、面上、青年项目各占【项目.重点.占比】、【项目.面上.占比】、【项目.青年.占比】。',
  good: '指标: {项目: {单位: 项, 包括: {重点: 1, 面上: 1, 青年: 1}}}\n结语: 重点、面上、青年项目各占【项目.重点.占比】、【项目.面上.占比】、【项目.青年.占比】（因四舍五入，合计不等于100%）。',
  *check(report, figures) {
    for (const texts of byItem(everyText(report), report)) {
      if (texts.some(({ text }) => ROUNDING_EXPLAINED.test(text))) continue;
      const asked = new Map<string, { parts: Set<string>; path: Path }>();
      for (const { text, path } of texts) {
        for (const token of tokens(text)) {
          const [name, member] = token.kind === 'reference' ? cutName(figures.byName, token.body) : ['', ''];
          if (!member.endsWith('.占比')) continue;
          const parts = asked.get(name)?.parts ?? new Set();
          asked.set(name, { parts: parts.add(member.slice(0, -'.占比'.length)), path });
        }
      }
      for (const [name, { parts, path }] of asked) {
        const figure = figures.byName.get(name);
        const sum = figure && sumOfShares(figure, parts);
        if (sum === undefined || sum === '100') continue;
        yield {
          path,
          message: `“${name}”各部分的占比印出来合计是${sum}%，不是100%，应说明原因。`,
          hint: '在后面注明“因四舍五入，合计不等于100%”。',
        };
      }
    }
  },
};

/** 内容 and 接 of one item are read together; any other text on its own. */
function byItem(texts: Iterable<Text>, report: Report): Iterable<Text[]> {
  const items = new Map<object, Text[]>();
  for (const text of texts) {
    const key = text.holder === report || Array.isArray(text.holder) ? text : text.holder;
    items.set(key, [...(items.get(key) ?? []), text]);
  }
  return items.values();
}

/** The sum of the shares as printed; undefined unless all parts of 包括 are referenced. */
function sumOfShares(figure: Figure, asked: ReadonlySet<string>): string | undefined {
  const parts = figure.parts.filter(({ path }) => path.at(-2) === 'breakdown');
  if (figure.conflict || parts.length < 2 || !parts.every(({ name }) => asked.has(name))) return undefined;
  let sum = decimal('0');
  for (const part of parts) {
    const percent = share(part, figure);
    if (!percent) return undefined;
    sum = sum.plus(roundedRate(figure, percent));
  }
  return sum.toFixed();
}
