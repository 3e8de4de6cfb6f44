import { expect, test } from 'vitest';
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
    'NormalIndent 〈RunInHeading3:（1）培育企业〉新增6家。',
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
