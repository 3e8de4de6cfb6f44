import type { DataRule } from '../rule.ts';
import { isSilent } from '../silent-item.ts';

/** Without a title a section would read as the end of the one above it. */
export const sectionsTitledAlike: DataRule = {
  name: 'sections-titled-alike',
  severity: 'error',
  description: '主要工作的各部分应都有标题，或都没有。',
  why: '没有标题的一部分接在上一部分后面，读者会当成同一件事。',
  basis: '惯例：同级的各部分标题齐全',
  bad: '指标: {专利申请量: 1件}\n主要工作: [{标题: 管好专利, 内容: 甲}, {内容: 乙}]',
  good: '指标: {专利申请量: 1件}\n主要工作: [{内容: 甲}, {内容: 乙}]',
  *check(report) {
    const sections = [...(report.work ?? []).entries()].filter(([, section]) => !isSilent(section));
    const untitled = sections.filter(([, { title }]) => title === undefined || title.trim() === '');
    if (untitled.length === sections.length) return;
    for (const [index] of untitled)
      yield {
        path: ['work', index],
        message: '这一部分没有标题，其他部分有，印出来会与上一部分连成一片。',
        hint: '补上标题，或把内容并入上一部分。',
      };
  },
};
