import { withWording } from '../../src/figures/figures.ts';
import { takeLists } from '../../src/figures/phrase/words.ts';
import { say as plain, type Say } from '../../src/figures/wording.ts';
import { viewOf } from '../../src/markdown/view.ts';
import type { Form } from '../../src/report/schema.ts';
import { reportOf, withHead } from '../report-of.ts';
import type { Row } from './phrase-table.ts';

export interface Saying {
  /** 年度 as typed. */
  year?: number | string;
  form?: Form;
  /** Ids of achievements, as they stand under 成果. */
  achievements?: string | undefined;
  /** More lines of the data file. */
  more?: string;
  /** In other words than the built-in ones. */
  say?: Say;
}

/** What a section of figures alone prints: the lines under 指标, and the 数据 that uses them. */
export function sayData(figures: string, data: string | undefined, saying: Saying = {}): string {
  const { year = 2013, form = '全', achievements, more = '', say = plain } = saying;
  const fields = [
    data === undefined ? '' : `数据: ${data}`,
    achievements === undefined ? '' : `成果: ${achievements}`,
    `写法: ${form}`,
  ].filter((field) => field !== '');
  const listed = figures.trim() === '' ? '' : `指标:\n${figures.replace(/^\n/u, '')}\n`;
  const { report, figures: all } = reportOf(
    withHead(`称谓: {辖区: 全市}\n${more}\n${listed}主要工作:\n  - {标题: 甲, ${fields.join(', ')}}`, year),
  );
  return takeLists(viewOf(report, withWording(all, say)).主要工作?.项[0]?.概述.join('\n') ?? '').text;
}

/** A row of the phrase table as it is said, without the last mark. */
export function sayRow(
  { figures = '', data, achieved, aims, isProblem = false, more = '', ...saying }: Row,
  say: Say = plain,
): string {
  const names = [...figures.matchAll(/^([^:\s]+):/gmu)].map(([, name]) => name);
  const done = achieved === undefined ? '' : `成果:\n${achieved.replace(/^/gmu, '  - ')}`;
  const ids = [...(achieved ?? '').matchAll(/编号: (\S+?),/gu)].map(([, id]) => id);
  if (aims !== undefined) {
    const plans = `指标:\n${indented(figures)}\n下一步思路:\n  - {标题: 甲, 目标: ${aims}}`;
    const { report, figures: all } = reportOf(withHead(plans, saying.year ?? 2013));
    return bare(viewOf(report, withWording(all, say)).下一步思路?.项[0]?.首段 ?? '');
  }
  if (isProblem) {
    const problem = `指标:\n${indented(figures)}\n存在问题:\n  - {标题: 甲, 数据: ${data ?? `[${names.join(', ')}]`}}`;
    const { report, figures: all } = reportOf(withHead(problem, saying.year ?? 2013));
    return bare(viewOf(report, withWording(all, say)).存在问题?.项[0]?.首段 ?? '');
  }
  return bare(
    sayData(indented(figures), names.length > 0 ? (data ?? `[${names.join(', ')}]`) : undefined, {
      ...saying,
      say,
      more: `${more}\n${done}`,
      achievements: ids.length > 0 ? `[${ids.join(', ')}]` : undefined,
    }),
  );
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gmu, '  ');
}

function bare(sentence: string): string {
  return sentence.replace(/。$/u, '');
}
