import { bareTitle } from '../bare-title.ts';
import type { DataRule } from '../rule.ts';

/** Last year's highlight is this year's routine. */
export const highlightsRenewed: DataRule = {
  name: 'highlights-renewed',
  severity: 'warning',
  description: '亮点的标题不应与上年的相同。',
  why: '去年说过的亮点今年再说，读者会认为没有新的亮点。',
  basis: '惯例：亮点是本年度的突破',
  lastYear: '亮点: [{标题: 知识产权量质齐升, 内容: 专利申请量增长较快}]',
  bad: '亮点: [{标题: 知识产权量质齐升, 内容: 专利授权量居全市首位}]',
  good: '亮点: [{标题: 专利转化实现突破, 内容: 专利授权量居全市首位}]',
  *check({ highlights = [] }, { lastYear }) {
    if (!lastYear) return;
    const old = new Set((lastYear.report.highlights ?? []).map(({ title }) => bareTitle(title)));
    for (const [index, { title }] of highlights.entries()) {
      const own = bareTitle(title);
      if (own === '' || !old.has(own)) continue;
      yield {
        path: ['highlights', index, 'title'],
        message: `亮点“${title}”与上年的数据文件${lastYear.source.file}里的相同，应是今年的亮点。`,
        hint: '换成今年的突破；仍要写这件事的，标题说出今年有什么不同。',
      };
    }
  },
};
