import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/figures/references/resolve.ts';
import { originsOf } from '../../src/report/origins.ts';
import { inspectWith, told } from '../parts-of.ts';

const part = (department: string, lines: string) => `部门: ${department}\n${lines}\n`;

/** What the report then holds, its texts and numbers as typed. */
function joined(main: string, parts: Record<string, string>) {
  const inspection = inspectWith(main, parts);
  if (!inspection.sound) throw new Error(JSON.stringify(told(inspection)));
  return inspection.sound;
}

function said(main: string, parts: Record<string, string>, text: string): string {
  const { figures } = joined(main, parts);
  return resolve(figures, text, '全');
}

describe('what stands in several files is one', () => {
  test('figures unite, field by field', () => {
    const { report } = joined('指标: {成交额: {单位: 亿元, 上年: 30}}', {
      '成果科.yaml': part('成果科', '指标: {成交额: {数值: 36.5}, 合同数: 20项}'),
    });
    expect(Object.keys(report.figures ?? {})).toEqual(['成交额', '合同数']);
    expect(report.figures?.成交额).toMatchObject({ unit: '亿元', value: { digits: '36.5' }, prior: { digits: '30' } });
  });

  test('what one file does not know yet, the other says', () => {
    const { report } = joined('指标: {成交额: {单位: 亿元, 数值: 待补}}', {
      '成果科.yaml': part('成果科', '指标: {成交额: {数值: 36.5}}'),
      '计划科.yaml': part('计划科', '指标: {成交额: {数值: 待补}}'),
    });
    expect(report.figures?.成交额?.value?.digits).toBe('36.5');
  });

  describe('a number that nobody has given, and nobody is named for, is asked of', () => {
    const telling = (name: string) => `主要工作: [{标题: 甲, 要点: [{标题: 乙, 数据: [${name}]}]}]`;
    test.each([
      ['the department that alone tells of it', '{单位: 亿元}', [['成果科', '成交额']], '成果科'],
      ['it, where it stands as 待补', '{单位: 亿元, 数值: 待补, 上年: 30}', [['成果科', '成交额']], '成果科'],
      [
        'nobody, where two tell of it',
        '{单位: 亿元}',
        [
          ['成果科', '成交额'],
          ['高新科', '成交额'],
        ],
        undefined,
      ],
      ['nobody, where none does', '{单位: 亿元}', [['成果科', '合同数']], undefined],
      ['whom the main file names', '{单位: 亿元, 责任: 计划科}', [['成果科', '成交额']], '计划科'],
      ['nobody, where it is given', '{单位: 亿元, 数值: 36}', [['成果科', '成交额']], undefined],
    ])('%s', (_, figure, tellers, owner) => {
      const parts = Object.fromEntries(
        tellers.map(([department = '', name = '']) => [`${department}.yaml`, part(department, telling(name))]),
      );
      const { report } = joined(`指标: {成交额: ${figure}, 合同数: {单位: 项}}`, parts);
      expect(report.figures?.成交额?.owner).toBe(owner);
    });

    test('it, where a text of it names the number', () => {
      const parts = { '成果科.yaml': part('成果科', '亮点: [成交额达【成交额.数值】]') };
      expect(joined('指标: {成交额: {单位: 亿元}}', parts).report.figures?.成交额?.owner).toBe('成果科');
    });
  });

  test('a part may bring more items than a call of the engine takes arguments', () => {
    const items = Array.from({ length: 150_000 }, (_, index) => `- 甲${index}`).join('\n');
    const parts = { '一.yaml': part('成果科', `亮点:\n${items}`) };
    expect(inspectWith('亮点: [乙]', parts).sound?.report.highlights).toHaveLength(150_001);
  });

  test('an empty cell awaits nothing where another file gives the main number', () => {
    const { report } = joined('指标: {高企: {单位: 家, 总数: 40}}', {
      '计划科.csv': '指标,单位,本年,上年\n高企,家,,\n',
    });
    expect(report.figures?.高企).toEqual(expect.not.objectContaining({ value: expect.anything() }));
  });

  test('sections of one 标题 or 编号 join, their items in the order of the files', () => {
    const { report } = joined('主要工作: [培育主体, {标题: 转化成果, 编号: 转化, 要点: [甲]}]', {
      '一.yaml': part('成果科', '主要工作: [{编号: 转化, 标题: 成果转化, 要点: [乙]}, {标题: 管理经费, 要点: [丙]}]'),
      '二.yaml': part('高新科', '主要工作: [{标题: 培育主体, 概述: 丁, 要点: [戊]}, {标题: 转化成果, 要点: [己]}]'),
    });
    const work = report.work?.map(({ title, items }) => [title, items?.map(({ content }) => content)]);
    expect(work).toEqual([
      ['培育主体', ['戊']],
      ['转化成果', ['甲', '乙', '己']],
      ['管理经费', ['丙']],
    ]);
    expect(report.work?.[0]?.overview).toBe('丁');
  });

  test('where both say something in the section itself, the second is an item', () => {
    const { report } = joined('主要工作: [{标题: 甲, 内容: 一}]', {
      '二.yaml': part('高新科', '主要工作: [{标题: 甲, 内容: 二, 要点: [三]}]'),
    });
    const [section] = report.work ?? [];
    expect([section?.content, section?.items?.map(({ content }) => content)]).toEqual(['一', ['二', '三']]);
  });

  test('lists append, the same thing once; groups and names unite', () => {
    const { report } = joined('亮点: [甲]\n指标: {子: 1家, 丑: 2家}\n指标组: {核心: [子]}\n名录: {甲厂: 甲市甲厂}', {
      '一.yaml': part('成果科', '亮点: [甲, 乙]\n指标组: {核心: [丑, 子]}\n名录: {乙厂: 甲市乙厂, 甲厂: 甲市甲厂}'),
    });
    expect(report.highlights?.map(({ content }) => content)).toEqual(['甲', '乙']);
    expect([report.figureSets, report.names]).toEqual([{ 核心: ['子', '丑'] }, { 甲厂: '甲市甲厂', 乙厂: '甲市乙厂' }]);
  });
});

describe('who answers for it', () => {
  test('the department, unless somebody is named; what is missing is asked of them', () => {
    const parts = {
      '成果科.yaml': part('成果科', '指标: {甲: {单位: 家, 数值: 待补}, 乙: {单位: 家, 数值: 待补, 责任: 统计局}}'),
    };
    expect(said('', parts, '【甲】【乙】')).toBe('甲【待补：成果科】家乙【待补：统计局】家');
  });

  test.each([
    ['{其中: {子: 待补}}', '{数值: 36, 上年: 30}', '高新科', '成果科'],
    ['{数值: 36, 上年: 30}', '{其中: {子: 4}}', '成果科', '高新科'],
    ['{单位: 家, 数值: 待补}', '{数值: 36}', '高新科', undefined],
    ['{其中: {子: 3}}', '{目标: 40}', '成果科', '成果科'],
    ['{数值: 36, 其中: {子: 4}}', '{数值: 36}', '成果科', undefined],
  ])('who gives the number answers for it, and for 其中 who gives that: %s and %s', (first, second, owner, ofPart) => {
    const { report } = joined('指标: {甲: {单位: 家}}', {
      '一.yaml': part('成果科', `指标: {甲: ${first}}`),
      '二.yaml': part('高新科', `指标: {甲: ${second}}`),
    });
    const { 甲: figure } = report.figures ?? {};
    expect([figure?.owner, figure?.parts?.子?.owner]).toEqual([owner, ofPart]);
  });

  test('a name typed in any file comes before a department by default', () => {
    const parts = {
      '一.yaml': part('成果科', '指标: {甲: {单位: 家, 数值: 待补}}'),
      '二.yaml': part('高新科', '指标: {甲: {责任: 统计局}}'),
    };
    expect(said('', parts, '【甲】')).toBe('甲【待补：统计局】家');
  });

  test('each thing of the report is known by its department and its file', () => {
    const { source } = inspectWith('指标: {甲: 1家}\n主要工作: [{标题: 子, 要点: [丑]}]', {
      '成果科.yaml': part(
        '成果科',
        '指标: {乙: 2家}\n成果: [{名称: 某奖, 类别: 奖励}]\n主要工作: [{标题: 子, 要点: [{标题: 寅, 责任: 高新科}]}]\n下一步思路: [卯]',
      ),
      '计划科.csv': '指标,单位,本年\n丙,家,3\n',
    });
    expect(originsOf(source).map(({ kind, name, department, file }) => [kind, name, department, file])).toEqual([
      ['figure', '甲', undefined, '总结.yaml'],
      ['figure', '乙', '成果科', '成果科.yaml'],
      ['figure', '丙', '计划科', '计划科.csv'],
      ['achievement', '某奖', '成果科', '成果科.yaml'],
      ['plan', '卯', '成果科', '成果科.yaml'],
      ['item', '丑', undefined, '总结.yaml'],
      ['item', '寅', '高新科', '成果科.yaml'],
    ]);
  });
});

describe('departments that do not agree', () => {
  const two = (first: string, second: string) => ({
    '一.yaml': part('成果科', `指标: {甲: {单位: 家, ${first}}}`),
    '二.yaml': part('高新科', `指标: {甲: {单位: 家, ${second}}}`),
  });

  test.each([
    ['数值: 36', '数值: 39', '甲【待核：成果科36／高新科39】家'],
    ['数值: 36, 上年: 30', '数值: 36, 上年: 31', '甲36家，同比【待核：上年成果科30／高新科31】'],
    ['数值: 36, 同比: 20%', '同比: 21%', '甲36家，同比【待核：成果科20%／高新科21%】'],
    ['新增: 4, 总数: 30', '总数: 31', '新增甲4家，总数达【待核：成果科30／高新科31】家'],
    ['数值: 36, 位次: 全市第2', '位次: 全市第3', '甲36家，居全市第【待核：成果科2／高新科3】位'],
    ['数值: 36, 上年: 30, 目标: 35', '目标: 34', '甲36家，同比增长20.0%，年度目标【待核：成果科35／高新科34】'],
    ['数值: 36, 上年: 30, 目标: {同比: 8%}', '上年: 31', '甲36家，同比【待核：上年成果科30／高新科31】'],
    [
      '数值: 36, 上年: 30, 目标: {同比: 8%}',
      '目标: {同比: 9%}',
      '甲36家，同比增长20.0%，年度目标【待核：成果科8%／高新科9%】',
    ],
    ['历年: {2012: 5, 2013: 36}', '历年: {2012: 6}', '甲36家，同比【待核：上年成果科5／高新科6】'],
    ['名单: [子, 丑]', '名单: [丑, 寅]', '甲3家（子、丑、【待核：高新科所列为丑、寅】）'],
    ['数值: 36, 其中: {乙: 5}', '其中: {乙: 6}', '甲36家，其中乙【待核：成果科5／高新科6】家'],
  ])('%s and %s stand in the sentence', (first, second, sentence) => {
    expect(said('', two(first, second), '【甲】')).toBe(sentence);
  });

  test('of three each is named, and both places are told once', () => {
    const inspection = inspectWith('指标: {甲: {单位: 家, 数值: 35}}\n亮点: [【甲】]', two('数值: 36', '数值: 39'));
    const [found, ...others] = inspection.diagnostics;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'parts-agree', severity: 'error', place: { file: '二.yaml' } });
    expect(found?.message).toBe('“甲”的数值，主文件写的是35，成果科写的是36，高新科写的是39，应一样。');
    expect(found?.related.map(({ message, place }) => [message, place.file])).toEqual([
      ['成果科写在这里。', '一.yaml'],
      ['主文件写在这里。', '总结.yaml'],
    ]);
    expect(resolve(inspection.sound?.figures ?? expect.fail(), '【甲】', '全')).toBe(
      '甲【待核：35／成果科36／高新科39】家',
    );
  });

  test.each([
    ['数值: 36', '数值: 36'],
    ['数值: 2.50', '数值: 2.5'],
    ['数值: 36', '数值: 36家'],
    ['数值: 36, 位次: 全市第2', '位次: 全省第9'],
    ['数值: 36, 名单: [子, 丑]', '名单: [丑, 子]'],
    ['数值: 36, 来源: 统计局', '来源: 省系统'],
    ['数值: 36, 责任: 甲科', '责任: 乙科'],
  ])('%s and %s do agree', (first, second) => {
    const { disputes } = joined('', two(first, second)).figures;
    expect(disputes).toEqual([]);
  });

  test.each([
    ['单位: 万元', '单位: 亿元, 数值: 1.2', '甲1.2亿元', 0],
    ['单位: 万元, 数值: 12000', '单位: 亿元, 数值: 1.2, 上年: 1', '甲12000万元，同比增长20.0%', 0],
    ['单位: 万元, 数值: 12000', '单位: 亿元, 数值: 1.3', '甲【待核：成果科12000／高新科1.3亿元】万元', 1],
    ['单位: 件, 数值: 5', '单位: 项, 数值: 5', '甲【待核：成果科5／高新科5项】件', 2],
    ['单位: 百分比', '单位: "%", 数值: 3.2, 上年: 3.1', '甲达3.2%，比上年提高0.1个百分点', 0],
  ])('under two units, %s and %s, no number takes the other’s', (first, second, sentence, count) => {
    const parts = {
      '一.yaml': part('成果科', `指标: {甲: {${first}}}`),
      '二.yaml': part('高新科', `指标: {甲: {${second}}}`),
    };
    expect(said('', parts, '【甲】')).toBe(sentence);
    expect(joined('', parts).figures.disputes).toHaveLength(count);
  });

  test.each([
    ['位次: 全市第2', '位次: 全市第3', '“甲”的位次的名次，成果科写的是第2，高新科写的是第3，应一样。'],
    ['目标: {同比: 8%}', '目标: {同比: 9%}', '“甲”的目标的同比，成果科写的是8%，高新科写的是9%，应一样。'],
    ['目标: 8', '目标: 9', '“甲”的目标，成果科写的是8，高新科写的是9，应一样。'],
    ['历年: {2012: 8}', '历年: {2012: 9}', '“甲”的历年的2012，成果科写的是8，高新科写的是9，应一样。'],
  ])('%s and %s are told by the keys of the data file', (first, second, message) => {
    const { diagnostics } = inspectWith('', two(`数值: 36, ${first}`, second));
    expect(diagnostics.find(({ rule }) => rule === 'parts-agree')?.message).toBe(message);
  });

  test.each([
    ['单位: 亿元, 数值: 1.2', '12000万元'],
    ['单位: 亿元, 数值: 12000', '1.2万亿元'],
    ['单位: 亿元, 数值: 1000', '1千亿元'],
    ['单位: 人, 数值: 1200', '1.2千人'],
  ])('an amount in another scale is the same: %s and %s', (first, second) => {
    const parts = {
      '一.yaml': part('成果科', `指标: {甲: {${first}}}`),
      '二.yaml': part('高新科', `指标: {甲: {数值: ${second}}}`),
    };
    expect(joined('', parts).figures.disputes).toEqual([]);
  });

  test.each([
    [
      '亮点: [检查商品【检查商品=800件】]',
      '亮点: [检查商品【检查商品=900件】]',
      '检查商品【待核：成果科800件／高新科900件】',
    ],
    ['亮点: [检查商品【检查商品=800件】]', '亮点: [查了【检查商品=800件】]', '检查商品800件'],
    ['指标: {检查商品: 800件}', '亮点: [检查商品【检查商品=900件】]', '检查商品【待核：成果科800件／高新科900件】'],
  ])('a figure defined where it is used, by neither in sight of the other: %s, %s', (first, second, sentence) => {
    const parts = { '一.yaml': part('成果科', first), '二.yaml': part('高新科', second) };
    expect(said('', parts, '检查商品【检查商品.数值】')).toBe(sentence);
    const rules = inspectWith('', parts).diagnostics.map(({ rule }) => rule);
    expect(rules.includes('parts-agree')).toBe(sentence.includes('待核'));
  });

  test('one 编号 for two achievements is to be settled, for one it joins them', () => {
    const award = (department: string, lines: string) => part(department, `成果: [{编号: 奖, 类别: 奖励, ${lines}}]`);
    const parts = (second: string) => ({
      '一.yaml': award('成果科', '名称: 甲奖, 等级: {一等奖: 1}'),
      '二.yaml': award('高新科', second),
    });
    expect(said('', parts('名称: 乙奖, 等级: {二等奖: 3}'), '【成果.奖】')).toBe(
      '获【待核：成果科甲奖／高新科乙奖】一等奖1项',
    );
    expect(said('', parts('名称: 甲奖, 等级: {二等奖: 3}'), '【成果.奖】')).toBe('获甲奖一等奖1项、二等奖3项');
    const [found] = inspectWith('', parts('名称: 乙奖')).diagnostics;
    expect(found?.message).toBe('成果“奖”的名称，成果科写的是甲奖，高新科写的是乙奖，应一样。');
  });

  test('one 编号 twice in one file is told as in any one file, with its two places', () => {
    const award = (id: string, name: string) => `{编号: ${id}, 类别: 奖励, 名称: ${name}}`;
    const twice = part('高新科', `成果:\n  - ${award('国奖', '国奖')}\n  - ${award('国奖', '省奖')}`);
    for (const parts of [
      { '二.yaml': twice },
      { '一.yaml': part('成果科', `成果: [${award('市奖', '市奖')}]`), '二.yaml': twice },
    ]) {
      const found = inspectWith('', parts).diagnostics.map(({ rule, message, hint }) => [rule, message, hint]);
      expect(found).toEqual([['defined-twice', '成果编号“国奖”写了两处，应只写一处。', '先写的在第3行；换一个编号。']]);
    }
  });

  test('one 编号 for two problems: both stand', () => {
    const problem = (department: string, content: string) =>
      part(department, `存在问题: [{编号: 投入, 标题: ${content}}]`);
    const inspection = inspectWith('', { '一.yaml': problem('成果科', '甲'), '二.yaml': problem('高新科', '乙') });
    expect(inspection.sound?.report.problems?.map(({ title }) => title)).toEqual([
      '甲',
      '乙【待核：编号“投入”成果科、高新科各用了一次】',
    ]);
    expect(inspection.diagnostics.find(({ rule }) => rule === 'parts-agree')?.message).toBe(
      '编号“投入”用了两次，应各用一个。',
    );
  });
});

describe('places are those of the part', () => {
  test('of the schema, of references, of rules on data and on texts', () => {
    const inspection = inspectWith('主要工作: [{标题: 子, 要点: [甲]}]', {
      '成果科.yaml': part(
        '成果科',
        '指标: {乙: {单位: 家, 数值: 5, 其中: {丙: 6}}}\n主要工作: [{标题: 子, 要点: [{内同: 甲}, 【丁】, "开展了调研,完善了政策。"]}]',
      ),
    });
    expect(told(inspection)).toEqual([
      ['parts-within-total', '成果科.yaml', '6'],
      ['unknown-key', '成果科.yaml', '内同'],
      ['unknown-reference', '成果科.yaml', '丁'],
      ['marks-full-width', '成果科.yaml', ','],
    ]);
    expect(inspection.diagnostics[1]?.message).toMatch(/^“要点第1项”里/u);
  });

  test('of a table: the cell', () => {
    const inspection = inspectWith('', {
      '成果科.csv': '指标,单位,本年,上年,同比\n甲,件,120,100,25%\n乙,件,3月5日,,\n',
    });
    expect(told(inspection)).toEqual([
      ['growth-matches-values', '成果科.csv', '25%'],
      ['not-an-amount', '成果科.csv', '3月5日'],
    ]);
  });

  test('a comment silences a rule in the part where it stands, and nowhere else', () => {
    const lines = '指标:\n  甲: {单位: 家, 数值: 待补} # summarize-disable-line figures-filled-in 月底才有';
    const inspection = inspectWith('指标:\n  乙: {单位: 家, 数值: 待补}', { '成果科.yaml': part('成果科', lines) });
    expect(told(inspection)).toEqual([['figures-filled-in', '总结.yaml', '待补']]);
  });
});

describe('what is no part', () => {
  test.each([
    ['标题: 甲', 'key-of-main-file', '标题'],
    ['指标: [甲]', 'wrong-shape', '[甲]'],
    ['指标值: 2', 'unknown-key', '指标值'],
  ])('%s is told, and the rest is joined', (lines, rule, at) => {
    const inspection = inspectWith('', { '一.yaml': part('成果科', `亮点: [乙]\n${lines}`) });
    expect(told(inspection)).toContainEqual([rule, '一.yaml', at]);
    expect(inspection.source.root).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ key: 'highlights' })]),
    });
  });

  test.each(['- 甲\n', '甲\n', ''])('%j', (text) => {
    const inspection = inspectWith('', { '一.yaml': text });
    expect(inspection.diagnostics.map(({ severity, place }) => [severity, place.file])).toEqual([['error', '一.yaml']]);
  });

  test('who hands it in must be said', () => {
    expect(told(inspectWith('', { '一.yaml': '亮点: [甲]\n' }))).toEqual([['missing-key', '一.yaml', '']]);
  });
});
