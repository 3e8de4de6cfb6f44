import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/page/text-width.ts';
import { titleLines } from '../../src/page/title-lines.ts';

test.each([
  ['某市科学技术局2013年科技创新工作总结', ['某市科学技术局2013年科技创新工作总结']],
  ['某市科学技术局2008—2014年科技创新工作情况汇报', ['某市科学技术局2008—2014年', '科技创新工作情况汇报']],
  ['某市科学技术局2013年科技工作总结和2014年工作思路', ['某市科学技术局2013年', '科技工作总结和2014年工作思路']],
  [
    '某某大学附属第一医院2025年度科技创新工作总结及2026年度工作计划',
    ['某某大学附属第一医院2025年度', '科技创新工作总结及2026年度工作计划'],
  ],
  [
    '江北省青溪市高新技术产业开发区第一人民医院关于2025年度科研教学工作总结和2026年重点工作安排的报告',
    ['江北省青溪市高新技术产业开发区', '第一人民医院关于2025年度科研教学', '工作总结和2026年重点工作安排的报告'],
  ],
  [
    '江北省青溪市高新技术产业开发区第一人民医院2025年度省自然科学基金项目立项清单',
    ['江北省青溪市高新技术产业开发区', '第一人民医院2025年度', '省自然科学基金项目立项清单'],
  ],
  [
    '2025年度市级以上科研项目、省自然科学基金项目立项清单',
    ['2025年度市级以上科研', '项目、省自然科学基金项目立项清单'],
  ],
  ['关于印发《某市“十四五”科技创新发展专项规划》的通知', ['关于印发《某市“十四五”', '科技创新发展专项规划》的通知']],
])('%s', (title, lines) => {
  expect(titleLines(title, 20)).toEqual(lines);
});

test('no line is longer than the page, no word is lost, no number is cut from its unit', () => {
  const piece = fc.constantFrom(
    '某市科学技术局',
    '2013年',
    '科技',
    '创新',
    '工作',
    '总结',
    '及',
    '（初稿）',
    '“双高”',
    '12.5%',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
      const title = pieces.join('');
      const lines = titleLines(title, 20);
      expect(lines.join('')).toBe(title);
      expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(20);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/\d$|[（“]$/u);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[年%）”]/u);
    }),
  );
});

test('a title of absurd length is divided at once', () => {
  const title = '科技创新工作总结'.repeat(60);
  const lines = titleLines(title, 20);
  expect(lines.join('')).toBe(title);
  expect(lines.length).toBeLessThan(30);
});
