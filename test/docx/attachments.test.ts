import { expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { toTree } from '../../src/parse-tree.ts';
import type { Attachment, Block } from '../../src/tree.ts';
import { heading, linesOf, paragraph, partsOf, row, titled, tree } from './sample.ts';

const signed = { ...titled, signature: '某市科学技术局', date: '2013年12月20日' };
const note = { title: '统计口径说明', content: ['第一段。', '第二段。'] };

async function documentWith(attachments: Attachment[], ...blocks: Block[]): Promise<string> {
  const body = blocks.length > 0 ? blocks : [paragraph('正文。')];
  return partsOf(await toDocx(tree(...body), { ...signed, attachments }))['word/document.xml'] ?? '';
}

/** The paragraphs of the style: their own properties and their words, a tab as →. */
function paragraphsIn(xml: string, styleId: string) {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([each]) => each)
    .filter((each) => each.includes(`<w:pStyle w:val="${styleId}"/>`))
    .map((each) => ({
      text: [...each.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>/gs)].map(([, words = '→']) => words).join(''),
      left: Number(/w:left="(\d+)"/.exec(each)?.[1]),
      hanging: Number(/w:hanging="(\d+)"/.exec(each)?.[1]),
      tab: Number(/<w:tab w:val="left" w:pos="(\d+)"/.exec(each)?.[1]),
    }));
}

const names = (count: number, name = '恒隆化工') => Array.from({ length: count }, () => name);

test('附件说明 stands below the body and above the signature, each attachment after the date', async () => {
  const xml = await documentWith([note, { title: '企业名单', content: [] }]);
  expect(linesOf(xml)).toEqual([
    'NormalIndent 正文。',
    'Normal',
    'AttachmentNote 附件：1.统计口径说明',
    'AttachmentNote 2.企业名单',
    'Normal',
    'Signature 某市科学技术局',
    'IssueDate 2013年12月20日',
    'AttachmentNumber 附件1',
    'Normal',
    'AttachmentTitle 统计口径说明',
    'Normal',
    'NormalIndent 第一段。',
    'NormalIndent 第二段。',
    'AttachmentNumber 附件2',
    'Normal',
    'AttachmentTitle 企业名单',
    'Normal',
  ]);
});

test('a single attachment has no number, neither in the note nor on its page', async () => {
  const lines = linesOf(await documentWith([note]));
  expect(lines).toContain('AttachmentNote 附件：统计口径说明');
  expect(lines).toContain('AttachmentNumber 附件');
});

test('no attachments, no note and no page', async () => {
  expect(await documentWith([])).not.toContain('附件');
});

test('the note begins two characters in, its numbers stand below each other, its wrapped lines below the name', async () => {
  const many = Array.from({ length: 10 }, () => note);
  const entries = paragraphsIn(await documentWith(many), 'AttachmentNote');
  const starts = entries.map(({ left, hanging }) => left - hanging);
  // 640 twips are the first line's two characters; “附件：” is three more, “1.” one, “10.” one and a half, of 315 each.
  expect(starts).toEqual([640, ...Array.from({ length: 9 }, () => 640 + 3 * 315)]);
  expect(entries[0]?.left).toBe(640 + 4 * 315);
  expect(entries[1]?.left).toBe(640 + 4 * 315);
  expect(entries[9]?.left).toBe(640 + Math.round(4.5 * 315));
});

test('every attachment begins a page, by its style, in the section of the report', async () => {
  const styles = partsOf(await toDocx(tree(), titled))['word/styles.xml'] ?? '';
  const number = /<w:style [^>]*w:styleId="AttachmentNumber">.*?<\/w:style>/.exec(styles)?.[0] ?? '';
  expect(number).toContain('<w:pageBreakBefore/>');
  expect(number).toMatch(/w:eastAsia="黑体"/);
  expect(number).not.toContain('<w:ind');
  expect((await documentWith([note, note])).match(/<w:sectPr/g)).toHaveLength(1);
});

test('a list of names is numbered, one a line, a long name going on below its first character', async () => {
  const list = paragraphsIn(
    await documentWith([{ title: '名单', content: [{ names: ['甲公司', '乙公司'] }] }]),
    'NameList',
  );
  expect(list.map(({ text }) => text)).toEqual(['1.甲公司', '2.乙公司']);
  expect(list[0]).toMatchObject({ left: 640 + 315, hanging: 315 });
});

test('short names that one page cannot hold stand two on a line, counted across', async () => {
  const list = paragraphsIn(await documentWith([{ title: '名单', content: [{ names: names(19) }] }]), 'NameList');
  expect(list).toHaveLength(10);
  expect(list[0]).toMatchObject({ text: '1.恒隆化工→2.恒隆化工', left: 640, tab: 640 + 13 * 315 });
  expect(list[9]?.text).toBe('19.恒隆化工');
});

test('names that fit on one page, or of which one is long, have a line each', async () => {
  const content = (list: string[]) => [{ title: '名单', content: [{ names: list }] }];
  expect(paragraphsIn(await documentWith(content(names(18))), 'NameList')).toHaveLength(18);
  const mixed = [...names(30), '某某市新材料科技股份有限公司'];
  expect(paragraphsIn(await documentWith(content(mixed)), 'NameList')).toHaveLength(31);
});

test('a name on its own has no number', async () => {
  const [only] = paragraphsIn(await documentWith([{ title: '名单', content: [{ names: ['甲公司'] }] }]), 'NameList');
  expect(only).toMatchObject({ text: '甲公司', left: 640, hanging: 0 });
});

test('the long title of an attachment is broken where the sense is, like the document’s', async () => {
  const title = '某市2013年度首次认定高新技术企业和重新认定高新技术企业名单';
  const xml = await documentWith([{ title, content: [] }]);
  const line = linesOf(xml).find((each) => each.startsWith('AttachmentTitle'));
  expect(line).toBe(`AttachmentTitle ${title}`);
  expect(/<w:pStyle w:val="AttachmentTitle"\/>.*?<\/w:p>/s.exec(xml)?.[0]).toContain('<w:br/>');
});

test('a report that ends in a table has the note for the paragraph that Word wants after it', async () => {
  const table: Block = { type: 'table', align: [null], children: [row('指标'), row('企业')] };
  const xml = await documentWith([note], heading(2, '一、成效'), table);
  expect(xml).toMatch(/<\/w:tbl><w:p>(?:(?!<\/w:p>).)*<\/w:p><w:p><w:pPr><w:pStyle w:val="AttachmentNote"\/>/s);
});

test('a table that ends the document is followed by the paragraph that Word wants, too low to begin a page', async () => {
  const table: Block = { type: 'table', align: [null], children: [row('指标'), row('企业')] };
  const low = '</w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
  expect(await documentWith([{ title: '甲', content: [table] }])).toContain(`${low}<w:sectPr`);
  expect(await documentWith([{ title: '甲', content: [table] }, note])).not.toContain(low);
});

test('a note below a table is a note, wherever the table is; another 注： is text', async () => {
  const table: Block = { type: 'table', align: [null], children: [row('指标'), row('企业')] };
  const xml = await documentWith([{ title: '甲', content: ['注：一。', table, '注：二。', '注：三。'] }]);
  expect(linesOf(xml).filter((line) => line.includes('注：'))).toEqual([
    'NormalIndent 注：一。',
    'TableNote 注：二。',
    'NormalIndent 注：三。',
  ]);
  const { children } = toTree('注：一。\n\n| 指标 |\n|---|\n| 企业 |\n\n注：二。\n\n正文。');
  const inText = linesOf(await documentWith([], ...children));
  expect(inText.slice(0, 2)).toEqual(['NormalIndent 注：一。', expect.stringContaining('指标')]);
  expect(inText).toContain('TableNote 注：二。');
});

test('odd characters in titles and names do not harm the file', async () => {
  const xml = await documentWith([{ title: '甲\u0000<&>', content: ['乙\u000b丙', { names: ['丁\t戊', '己'] }] }]);
  expect(xml).toContain('甲&lt;&amp;&gt;');
  expect(xml).toContain('1.丁 戊');
});

test('the same attachments give the same bytes', async () => {
  const frame = { ...signed, attachments: [note, { title: '名单', content: [{ names: names(30) }] }] };
  const build = () => toDocx(tree(paragraph('正文。')), frame);
  expect(Buffer.compare(await build(), await build())).toBe(0);
});

test('附注 stands below the date, in brackets', async () => {
  const xml = partsOf(await toDocx(tree(paragraph('正文。')), { ...signed, sealed: true, note: '此件公开发布' }));
  expect(linesOf(xml['word/document.xml'] ?? '').slice(-3)).toEqual([
    'Signature 某市科学技术局',
    'IssueDate 2013年12月20日',
    'NormalIndent （此件公开发布）',
  ]);
});
