import type { Path } from '../../diagnostic.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** In {其他: 3, 985: 2} the key 985 would come first, and run into its number: 9852所. */
export const namesAreWords: DataRule = {
  name: 'names-are-words',
  severity: 'error',
  description: '指标和部分的名称不能只是数字。',
  why: '只有数字的名称会和后面的数连成一片，“985”加“2所”印成“9852所”。',
  basis: '惯例：名称用文字，数目用数字',
  bad: '指标: {重点高校: {单位: 所, 数值: 5, 其中: {985: 2}}}',
  good: '指标: {重点高校: {单位: 所, 数值: 5, 其中: {985高校: 2}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const names: [string, Path][] = [
        [figure.name, figure.path],
        ...figure.facts.map(({ name }): [string, Path] => [name, [...figure.path, 'facts', name]]),
      ];
      for (const [name, path] of names) {
        if (!/^\d+$/u.test(name)) continue;
        yield { path, message: `“${name}”只有数字，名称应有文字。`, hint: `写明是什么，如“${name}高校”。` };
      }
    }
  },
};
