import { mkdir } from 'node:fs/promises';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/markdown/escape.ts';
import { numbered, numberMark } from '../../src/markdown/numbering.ts';
import { Desk } from '../commands/run.ts';

const gfm = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

describe('typed text means itself in Markdown', () => {
  test.each([
    '1.培育企业',
    '1. 培育企业',
    '# 号',
    '- 项',
    '+ 项',
    '> 引',
    '===',
    '[1]: 参见',
    '[甲](乙)',
    '![图](x)',
    '<b>粗</b>',
    '&amp; R&D',
    '~~删~~',
    '**粗** _斜_ `码`',
    'a|b',
    '\\*',
    '***',
    '| 甲 | 乙 |',
    'https://example.org/甲，乙',
    'www.example.org，乙',
    '5*3=15',
    '“甲”——乙……',
  ])('%s', (text) => {
    for (const options of [{}, gfm]) {
      const root = fromMarkdown(`${escapeMarkdown(text)}\n`, options);
      expect(root.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(textOf(root)).toBe(text);
    }
  });

  test('whatever is typed', () => {
    const mark = fc.constantFrom(...'#*_`~[]()<>&|\\!-+=.:1a甲。“ '.split(''));
    fc.assert(
      fc.property(fc.string({ unit: mark, minLength: 1, maxLength: 12 }), (typed) => {
        const text = typed.trim();
        fc.pre(text !== '');
        const root = fromMarkdown(`${escapeMarkdown(text)}\n`, gfm);
        expect(root.children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(textOf(root)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

const printed = (...forms: string[]) => numbered(forms.map((form) => `${numberMark(form)};`).join('')).split(';');

test('numbers go on by one and start anew below a higher one', () => {
  const forms = ['一、', '（一）', '1.', '1.', '一是', '一是', '（一）', '1.', '1.', '一、'];
  expect(printed(...forms)).toEqual(['一、', '（一）', '1.', '2.', '一是', '二是', '（二）', '1.', '2.', '二、', '']);
});

test('an item alone below its heading has no number, a heading keeps its own', () => {
  const forms = ['一、', '（一）', '1.', '1.', '一是', '一、', '（一）', '1.', '（一）'];
  expect(printed(...forms)).toEqual(['一、', '', '1.', '2.', '', '二、', '（一）', '', '（二）', '']);
  const mark = numberMark;
  expect(numbered(`## ${mark('一、')}甲\n\n### ${mark('（一）')}乙\n\n**${mark('1.')}丙**。`)).toBe(
    '## 一、甲\n\n### （一）乙\n\n**丙**。',
  );
});

const ALL = `单位: {全称: 某市科学技术局, 简称: 市科技局}
年度: 2013
称谓: {辖区: 全市, 主语: 我局}
栏目名: {下一步思路: 【下年度】工作思路}
导语: {指导思想: 全面贯彻党代会精神, 目标: 建设创新型城市, 举措: 培育主体，集聚人才, 数据: [专利申请量]}
指标:
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 其中: {发明专利: 307}}
亮点:
  - 园区建设提速
  - {标题: 量质齐升, 内容: 全市【专利申请量】。}
主要工作:
  - 标题: 管好专利。
    概述: |
      第一段
      接着写。

      第二段，
    要点:
      - {标题: 提升数量, 内容: 加强引导, 数据: [专利申请量], 接: 势头良好}
      - 没有标题的要点
      - 标题: 分几个方面
        分述: [{标题: 一个方面, 内容: 甲}, 另一个方面]
存在问题:
  - 投入不足
  - 人才偏少；
下一步思路:
  - {标题: 加大投入, 内容: 落实政策}
章节:
  - {标题: 党的建设, 位置: 主要工作之后, 内容: 抓好学习}
结语: 新的一年，再创佳绩！ # summarize-disable-line tone-plain 句末已有标点的不再加
`;

describe('a draft', () => {
  test('has every chapter in its place, numbered, each text with one mark at its end', async () => {
    const desk = await Desk.open({ 'all.yaml': ALL });
    const { out, err } = await desk.run(['all.yaml']);
    await desk.close();
    expect(err).toBe('');
    await expect(out).toMatchFileSnapshot('all-chapters.md');
  });

  test('leaves out whole what the data lack, and numbers on', async () => {
    const data = '单位: 某局\n年度: 2013\n亮点: [甲]\n下一步思路: [{标题: 乙, 内容: 丙}]\n';
    const desk = await Desk.open({ 'few.yaml': data });
    const { out } = await desk.run(['few.yaml']);
    await desk.close();
    expect(out).toBe(
      '# 某局2013年科技创新工作总结\n\n## 一、工作亮点\n\n甲。\n\n## 二、下一步工作思路\n\n**乙**。丙。\n',
    );
  });

  test('a problem of a heading only has a line of its own, without 。, if all are such', async () => {
    const work = '主要工作: [{标题: 预报, 内容: 建设平台。}, {标题: 人才, 内容: 举办培训。}]';
    const draftOf = async (second: string) => {
      const data = `单位: 某局\n年度: 2026\n${work}\n存在问题: [{标题: 预报能力不足}, {标题: 人才短缺${second}}]\n`;
      const desk = await Desk.open({ 'data.yaml': data });
      await desk.run(['data.yaml', '-o', 'draft.md']);
      const { out } = await desk.run(['lint', 'draft.md']);
      const text = (await desk.read('draft.md')).toString();
      await desk.close();
      return {
        problems: text.slice(text.indexOf('**（一）'), text.indexOf('\n\n<!--')),
        isUneven: out.includes('headings-ended-alike'),
      };
    };
    expect(await draftOf('')).toEqual({
      problems: '**（一）预报能力不足**\n\n**（二）人才短缺**',
      isUneven: false,
    });
    expect(await draftOf(', 内容: 缺额较大')).toEqual({
      problems: '**（一）预报能力不足**。\n\n**（二）人才短缺**。缺额较大。',
      isUneven: false,
    });
  });

  test('a plan ends on what it sets out to reach', async () => {
    const data = `单位: 某局
年度: 2025
指标:
  技术合同成交额: {单位: 亿元, 数值: 38, 明年目标: 42以上}
  高新技术企业: {单位: 家, 总数: 286, 明年目标: {净增: 30以上}}
下一步思路:
  - {标题: 加快成果转化, 内容: 建好技术市场, 目标: [技术合同成交额, 高新技术企业]}
`;
    const desk = await Desk.open({ 'x.yaml': data });
    const { out } = await desk.run(['x.yaml']);
    await desk.close();
    expect(out).toContain('建好技术市场。力争技术合同成交额达42亿元以上，净增高新技术企业30家以上。');
  });

  test('no text of the data reaches Handlebars or HTML', async () => {
    const data = '单位: 某局\n年度: 2013\n结语: "<script>{标题}</script> & *甲*"\n';
    const desk = await Desk.open({ 'x.yaml': data });
    const { out } = await desk.run(['x.yaml']);
    await desk.close();
    expect(out).toContain('\\<script>{标题}\\</script> & \\*甲\\*');
  });

  test('the frame stands round the body: 主送 below the title, 署名 and date at the end', async () => {
    const data = '单位: 某局\n年度: 2013\n成文日期: 2013-12-05\n公文: {主送: 市政府}\n结语: 甲\n';
    const desk = await Desk.open({ 'x.yaml': data });
    const { out } = await desk.run(['x.yaml']);
    await desk.close();
    expect(out).toBe('# 某局2013年科技创新工作总结\n\n市政府：\n\n甲。\n\n某局\n\n2013年12月5日\n');
  });
});

test.each(['年度总结', '多年工作汇报'])('the title that %s makes calls the work as 称谓 does', async (template) => {
  const desk = await Desk.open({
    'a.yaml': `单位: 某医院\n年度: 2025\n模板: ${template}\n称谓: {主语: 我院, 工作: 科教工作}\n主要工作: [{标题: 抓申报, 内容: 组织申报}]\n`,
  });
  const { out } = await desk.run(['a.yaml']);
  await desk.close();
  expect(out).toMatch(/^# 某医院2025年科教工作(?:总结|情况汇报)\n/u);
});

describe('a template of one’s own', () => {
  const data = '单位: 某局\n年度: 2013\n结语: 甲\n亮点: [乙]\n';
  const run = async (template: string, args = ['--template', 't.hbs']) => {
    const desk = await Desk.open({ 'x.yaml': data, 't.hbs': template });
    const ran = await desk.run(['x.yaml', ...args]);
    await desk.close();
    return ran;
  };

  test('sees the view, and may use the built-in parts', async () => {
    const { out } = await run(
      '# {{单位.简称}}{{年度}}小结\n\n{{#each 亮点.项}}{{序 "（1）"}}{{首段}}{{/each}}\n\n{{> 结语 结语}}',
    );
    expect(out).toBe('# 某局2013年小结\n\n乙。\n\n甲。\n');
  });

  test.each([
    ['# {{标提}}', 't.hbs:1:5', '这里没有名为“标提”的内容。', '您是不是要写“标题”？'],
    ['# x\n\n{{#each 亮点.项}}{{首断}}{{/each}}', 't.hbs:3:17', '这里没有名为“首断”的内容。', '您是不是要写“首段”？'],
    ['# x\n{{#each 亮典}}{{/each}}', 't.hbs:2:9', '这里没有名为“亮典”的内容。', '您是不是要写“亮点”？'],
    ['# x\n{{#each 标题}}{{/each}}', 't.hbs:2:9', '“#each”后面不是列表，应为列表。', ''],
    ['# x\n{{> 结与 结语}}', 't.hbs:2:1', '没有名为“结与”的部分。', '您是不是要写“结语”？'],
    ['# {{序 "甲"}}', 't.hbs:1:7', '没有“甲”这种序号。', '可用：{{序 "一、"}}、{{序 "（一）"}}、'],
    ['# {{序 标题}}', 't.hbs:1:7', '“序”后面应为引号里的序号。', '可用：{{序 "一、"}}、'],
    ['# {{序号 "一、"}}', 't.hbs:1:5', '没有名为“序号”的助手。', '可用：序、或、句。'],
    ['# {{constructor}}', 't.hbs:1:5', '这里没有名为“constructor”的内容。', ''],
    ['# x\n{{#each 亮点.项}}{{栏目}}{{/each}}', 't.hbs:2:17', '这里没有名为“栏目”的内容。', ''],
    ['# {{{标题}}}', 't.hbs:1:3', '模板里用了{{{……}}}，应为{{……}}。', ''],
    ['# {{../标题}}', 't.hbs:1:5', '“../标题”里的“../”比所在的层数多。', ''],
    ['# x\n{{#if 标题}}', 't.hbs:2:1', '{{#if 标题}}没有结束，应有{{/if}}。', '在这一段的末尾写{{/if}}。'],
  ])('a slip in it is shown in its place: %s', async (template, place, message, hint) => {
    const { code, out, err } = await run(template);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).toMatch(new RegExp(`^\\S*${place}  错误`, 'u'));
  });

  test('a folder need hold only the parts that differ', async () => {
    const desk = await Desk.open({ 'x.yaml': data });
    await mkdir(desk.path('own/partials'), { recursive: true });
    await desk.write('own/partials/结语.hbs', '{{#each this}}\n结语是：{{this}}\n{{/each}}\n');
    const { out } = await desk.run(['x.yaml', '-t', 'own']);
    await desk.close();
    expect(out).toBe('# 某局2013年科技创新工作总结\n\n## 一、工作亮点\n\n乙。\n\n结语是：甲。\n');
  });

  test('the data may name it, beside themselves', async () => {
    const desk = await Desk.open({ 't.hbs': '# {{年度}}\n' });
    await mkdir(desk.path('sub'));
    await desk.write('summarize.config.yaml', '');
    await desk.write('sub/x.yaml', `模板: ../t.hbs\n${data}`);
    expect((await desk.run(['sub/x.yaml'])).out).toBe('# 2013年\n');
    await desk.write('sub/x.yaml', `模板: 年度总结报告\n${data}`);
    expect((await desk.run(['sub/x.yaml'])).err).toMatch(/^sub\/x\.yaml:1:5 {2}错误 {2}没有名为“年度总结报告”的模板/u);
    expect((await desk.run(['lint', 'sub/x.yaml'])).out).toContain('您是不是要写“年度总结”？');
    await desk.write('sub/x.yaml', `模板: 半年总结\n${data}`);
    expect((await desk.run(['lint', 'sub/x.yaml'])).out).toContain('也用“年度总结”');
    await desk.close();
  });

  test('a part that holds itself is told, not followed', async () => {
    const desk = await Desk.open({ 'x.yaml': data });
    await mkdir(desk.path('own/partials'), { recursive: true });
    await desk.write('own/partials/结语.hbs', '{{> 结语}}');
    expect(await desk.run(['x.yaml', '-t', 'own'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('“结语”里又用了“结语”'),
    });
    await mkdir(desk.path('empty'));
    expect((await desk.run(['x.yaml', '-t', 'empty'])).err).toContain('没有找到模板empty');
    await desk.close();
  });

  test('of a kind that no report is made of, Markdown cannot be set as a page, and it is said', async () => {
    const { code, err } = await run('# x\n\n```\n码\n```\n', ['--template', 't.hbs', '-o', 'x.docx']);
    expect(code).toBe(2);
    expect(err).toBe('错误：模板写出了报告里不用的内容（代码块），在Markdown的第3行，不能排版。请改模板。\n');
  });
});
