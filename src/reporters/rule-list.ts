import type { Severity } from '../diagnostic.ts';
import type { Colour } from './colour.ts';
import { SEVERITIES } from './pretty.ts';

/** A rule, for data or for text, as shown to users. */
export interface ToldRule {
  name: string;
  severity: Severity;
  description: string;
  why: string;
  basis: string;
  bad: string;
  good: string;
  /** The part that both examples include. */
  part?: string;
  lastYear?: string;
}

/** A line for each rule; if `whole`, everything about each. */
export function ruleList(rules: readonly ToldRule[], whole: boolean, colour: Colour): string {
  return whole ? rules.map((rule) => explained(rule, colour)).join('\n') : listed(rules, colour);
}

function listed(rules: readonly ToldRule[], colour: Colour): string {
  const width = Math.max(...rules.map(({ name }) => name.length));
  return rules
    .map(
      ({ name, severity, description }) =>
        `${colour.bold(name.padEnd(width))}  ${SEVERITIES[severity]}  ${description}\n`,
    )
    .join('');
}

function explained(rule: ToldRule, colour: Colour): string {
  const { name, severity, description, why, basis, bad, good, part, lastYear } = rule;
  const block = (text: string) => text.replaceAll('\n', '\n    ');
  return [
    `${colour.bold(name)}  ${SEVERITIES[severity]}`,
    `  ${description}`,
    `  为什么：${why}`,
    `  依据：${basis}。`,
    ...(part === undefined ? [] : ['  引入的部分：', `    ${block(part)}`]),
    ...(lastYear === undefined ? [] : ['  上年的数据文件：', `    ${block(lastYear)}`]),
    '  错例：',
    `    ${block(bad)}`,
    '  对例：',
    `    ${block(good)}`,
    '',
  ].join('\n');
}
