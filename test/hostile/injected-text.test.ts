import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { strFromU8, unzipSync } from '../../src/ooxml/zip.ts';
import { parseMarkdown } from '../../src/parse-markdown.ts';
import { Desk } from '../commands/run.ts';

/** What is markup elsewhere is text in a report, wherever in the data it is typed. */

const PAYLOADS = [
  '# 标题',
  '###### 标题',
  '- 一项',
  '+ 一项',
  '* 一项',
  '1. 一项',
  '1) 一项',
  '> 引文',
  '---',
  '===',
  '***',
  '___',
  '```js',
  '~~~',
  '|甲|乙|',
  ':-|-:',
  '    代码',
  '\t代码',
  '　# 全角空格之后',
  '\u00a0# 不断行空格之后',
  '\ufeff# 字节序标记之后',
  '甲\r# 单独的回车',
  '甲\r\n# 回车换行',
  '甲\u2028# 行分隔',
  '甲\u0085# 下一行',
  '甲\v# 竖向制表',
  '甲\u0000# 零',
  '\u001b[31m红\u001b[0m',
  '[链接](javascript:alert(1))',
  '![图](http://evil.example/x.png)',
  '<http://evil.example/>',
  '<a@evil.example>',
  'http://evil.example/甲',
  'https://evil.example/甲',
  'www.evil.example',
  'a@evil.example',
  'ftp://evil.example/x',
  'mailto:a@evil.example',
  '[^1]',
  '[^1]: 脚注',
  '[甲]: http://evil.example',
  '[甲][乙]',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!-- 注释',
  '<!-- summarize:图表 1 -->',
  '<![CDATA[甲]]>',
  '<?php echo 1 ?>',
  '&lt;b&gt;&amp;&#60;',
  '&#x3c;script&#x3e;',
  '**粗**__粗__',
  '*斜*_斜_',
  '~~删~~',
  '`码`',
  '$x$ $$y$$',
  '\\# \\* \\\\',
  '行末反斜杠\\',
  '=cmd|/c calc!A1',
  '@SUM(1)',
  '{ HYPERLINK "http://evil.example" }',
  'INCLUDETEXT C:\\secret',
];

/** Every field of free text, with this in it. */
function data(payload: string): string {
  const typed = `${payload}等`;
  return stringify({
    单位: { 全称: typed, 简称: typed, 署名: typed },
    年度: 2013,
    标题: typed,
    栏目名: { 亮点: typed, 存在问题: typed },
    导语: { 指导思想: typed, 主线: typed },
    指标: {
      专利申请: { 名称: typed, 单位: '件', 数值: 2924, 上年: 2063, 来源: typed, 责任: typed, 其中: { 发明: 307 } },
      研发投入: { 单位: '亿元', 历年: { 2011: 1, 2012: 2, 2013: 3 } },
    },
    成果: [{ 编号: '甲', 类别: '奖励', 名称: typed, 结果: typed }],
    亮点: [typed, { 标题: typed, 内容: typed }],
    主要工作: [
      {
        标题: typed,
        概述: typed,
        数据: [{ 引语: typed, 指标: ['专利申请'] }],
        要点: [
          { 标题: typed, 内容: `${typed}\n\n${typed}`, 接: typed, 责任: typed, 分述: [{ 标题: typed, 内容: typed }] },
        ],
      },
    ],
    存在问题: [typed, { 标题: typed, 内容: typed }],
    下一步思路: [typed, { 标题: typed, 内容: typed, 时限: '2014-12' }],
    章节: [{ 标题: typed, 位置: '主要工作之后', 内容: typed }],
    结语: typed,
    附表: [
      { 标题: typed, 数据: ['专利申请'], 列: ['本年', '上年', '来源'] },
      { 标题: typed, 表头: [typed, typed], 行: [[typed, typed]] },
    ],
    图表: [{ 标题: typed, 类型: '柱形', 数据: ['研发投入'] }],
    公文: { 主送: typed, 附件: [{ 标题: typed, 内容: typed }], 抄送: typed, 附注: typed },
  });
}

async function drafted(payload: string, format: 'md' | 'html' | 'docx'): Promise<Buffer> {
  const desk = await Desk.open({ '总结.yaml': data(payload) });
  const { bytes, err } = await desk.run(['总结.yaml', '-f', format]);
  await desk.close();
  expect([bytes.length > 0, err]).toEqual([true, err]);
  return bytes;
}

/** What of a typed text is left to be read: breaks and blanks are the page's; of a control it is seen that there was one. */
function read(text: string): string {
  return text.replace(/[\s\u0085\ufeff]+/gu, '').replace(/\p{Cc}/gu, '\ufffd');
}

/** Kinds of nodes as they stand in each other, less the stretches of text. */
function shapeOf(node: Nodes): unknown {
  if (!('children' in node)) return node.type === 'html' ? node.value : node.type;
  const inner = node.children.map(shapeOf).filter((each) => each !== 'text' && each !== 'break');
  return [node.type === 'heading' ? `${node.type}${node.depth}` : node.type, ...inner];
}

describe('in Markdown', async () => {
  const plain = parseMarkdown(`${await drafted('甲乙', 'md')}`);

  test.each(PAYLOADS)('%j is text', async (payload) => {
    const markdown = `${await drafted(payload, 'md')}`;
    const tree = parseMarkdown(markdown);
    expect(shapeOf(tree)).toEqual(shapeOf(plain));
    expect(read(textOf(tree))).toBe(read(textOf(plain)).replaceAll('甲乙', () => read(payload)));
    expect(markdown).not.toMatch(/(?![\n])\p{Cc}/u);
    // GitHub makes links of bare addresses.
    expect(markdown).not.toMatch(/https?:\/\/|ftp:\/\/|\bwww\.|\w@\w/u);
  });
});

test('a blank line begins a paragraph, of any line ends, and no heading', async () => {
  const headings = async (text: string) =>
    `${await drafted(text, 'md')}`.split('\n').filter((line) => /^#+ /u.test(line)).length;
  expect(await headings('甲\r\n\r\n# 回车换行')).toBe(await headings('甲乙'));
});

describe('in HTML', async () => {
  const names = (html: string) => new Set([...html.matchAll(/<([^\s<>]+)/gu)].map(([, name]) => name));
  const attributes = (html: string) =>
    new Set(
      [...html.matchAll(/<[^<>]*>/gu)].flatMap(([tag]) =>
        [...tag.matchAll(/\s([^\s="]+)="[^"]*"/gu)].map(([, name]) => name),
      ),
    );
  const plain = `${await drafted('甲乙', 'html')}`;

  test.each(PAYLOADS)('%j is text', async (payload) => {
    const html = `${await drafted(payload, 'html')}`;
    expect([...names(html)].filter((name) => !names(plain).has(name))).toEqual([]);
    expect([...attributes(html)].filter((name) => !attributes(plain).has(name))).toEqual([]);
    expect([...attributes(html)].filter((name) => /^(?:href|src|srcset|action|data|on\w+)$/u.test(name ?? ''))).toEqual(
      [],
    );
    expect(/<style>.*<\/style>/su.exec(html)?.[0]).not.toMatch(/url\(|@import/iu);
    const text = html.replace(/<style>.*?<\/style>|<[^<>]*>/gsu, '');
    const shown = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(read(shown).split(read(payload)).length).toBeGreaterThan(20);
  });
});

describe('in DOCX', () => {
  test.each(PAYLOADS)('%j is text', async (payload) => {
    const parts = unzipSync(await drafted(payload, 'docx'));
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const body = xml('word/document.xml');
    expect(body).not.toMatch(/<w:(?:hyperlink|altChunk|object|subDoc|ins|del)\b/u);
    const fields = Object.keys(parts).flatMap((name) =>
      [...xml(name).matchAll(/<w:instrText[^>]*>([^<]*)/gu)].map(([, code = '']) => code.trim()),
    );
    expect(new Set(fields)).toEqual(new Set(['PAGE']));
    expect(Object.keys(parts).filter((name) => /TargetMode="External"/u.test(xml(name)))).toEqual([]);
    const text = body
      .replace(/<[^<>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    expect(read(text).split(read(payload)).length).toBeGreaterThan(20);
  });
});
