import { aimedNumbers } from '../../figures/compose/aims.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { unsaidFields, unsaidOfPart } from '../../figures/phrase/unsaid.ts';
import type { Unsaid } from '../../figures/phrase/unsaid-of-shape.ts';
import { memberOf } from '../../figures/references/members.ts';
import { drawnNumbers } from '../../figures/tables/drawn.ts';
import { tabledNumbers } from '../../figures/tables/tabulate.ts';
import { labelsOf } from '../../report/fields.ts';
import { figure as figureSchema, type Report } from '../../report/schema.ts';
import type { DataRule, Finding } from '../rule.ts';

/** A number in the data must not be dropped silently because another field decides how the figure is told. */
export const fieldsAreSaid: DataRule = {
  name: 'fields-are-said',
  severity: 'warning',
  // A number out of 历年 is said only once the report's year tells which one it is.
  needsYear: true,
  needsSound: true,
  description: '一个指标只用一种说法，写下的数都应印出。',
  why: '报来的数没有印出，提供的科室以为已经写上，读者却看不到。',
  basis: '惯例：登记的数与印出的文字一致',
  bad: '指标: {高新技术企业: {单位: 家, 数值: 40, 新增: 6, 总数: 34}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: 6, 总数: 34}}',
  *check(report, figures) {
    const isReferred = referencesOf(report);
    const shown = new Set([...drawnNumbers(figures), ...tabledNumbers(figures), ...aimedNumbers(figures)]);
    const isSaid = (member: string) => isReferred(member) || shown.has(member);
    // Until departments agree, nothing derived from their number is printed.
    const disputed = new Set(figures.disputes.map(({ path: [, name] }) => name));
    for (const [name, figure] of figures.byName) {
      if (disputed.has(name)) continue;
      const unsaid = unsaidFields(figure, figures);
      yield* findings(figure, name, unsaid, isSaid);
      // If the parts are not printed at all, that alone is reported.
      const silent = (part: Figure) => unsaid.some(({ path: [field] }) => field === part.path.at(-2));
      for (const part of figure.parts) if (!silent(part)) yield* ofPart(part, `${name}.${part.name}`, isSaid, figures);
    }
  },
};

/** Whether a text refers to the number directly, or a chart, table or plan shows it. */
type IsSaid = (member: string) => boolean;

/** Whether any text refers to the number, or to something of it: 【甲.占地】 or 【甲.发明专利.占比】, not 【甲.占地面积】. */
function referencesOf(report: Report): IsSaid {
  let said: Set<string> | undefined;
  return (name) => {
    said ??= new Set([...new Set(bodiesIn(report))].flatMap(beginnings));
    return said.has(name);
  };
}

/** Of every 【…】 the text within; a year as 历年 has it: 甲.2013年 → 甲.2013. */
function bodiesIn(report: Report): string[] {
  const found = JSON.stringify(report).match(/(?<=【)[^【】]+(?=】)/gu) ?? [];
  return found.map((body) => body.replace(/(?<=\.\d{4})年$/u, ''));
}

/** 甲, 甲.发明专利 and 甲.发明专利.占比 of the last. */
function beginnings(body: string): string[] {
  return [...body.matchAll(/\.|$/gu)].map(({ index }) => body.slice(0, index));
}

function* ofPart(part: Figure, name: string, isSaid: IsSaid, figures: Figures): Generator<Finding> {
  const isToldAlone = isSaid(`${name}.全`) || isSaid(`${name}.简`);
  yield* findings(part, name, isToldAlone ? unsaidFields(part, figures) : unsaidOfPart(part), isSaid);
  for (const each of part.parts) yield* ofPart(each, `${name}.${each.name}`, isSaid, figures);
}

function* findings(figure: Figure, name: string, unsaid: readonly Unsaid[], isSaid: IsSaid): Generator<Finding> {
  for (const { path, why, hint } of unsaid) {
    const members = membersOf(figure, path).map((member) => `${name}.${member}`);
    if (members.length > 0 && members.every(isSaid)) continue;
    const [label, inner] = labelsOf(figureSchema, path);
    const reference = members[0] === undefined ? '' : `，或在文字里引用，如【${members[0]}】`;
    const remedy = why === undefined ? `另立一个指标来写“${label}”` : `照此改写；不需要就删去“${inner ?? label}”`;
    yield {
      path: [...figure.path, ...path],
      message: `“${name}”的“${label}”${inner === undefined ? '' : `里的“${inner}”`}没有印进句子，${why ?? '一个指标应只用一种说法'}。`,
      hint: hint ?? `${remedy}${reference}。`,
    };
  }
}

/** Members by which a text could print the field; only those that resolve. */
function membersOf(figure: Figure, path: readonly string[]): string[] {
  const [field, inner] = path;
  // 【甲.列举】 prints the names and the 对象; with one name it would be 张明1人专家.
  if (field === 'object')
    return figure.names.length > 1 && typeof memberOf(figure, '列举') === 'string' ? ['列举'] : [];
  // 目标 has no text for it, but its number can be printed.
  if (field === 'target' && inner === undefined)
    return typeof memberOf(figure, '目标数') === 'string' ? ['目标数'] : [];
  const inside = ['series', 'facts', 'parts', 'breakdown'].includes(field ?? '');
  const value = figure.data[field as keyof Figure['data']];
  const own = labelsOf(figureSchema, path).join('.');
  const members = inside && inner === undefined ? Object.keys(value ?? {}) : [inside ? (inner ?? '') : own];
  return members.filter((member) => typeof memberOf(figure, member) === 'string');
}
