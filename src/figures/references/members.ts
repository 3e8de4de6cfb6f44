import type { Amount } from '../../report/amount.ts';
import { asOfText } from '../../report/date.ts';
import type { Target } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import { type Figure, isPending, share, type Tally } from '../figure.ts';
import { quantityOf, quantityText } from '../number.ts';
import { attainment } from '../phrase/attainment.ts';
import { changeText, increaseText } from '../phrase/change.ts';
import { beneficiariesText } from '../phrase/effects.ts';
import { approvalRate } from '../phrase/funnel.ts';
import { moneyOf } from '../phrase/money.ts';
import { partText } from '../phrase/parts.ts';
import { phrase } from '../phrase/phrase.ts';
import { averageText } from '../phrase/series.ts';
import { againstClauses, rankClauses, shareClauses } from '../phrase/standing.ts';
import { listText } from '../phrase/value.ts';
import { differenceText, gap, goalText, quantityOrGap, rateText, tallyText, valueText } from '../phrase/words.ts';

/** A step after a figure's name that leads nowhere: the figure has no such value (absent), or the step is unknown. */
interface Missing {
  kind: 'absent' | 'unknown';
  known: string[];
  hint?: string;
}

/** The text for what a reference has after the figure's name: 发明专利.占比 in 【专利申请量.发明专利.占比】. */
export function memberOf(figure: Figure, path: string): string | Missing {
  const part = longest(new Map(figure.parts.map((each) => [each.name, each])), path);
  if (part) {
    const rest = path.slice(part.name.length + 1);
    if (rest === '') return partText(part);
    if (rest === '占比') {
      const percent = share(part, figure);
      return percent ? rateText(figure, percent) : absent('要有这部分和总数两个准确的数，才能算占比。');
    }
    return memberOf(part, rest);
  }
  const fact = figure.facts.find(({ name }) => path === name || path === `${name}.数值`);
  if (fact) return `${path === fact.name ? fact.name : ''}${quantityOrGap(figure, fact.quantity)}`;
  const year = figure.series.find((entry) => path === String(entry.year) || path === `${entry.year}年`);
  if (year) return quantityOrGap(figure, year.quantity);
  const read = own(MEMBERS, path);
  if (read) return read(figure);
  const known = [
    ...figure.parts.map(({ name }) => name),
    ...figure.facts.map(({ name }) => name),
    ...figure.series.map((entry) => String(entry.year)),
    ...Object.keys(MEMBERS),
  ];
  return { kind: 'unknown', known };
}

function absent(hint: string): Missing {
  return { kind: 'absent', known: [], hint };
}

const MEMBERS: Record<string, (figure: Figure) => string | Missing> = {
  全: (figure) => phrase(figure, { form: '全' }),
  简: (figure) => phrase(figure, { form: '简' }),
  数值: (figure) =>
    figure.value
      ? figure.value.amount.pending
        ? `${gap(figure)}${figure.unit}`
        : valueText(figure, figure.value)
      : isPending(figure)
        ? `${gap(figure)}${figure.unit}`
        : absent(figure.total ? '要引用总数，写“.总数”。' : '在这个指标里写上“数值”。'),
  上年: (figure) => (figure.prior ? quantityOrGap(figure, figure.prior) : absent('在这个指标里写上“上年”。')),
  同比: (figure) =>
    figure.change
      ? changeText(figure, figure.change, true)
      : isPending(figure) || figure.value?.amount.pending
        ? gap(figure)
        : absent('写上“上年”由程序计算，或写上来源给出的“同比”。'),
  增量: (figure) =>
    figure.change?.kind === 'points'
      ? changeText(figure, figure.change, true)
      : ((figure.change && increaseText(figure, figure.change)) ?? absent('写上“上年”，才能算增量。')),
  年均增长: (figure) => averageText(figure) ?? absent('“历年”里要有两个年份的准确的数。'),
  新增: (figure) => ofTally(figure, figure.added, '新增'),
  '新增.名单': (figure) => namesOf(figure.added, '新增'),
  复审: (figure) => ofTally(figure, figure.renewed, '复审'),
  '复审.名单': (figure) => namesOf(figure.renewed, '复审'),
  '首次认定.名单': (figure) => namesOf(figure.firstTime, '首次认定'),
  '重新认定.名单': (figure) => namesOf(figure.again, '重新认定'),
  净增: (figure) => netText(figure) ?? absent('在“总数”里写上“上年”。'),
  总数: (figure) => ofTally(figure, figure.total, '总数'),
  首次认定: (figure) => ofTally(figure, figure.firstTime, '首次认定'),
  重新认定: (figure) => ofTally(figure, figure.again, '重新认定'),
  申报: (figure) => ofAmount(figure, figure.data.applied?.value, '申报'),
  立项: (figure) => ofAmount(figure, figure.data.approved?.value, '立项'),
  推荐: (figure) => ofAmount(figure, figure.data.recommended?.value, '推荐'),
  立项率: (figure) => approvalRate(figure) ?? absent('要有“申报”和“立项”两个准确的数。'),
  入选: (figure) => ofAmount(figure, figure.data.selected?.value, '入选'),
  安排: (figure) => ofAmount(figure, figure.data.arranged?.value, '安排'),
  资金: (figure) => moneyOf(figure)?.数 ?? absent('在这个指标里写上“资金”。'),
  累计: (figure) => ofAmount(figure, figure.data.cumulative, '累计'),
  惠及: (figure) => beneficiariesText(figure) ?? absent('在这个指标里写上“惠及”。'),
  目标: (figure) => attainment(figure)?.text ?? absent('写上“目标”，并有可以比较的准确的数。'),
  目标数: (figure) => targetText(figure.data.target, figure) ?? absent('在这个指标里写上“目标”。'),
  明年目标: (figure) => targetText(figure.data.nextTarget, figure) ?? absent('在这个指标里写上“明年目标”。'),
  位次: (figure) => rankClauses(figure).join('，') || absent('在这个指标里写上“位次”。'),
  对比: (figure) => againstClauses(figure).clauses.join('，') || absent('在这个指标里写上“对比”和准确的数值。'),
  占比: (figure) => shareClauses(figure)[0] ?? absent('在这个指标里写上“占”。'),
  列举: (figure) => (figure.names.length > 0 ? listText(figure) : absent('在这个指标里写上“名单”。')),
  名单: (figure) =>
    figure.names.length > 0
      ? enumerate(figure.names)
      : figure.added && figure.added.names.length > 0
        ? enumerate(figure.added.names)
        : absent('在这个指标里写上“名单”。'),
  单位: (figure) => figure.unit,
  名称: (figure) => figure.label,
  截至: ({ data, setting }) => {
    const until = data.asOf ?? (data.period === undefined ? setting.asOf : undefined);
    return until ? asOfText(until, setting.within) : absent('在这个指标里写上“截至”。');
  },
  期间: (figure) => figure.data.period ?? absent('在这个指标里写上“期间”。'),
};

/** What a text may write after a figure's name; reserved, since a part of the same name would hide it. */
export const MEMBER_NAMES: readonly string[] = Object.keys(MEMBERS);

function ofAmount(figure: Figure, amount: Amount | undefined, zh: string): string | Missing {
  return amount ? quantityOrGap(figure, quantityOf(amount, figure.unit)) : absent(`在这个指标里写上“${zh}”。`);
}

function ofTally(figure: Figure, tally: Tally | undefined, field: string): string | Missing {
  return tally ? tallyText(figure, tally) : absent(`在这个指标里写上“${field}”。`);
}

function namesOf(tally: Tally | undefined, field: string): string | Missing {
  return tally && tally.names.length > 0 ? enumerate(tally.names) : absent(`在“${field}”里写上名单。`);
}

/** 净增31家, without 比上年, which the text may add. */
function netText(figure: Figure): string | undefined {
  const { difference, unit = '' } = figure.total?.change ?? {};
  const { say } = figure.setting;
  return difference && say(difference.lt(0) ? '净减数' : '净增数', { 差: differenceText(figure, difference, unit) });
}

/** 17亿元, 12%, 30家: the target's number. */
function targetText(target: Target | undefined, figure: Figure): string | undefined {
  if (target?.growth) return quantityText({ amount: target.growth, unit: target.growth.unit });
  const amount = target?.value ?? target?.net ?? target?.added;
  return amount && goalText(figure, quantityOf(amount, figure.unit));
}

/** The figure with the longest name that begins a reference: names may contain dots. Undefined if there is none. */
export function longest(byName: ReadonlyMap<string, Figure>, body: string): Figure | undefined {
  for (let end = body.length; end > 0; end = body.lastIndexOf('.', end - 1)) {
    const figure = byName.get(body.slice(0, end));
    if (figure) return figure;
  }
  return undefined;
}

/** Splits a reference into the figure's name and the rest: 高新技术企业.总数. */
export function cutName(byName: ReadonlyMap<string, Figure>, body: string): [name: string, member: string] {
  const name = longest(byName, body)?.name ?? body;
  return [name, body.slice(name.length + 1)];
}

/** A table's entry, if the key is its own: users may type “constructor”. */
export function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
