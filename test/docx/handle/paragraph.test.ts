import { expect, test } from 'vitest';
import { toTree } from '../../../src/parse-tree.ts';
import { documentOf, linesOf, paragraph, strong } from '../sample.ts';

test('a run-in heading takes its style from its number', async () => {
  const xml = await documentOf(
    paragraph(strong('（一）投入不平衡'), '县区差距较大。'),
    paragraph(strong('（十二）投入不平衡'), '县区差距较大。'),
    paragraph(strong('1.培育企业'), '新增6家。'),
    paragraph(strong('（1）培育企业'), '新增6家。'),
  );
  expect(linesOf(xml)).toEqual([
    'NormalIndent 〈RunInHeading2:（一）投入不平衡〉县区差距较大。',
    'NormalIndent 〈RunInHeading2:（十二）投入不平衡〉县区差距较大。',
    'NormalIndent 〈RunInHeading3:1.培育企业〉新增6家。',
    'NormalIndent 〈RunInHeading4:（1）培育企业〉新增6家。',
  ]);
});

test('the 。 right after a run-in heading belongs to it', async () => {
  const xml = await documentOf(
    paragraph(strong('（一）投入不平衡'), '。县区差距较大。'),
    paragraph(strong('（二）人才不足'), '。'),
  );
  expect(linesOf(xml)).toEqual([
    'NormalIndent 〈RunInHeading2:（一）投入不平衡〉〈RunInHeading2:。〉县区差距较大。',
    'NormalIndent 〈RunInHeading2:（二）人才不足〉〈RunInHeading2:。〉',
  ]);
});

test('a paragraph that begins with 。 but has no heading keeps it plain', async () => {
  expect(linesOf(await documentOf(paragraph('。', '正文')))).toEqual(['NormalIndent 。正文']);
});

test('the words right above a table that number it are its caption, other words are not', async () => {
  const table = '| 指标 |\n|---|\n| 甲 |';
  const xml = await documentOf(...toTree(`表1　指标表\n\n${table}\n\n表2　没有表\n\n见表1\n\n${table}\n`).children);
  const lines = linesOf(xml).filter((line) => /表/u.test(line));
  expect(lines).toEqual(['Caption 表1　指标表', 'NormalIndent 表2　没有表', 'NormalIndent 见表1']);
});
