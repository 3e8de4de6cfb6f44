import { isPending } from '../figures/figure.ts';
import { type DataRule, everyFigure } from './rule.ts';

/** domain.md N23: a missing number must not come out as a blank or a zero. */
export const figuresFilledIn: DataRule = {
  name: 'figures-filled-in',
  severity: 'warning',
  description: '指标应有数；还没有的写“待补”，印出时留空并列出。',
  bad: '技术合同成交额: {单位: 亿元, 数值: 待补, 责任: 成果科}',
  good: '技术合同成交额: {单位: 亿元, 数值: 22.9}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      if (!isPending(figure)) continue;
      const { name, path, data } = figure;
      yield {
        path: data.value ? [...path, 'value'] : path,
        message: `“${name}”还没有数，印作【待补${data.owner ? `：${data.owner}` : ''}】。`,
        hint: data.owner ? `向${data.owner}要数后填在“数值”里。` : '填在“数值”里；由谁提供可写“责任”。',
      };
    }
  },
};
