import { NUMBER_OF, TURNS } from '../../zh/measure-words.ts';
import { isBetterLow } from '../duration.ts';
import type { Fact, Figure } from '../figure.ts';
import { exact } from '../number.ts';
import { notBegun, notGranted } from './absence.ts';
import { quantityOrGap } from './words.ts';

/** Names of facts whose unit already says what is counted: 18批39人次. */
export const SAID_BY_UNIT = new RegExp(`^(?:${TURNS}|${NUMBER_OF})$`, 'u');
const MEETING = /(?:(?:对接|洽谈|交流|推介|博览|研讨|座谈|发布|展览|展示|大|年)会|论坛|大赛)$/u;
const SPAN = /(?:活动|科技|宣传|科普|服务)(?:周|月|节|日)$/u;

/**
 * 科创园区占地33亩，建筑面积7.5万平方米; 科创中心有在孵企业63家; 在第四届皖北产学研对接会上，征集技术需求120余项…;
 * 接待海外人才18批39人次; 举办培训12场，培训农民1.2万人次.
 */
export function factClauses(figure: Figure, label: string, verb = ''): string[] {
  const { facts, setting } = figure;
  const other = facts.findIndex(({ name }) => !SAID_BY_UNIT.test(name));
  const count = other < 0 ? facts.length : other;
  // At a meeting without a verb of holding it, or in a week or month, the counts are part of what happened there.
  const isHeld = label !== '' && !SPAN.test(label) && (verb !== '' || !MEETING.test(label));
  if (count > 0 && (count === facts.length || isHeld)) {
    const counted = facts.slice(0, count).map(({ quantity }) => quantityOrGap(figure, quantity));
    return [`${verb}${label}${counted.join('')}`, ...listed(figure, facts.slice(count), '')];
  }
  if (label !== '' && MEETING.test(label))
    return [setting.say('在会上', { 名称: label }), ...listed(figure, facts, '')];
  if (label !== '' && SPAN.test(label)) return [setting.say('期间', { 名称: label }), ...listed(figure, facts, '')];
  return listed(figure, facts, `${unrepeated(facts, label, verb)}${verb}`);
}

/** What a topic is told of: 面积 of 林地面积, before 林地保有量12万亩. */
const OF_MEASURE = /(?:面积|数量|总量|规模|情况)$/u;

/** The last word of a label: 培训 of 教师培训. */
const LAST_WORD = 2;

/**
 * The label without what the facts say themselves: nothing of 培训 before 举办培训班127期, nor of 教师培训 before 举办专题培训12期，培训教师300人次,
 * 健康 before 科普讲座12场.
 */
function unrepeated(facts: readonly Fact[], label: string, verb: string): string {
  const [first = ''] = facts.map(({ name }) => name);
  if (label === '' || label.startsWith(first) || facts.some(({ name }) => name.includes(label))) return '';
  const topic = label.replace(OF_MEASURE, '');
  if (topic !== label && topic !== '' && verb === '' && first.startsWith(topic)) return '';
  const overlap = Array.from(label, (_, index) => label.slice(index)).find((end) => first.startsWith(end));
  if (overlap && overlap.length >= LAST_WORD && verb === '') return label.slice(0, -overlap.length);
  const [head, last] = [label.slice(0, -LAST_WORD), label.slice(-LAST_WORD)];
  const isSaid = head !== '' && first.includes(last) && facts.some(({ name }) => name.includes(head));
  return isSaid ? '' : label;
}

/** The facts after `label`, with 、 between neighbours of one unit. Without a label (events) each is a clause. */
function listed(figure: Figure, facts: readonly Fact[], label: string): string[] {
  const clauses: string[] = [];
  let unit: string | undefined;
  for (const { name, quantity } of facts) {
    const said = quantityOrGap(figure, quantity);
    const denial =
      exact(quantity)?.isZero() === true && !isBetterLow(figure) ? (notGranted(name) ?? notBegun(name)) : undefined;
    if (denial) {
      clauses.push(`${clauses.length === 0 ? label : ''}${figure.setting.say(denial.phrase, denial.slots)}`);
      unit = undefined;
      continue;
    }
    const text = SAID_BY_UNIT.test(name) && said.endsWith(name) ? said : `${name}${said}`;
    if (quantity.unit === unit && label !== '') clauses.push(`${clauses.pop()}、${text}`);
    else clauses.push(clauses.length === 0 ? `${label}${text}` : text);
    unit = quantity.unit;
  }
  return clauses;
}
