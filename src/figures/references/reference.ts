import { asOfText } from '../../report/date.ts';
import { withinOf } from '../../report/period.ts';
import type { Form } from '../../report/schema.ts';
import { Candidates, nearest } from '../../zh/nearest.ts';
import { achievementPhrase } from '../achievements/achievement.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { isStock } from '../flow.ts';
import { marked } from '../mark.ts';
import { tell } from '../phrase/phrase.ts';
import { shareRate } from '../phrase/standing.ts';
import { type Clock, ownPeriodText, periodText, timeOf } from '../phrase/times.ts';
import { quantityOrGap } from '../phrase/words.ts';
import type { Token } from '../tokens.ts';
import { longest, memberOf, own } from './members.ts';

/** How the text around a reference requires it to be worded. */
export interface Manner {
  form: Form;
  /** 同比 has been said in this sentence; set by the reference that says it. */
  compared: boolean;
  /** The rest of the sentence mentions a target. */
  aimed: boolean;
  /** The reference is the first of its sentence. */
  opens: boolean;
  /** The words before it in its clause. */
  before: string;
  clock: Clock;
}

/** Produces a reference's text, called only for a draft: a check only needs to know that it resolves. */
type Wording = (manner: Manner) => string;

export interface ReferenceFault {
  rule: string;
  message: string;
  hint: string;
  /** Offsets into the text. */
  from: number;
  to: number;
}

/** What a 【…】 refers to: a function for its text, or why it does not resolve. */
export function referenceOf(figures: Figures, token: Exclude<Token, { kind: 'text' }>): Wording | ReferenceFault {
  switch (token.kind) {
    case 'definition': {
      const figure = figures.byName.get(token.name);
      return () =>
        figure?.value
          ? marked(figures, [figure.name], quantityOrGap(figure, figure.value))
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
      return ofBody(figures, token.body, token.from);
  }
}

/** 】 without 【: the name before it would be printed literally. `at` is the offset of the text. */
export function unopened(figures: Figures, text: string, at: number): ReferenceFault[] {
  return [...text.matchAll(/】/gu)].map(({ index }) => {
    const name = lengthsOf(figures)
      .map((length) => text.slice(Math.max(0, index - length), index))
      .find((before) => figures.byName.has(before));
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
  const name = lengthsOf(figures)
    .map((length) => text.slice(0, length))
    .find((before) => figures.byName.has(before));
  return name === undefined ? '在名称后面补上“】”。' : `写成【${name}】。`;
}

/** `at` is the offset of 【. Names are matched longest first, since they may contain dots and marks. */
function ofBody(figures: Figures, body: string, at: number): Wording | ReferenceFault {
  const fault: Faulty = (rule, from, length, message, hint) => ({
    rule,
    message,
    hint,
    from: at + 1 + from,
    to: at + 1 + from + length,
  });
  if (body.trim() === '') {
    const hint = '如【专利申请量】；数字还没有时，在指标里写“待补”。';
    return fault('reference-empty', -1, 2, '【】里没有名称，应写指标的名称。', hint);
  }
  if (/^(?:待补(?:[：:]|$)|待核[：:])/u.test(body)) return () => `【${body}】`;
  if (body.startsWith('成果.')) return ofAchievement(figures, body.slice(3), fault);
  const global = own(GLOBALS, body);
  if (global) {
    const text = global(figures);
    if (text !== undefined) return () => text;
    return fault('reference-without-value', 0, body.length, `数据里没有写“${body}”。`, `在文件开头写上“${body}”。`);
  }
  const figure = longest(figures.byName, body);
  if (!figure) return ofOtherName(figures, body, fault);
  const rest = body.slice(figure.name.length + 1);
  const asked = rest === '全' || rest === '简' ? rest : undefined;
  return rest === '' || asked ? ofFigure(figures, figure, body, asked) : ofMember(figures, figure, body, fault);
}

/** `from` and `length` are relative to the text inside the brackets. */
type Faulty = (rule: string, from: number, length: number, message: string, hint: string) => ReferenceFault;

function ofAchievement(figures: Figures, id: string, fault: Faulty): Wording | ReferenceFault {
  const achievement = figures.achievements.get(id);
  if (!achievement) {
    const meant = idsOf(figures).nearest(id);
    const hint = meant ? `您是不是要写“${meant}”？` : '先在“成果”里登记，或检查名称。';
    return fault('unknown-reference', '成果.'.length, id.length, `没有编号为“${id}”的成果。`, hint);
  }
  // Only a dated achievement states its time; for others the surrounding text does.
  return ({ form, clock }) => achievementPhrase(figures, achievement, form, achievement.date && clock);
}

/** A name that is not a figure's: a short name, a figure set (not allowed as a reference), or unknown. */
function ofOtherName(figures: Figures, body: string, fault: Faulty): Wording | ReferenceFault {
  const short = own(figures.report.names ?? {}, body) ?? shortName(figures, body);
  if (short !== undefined) return () => short;
  if (figures.sets.has(body)) {
    const message = `“${body}”是指标组，不能在文字里引用。`;
    return fault('unknown-reference', 0, body.length, message, `在“数据”里列出：数据: [${body}]。`);
  }
  const head = body.split('.')[0] ?? body;
  const { message, hint } = unregistered(figures, head, namesOf(figures).nearest(head));
  return fault('unknown-reference', 0, head.length, message, hint);
}

/** The most files to list in a hint. */
const MOST_FILES = 6;

/** A figure that is defined nowhere. With 引入 it may be in a part that has not been handed in. */
export function unregistered({ parts }: Figures, name: string, meant: string | undefined): Told {
  const many = parts && parts.length > 0;
  const message = `没有名为“${name}”的指标${many ? `，引入的${parts.length}个文件里也没有` : ''}。`;
  if (meant !== undefined) return { message, hint: `您是不是要写“${meant}”？` };
  if (!parts) return { message, hint: '先在“指标”里登记，或检查名称。' };
  const more = parts.length > MOST_FILES ? '等' : '';
  const read = many ? `引入的是${parts.slice(0, MOST_FILES).join('、')}${more}。` : '';
  return { message, hint: `科室还没有报来的，先在“指标”里写上“${name}: 待补”；已经报来的，检查名称。${read}` };
}

type Told = Pick<ReferenceFault, 'message' | 'hint'>;

/** `asked`: the form that the reference itself requests. */
function ofFigure(figures: Figures, figure: Figure, body: string, asked: Form | undefined): Wording {
  return (manner) => {
    const form = asked ?? figure.data.form ?? manner.form;
    const told = tell(figure, { form, compared: manner.compared, aimed: manner.aimed, dated: true });
    manner.compared ||= told.compared;
    return marked(figures, [body], `${timeBefore(figure, figures, manner)}${told.text}`);
  };
}

function ofMember(figures: Figures, figure: Figure, body: string, fault: Faulty): Wording | ReferenceFault {
  const from = figure.name.length + 1;
  const rest = body.slice(from);
  const text = memberOf(figure, rest);
  const share = rest === '占比' ? shareRate(figure) : undefined;
  if (typeof text === 'string') {
    return ({ before }) => marked(figures, [body], share && saysShare(before, figure) ? share : text);
  }
  const { kind, known, hint = '' } = text;
  if (kind === 'absent') {
    return fault('reference-without-value', from, rest.length, `“${figure.name}”没有“${rest}”。`, hint);
  }
  // 发明专例.占比: only the first step is unknown.
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

/** 博士占比仅, 占科技人才的, 甲、乙占比分别为【甲.占比】、: then only the percentage follows. */
function saysShare(before: string, { data }: Figure): boolean {
  const said = before
    .replace(/(?:【[^【】]*】[、和及与])+$/u, '')
    .replace(/(?:分别|仅|只有|约|达到?|高达|为|是|已)+$/u, '');
  return /(?:占比|比重|比例|占(?![地用有据领])(?:.{1,20}的)?)$/u.test(said) || said.endsWith(`占${data.share?.label}`);
}

/**
 * The time to say before a figure. That of the report is only said at the start of a sentence: elsewhere the text says
 * when. Updates the clock.
 */
function timeBefore(figure: Figure, { report, say }: Figures, { opens, clock }: Manner): string {
  const period = periodText(figure, clock);
  if (period === '' && !opens) return '';
  const own = period === '' ? ownPeriodText(clock, report, say) : '';
  // What there is at a date was not done in 全年.
  if (own === say('全年') && isStock(figure)) return '';
  clock.time = period === '' ? 'own' : timeOf(period, report);
  return `${period}${own}`;
}

/** Names a reference may begin with; built at the first error and cached for the report. */
const namesOf = onceFor(
  ({ byName, report }) =>
    new Candidates([...byName.keys(), ...Object.keys(GLOBALS), ...Object.keys(report.names ?? {})]),
);
const idsOf = onceFor(({ achievements }) => new Candidates(achievements.keys()));

/** The distinct lengths of figure names, longest first. */
const lengthsOf = onceFor(({ byName }) =>
  [...new Set([...byName.keys()].map(({ length }) => length))].sort((a, b) => b - a),
);

function onceFor<T>(make: (figures: Figures) => T): (figures: Figures) => T {
  const made = new WeakMap<object, T>();
  return (figures) => {
    const known = made.get(figures.byName) ?? make(figures);
    made.set(figures.byName, known);
    return known;
  };
}

const GLOBALS: Record<string, (figures: Figures) => string | undefined> = {
  截至: ({ report }) => report.asOf && asOfText(report.asOf, withinOf(report)),
  年度: ({ report }) => report.period.label,
  上年度: ({ report }) => `${report.period.year - 1}年`,
  下年度: ({ report }) => `${report.period.year + 1}年`,
  单位: ({ report }) => report.organization.fullName,
  单位简称: ({ report }) => report.organization.shortName ?? report.organization.fullName,
};

/** The name for 【新凤鸣.全】 or 【新凤鸣.简】, from 名录; undefined if it is not there. */
function shortName({ report }: Figures, body: string): string | undefined {
  const match = /^(.+)\.(全|简)$/u.exec(body);
  const full = match?.[1] === undefined ? undefined : own(report.names ?? {}, match[1]);
  return full === undefined ? undefined : match?.[2] === '全' ? full : match?.[1];
}
