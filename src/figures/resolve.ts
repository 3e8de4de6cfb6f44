import { asOfText } from '../report/date.ts';
import { nearest } from '../zh/nearest.ts';
import { enumerate } from '../zh/text.ts';
import { achievementPhrase } from './achievement.ts';
import { attainment } from './attainment.ts';
import { changeText } from './change.ts';
import { type Figure, isPending, share, type Tally } from './figure.ts';
import type { Form } from './form.ts';
import { marked } from './mark.ts';
import { inUnit, quantityOf, quantityText, rateDigits } from './number.ts';
import { partText } from './parts.ts';
import { phrase } from './phrase.ts';
import type { Figures } from './register.ts';
import { averageText } from './series.ts';
import { rankClauses, shareClauses } from './standing.ts';
import { type Token, tokens } from './tokens.ts';
import { gap, quantityOrGap, tallyText, valueText } from './words.ts';

export interface ReferenceFault {
  rule: string;
  message: string;
  hint: string;
  /** Offsets into the text. */
  from: number;
  to: number;
}

export interface Resolved {
  text: string;
  faults: ReferenceFault[];
}

/** A text with every 【…】 in its place: figures in the form asked for, definitions as their value. */
export function resolve(figures: Figures, text: string, form: Form): Resolved {
  const faults: ReferenceFault[] = [];
  const parts = tokens(text).map((token) => {
    if (token.kind === 'text') faults.push(...unopened(figures, token.text, token.from));
    const result = resolveToken(figures, token, form);
    if (typeof result === 'string') return result;
    faults.push(result);
    return text.slice(token.from, token.to);
  });
  return { text: parts.join(''), faults };
}

function resolveToken(figures: Figures, token: Token, form: Form): string | ReferenceFault {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'definition': {
      const figure = figures.byName.get(token.name);
      return figure?.value
        ? marked(figures, [token.name], quantityOrGap(figure, figure.value))
        : `【${token.name}=${token.value}】`;
    }
    case 'unclosed':
      return {
        rule: 'reference-unclosed',
        message: '“【”没有配对的“】”，引用应写成【名称】。',
        hint: unclosedHint(figures, token.text.slice(1)),
        from: token.from,
        to: token.from + 1,
      };
    default:
      return resolveBody(figures, token.body, token.from, form);
  }
}

/** 】 without 【: the name before it would be printed as it stands. */
function unopened(figures: Figures, text: string, at: number): ReferenceFault[] {
  return [...text.matchAll(/】/gu)].map(({ index }) => {
    const before = text.slice(0, index);
    const names = [...figures.byName.keys()].filter((name) => before.endsWith(name));
    const name = names.sort((a, b) => b.length - a.length)[0];
    return {
      rule: 'reference-unclosed',
      message: '“】”前面没有“【”，引用应写成【名称】。',
      hint: name === undefined ? '在名称前面补上“【”；不是引用就删去“】”。' : `写成【${name}】。`,
      from: at + index,
      to: at + index + 1,
    };
  });
}

function unclosedHint(figures: Figures, text: string): string {
  const names = [...figures.byName.keys()].filter((name) => text.startsWith(name)).sort((a, b) => b.length - a.length);
  return names[0] === undefined ? '在名称后面补上“】”。' : `写成【${names[0]}】。`;
}

/** `at` is the offset of 【. Names are matched longest first, since they may hold dots and marks themselves. */
function resolveBody(figures: Figures, body: string, at: number, form: Form): string | ReferenceFault {
  const fault = (rule: string, from: number, length: number, message: string, hint: string): ReferenceFault => ({
    rule,
    message,
    hint,
    from: at + 1 + from,
    to: at + 1 + from + length,
  });
  if (body.trim() === '') {
    return fault(
      'reference-empty',
      -1,
      2,
      '【】里没有名称，应写指标的名称。',
      '如【专利申请量】；数字还没有时，在指标里写“待补”。',
    );
  }
  if (/^待补(?:[：:]|$)/u.test(body)) return `【${body}】`;
  if (body.startsWith('成果.')) {
    const id = body.slice(3);
    const achievement = figures.achievements.get(id);
    if (achievement) return marked(figures, [body], achievementPhrase(achievement, figures.report.period.year));
    return fault(
      'unknown-reference',
      3,
      id.length,
      `没有编号为“${id}”的成果。`,
      suggest(id, figures.achievements.keys(), '“成果”'),
    );
  }
  const global = own(GLOBALS, body);
  if (global) {
    const text = global(figures);
    if (text !== undefined) return text;
    return fault('reference-without-value', 0, body.length, `数据里没有写“${body}”。`, `在文件开头写上“${body}”。`);
  }
  const figure = longest(figures.byName, body);
  if (!figure) {
    const head = body.split('.')[0] ?? body;
    const known = [...figures.byName.keys(), ...Object.keys(GLOBALS), ...Object.keys(figures.report.names ?? {})];
    const short = own(figures.report.names ?? {}, body) ?? shortName(figures, body);
    if (short !== undefined) return short;
    return fault('unknown-reference', 0, head.length, `没有名为“${head}”的指标。`, suggest(head, known, '“指标”'));
  }
  const rest = body.slice(figure.name.length + 1);
  const text = rest === '' ? phrase(figure, { form }) : member(figure, rest, form);
  if (typeof text === 'string') return marked(figures, [body], text);
  const { kind, known } = text;
  const from = figure.name.length + 1;
  if (kind === 'absent') {
    return fault('reference-without-value', from, rest.length, `“${figure.name}”没有“${rest}”。`, text.hint ?? '');
  }
  // 发明专例.占比: the first step is what is unknown.
  const step = known.includes(rest.split('.')[0] ?? '') ? rest : (rest.split('.')[0] ?? rest);
  const meant = nearest(step, known);
  return fault(
    'unknown-reference',
    from,
    step.length,
    `“${figure.name}”里没有名为“${step}”的内容。`,
    meant ? `您是不是要写“${meant}”？` : `可写：${known.slice(0, 12).join('、')}。`,
  );
}

/** What users type may be “constructor”: only a table's own entries count. */
function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function suggest(typed: string, known: Iterable<string>, where: string): string {
  const meant = nearest(typed, known);
  return meant ? `您是不是要写“${meant}”？` : `先在${where}里登记，或检查名称。`;
}

const GLOBALS: Record<string, (figures: Figures) => string | undefined> = {
  截至: ({ report }) => report.asOf && asOfText(report.asOf),
  年度: ({ report }) => report.period.label,
  上年度: ({ report }) => `${report.period.year - 1}年`,
  下年度: ({ report }) => `${report.period.year + 1}年`,
  单位: ({ report }) => report.organization.fullName,
  单位简称: ({ report }) => report.organization.shortName ?? report.organization.fullName,
};

/** 【新凤鸣.全】 and 【新凤鸣.简】, from 名录. */
function shortName({ report }: Figures, body: string): string | undefined {
  const match = /^(.+)\.(全|简)$/u.exec(body);
  const full = match?.[1] === undefined ? undefined : own(report.names ?? {}, match[1]);
  return full === undefined ? undefined : match?.[2] === '全' ? full : match?.[1];
}

function longest(byName: ReadonlyMap<string, Figure>, body: string): Figure | undefined {
  for (let end = body.length; end > 0; end = body.lastIndexOf('.', end - 1)) {
    const figure = byName.get(body.slice(0, end));
    if (figure) return figure;
  }
  return undefined;
}

interface Missing {
  kind: 'absent' | 'unknown';
  known: string[];
  hint?: string;
}

function member(figure: Figure, path: string, form: Form): string | Missing {
  const part = longest(new Map(figure.parts.map((each) => [each.name, each])), path);
  if (part) {
    const rest = path.slice(part.name.length + 1);
    if (rest === '') return partText(part);
    if (rest === '占比') {
      const percent = share(part, figure);
      return percent ? `${rateDigits(percent)}%` : absent('要有这部分和总数两个准确的数，才能算占比。');
    }
    return member(part, rest, form);
  }
  const fact = figure.facts.find(({ name }) => path === name || path === `${name}.数值`);
  if (fact) return `${path === fact.name ? fact.name : ''}${quantityOrGap(figure, fact.quantity)}`;
  const year = figure.series.find((entry) => path === String(entry.year) || path === `${entry.year}年`);
  if (year) return quantityOrGap(figure, year.quantity);
  const read = own(MEMBERS, path);
  if (read) return read(figure, form);
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

const MEMBERS: Record<string, (figure: Figure, form: Form) => string | Missing> = {
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
  上年: (figure) => (figure.prior ? quantityText(figure.prior) : absent('在这个指标里写上“上年”。')),
  同比: (figure) =>
    figure.change
      ? changeText(figure, figure.change, true)
      : isPending(figure) || figure.value?.amount.pending
        ? gap(figure)
        : absent('写上“上年”由程序计算，或写上来源给出的“同比”。'),
  增量: (figure) =>
    figure.change?.kind === 'points'
      ? changeText(figure, figure.change, true)
      : figure.change?.difference
        ? `${figure.change.difference.lt(0) ? '减少' : '增加'}${inUnit(figure.change.difference.abs(), figure.unit)}${figure.unit}`
        : absent('写上“上年”，才能算增量。'),
  年均增长: (figure) => averageText(figure) ?? absent('“历年”里要有两个年份的准确的数。'),
  新增: (figure) => ofTally(figure, figure.added, '新增'),
  '新增.名单': (figure) => namesOf(figure.added, '新增'),
  复审: (figure) => ofTally(figure, figure.renewed, '复审'),
  '复审.名单': (figure) => namesOf(figure.renewed, '复审'),
  总数: (figure) => ofTally(figure, figure.total, '总数'),
  首次认定: (figure) => ofTally(figure, figure.firstTime, '首次认定'),
  重新认定: (figure) => ofTally(figure, figure.again, '重新认定'),
  申报: (figure) => ofAmount(figure, 'applied', '申报'),
  立项: (figure) => ofAmount(figure, 'approved', '立项'),
  推荐: (figure) => ofAmount(figure, 'recommended', '推荐'),
  入选: (figure) => ofAmount(figure, 'selected', '入选'),
  安排: (figure) => ofAmount(figure, 'arranged', '安排'),
  资金: (figure) => ofAmount(figure, 'funds', '资金'),
  惠及: (figure) => ofAmount(figure, 'beneficiaries', '惠及'),
  目标: (figure) => attainment(figure)?.text ?? absent('写上“目标”，并有可以比较的准确的数。'),
  位次: (figure) => rankClauses(figure).join('，') || absent('在这个指标里写上“位次”。'),
  占比: (figure) => shareClauses(figure)[0] ?? absent('在这个指标里写上“占”。'),
  名单: (figure) =>
    figure.names.length > 0
      ? enumerate(figure.names)
      : figure.added && figure.added.names.length > 0
        ? enumerate(figure.added.names)
        : absent('在这个指标里写上“名单”。'),
  单位: (figure) => figure.unit,
  期间: (figure) => figure.data.period ?? absent('在这个指标里写上“期间”。'),
};

function ofAmount(figure: Figure, field: AmountField, zh: string): string | Missing {
  const amount = figure.data[field];
  return amount ? quantityOrGap(figure, quantityOf(amount, figure.unit)) : absent(`在这个指标里写上“${zh}”。`);
}

type AmountField = 'applied' | 'approved' | 'recommended' | 'selected' | 'arranged' | 'funds' | 'beneficiaries';

function ofTally(figure: Figure, tally: Tally | undefined, field: string): string | Missing {
  return tally ? tallyText(figure, tally) : absent(`在这个指标里写上“${field}”。`);
}

function namesOf(tally: Tally | undefined, field: string): string | Missing {
  return tally && tally.names.length > 0 ? enumerate(tally.names) : absent(`在“${field}”里写上名单。`);
}
