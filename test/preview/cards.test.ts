import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numberTokens } from '../../src/preview/number-tokens.ts';
import type { Hit, Shown } from '../../src/preview/shown.ts';
import { inspectWith } from '../parts-of.ts';
import { inspectAfter, withHead, yearsOf } from '../report-of.ts';
import { shownFirst, shownOf, toldOf, toldOfInspection } from './drawn.ts';

/** What a click on a number shows: the line that it is on, how it was computed, and where it, or what it follows from, is typed. */
function asked(shown: Shown, number: string, nth = 0): { hit: Hit; line: string; how: string; typed: string[] } {
  const html = shown.pages.join('');
  const all = [...html.matchAll(/data-u="(\d+)" data-n="(\d+)">([^<]*)</gu)].filter(([, , , text]) => text === number);
  const [, u, n] = all[nth] ?? [];
  const hit = shown.phrases[Number(u)]?.numbers[Number(n)];
  if (!hit) throw new Error(`${number} cannot be asked for in ${html}`);
  const card = shown.cards[hit.figure];
  const line = card?.lines[hit.line ?? -1];
  const derived = hit.derived === null ? undefined : line?.derived[hit.derived];
  return {
    hit,
    line: `${line?.label} ${derived?.text ?? line?.value}`,
    how: derived?.how ?? '',
    typed: hit.typed.flatMap((index) => {
      const each = card?.typed[index];
      return each ? [`${each.what} ${each.where}`] : [];
    }),
  };
}

/** Line and column of the nth place where the words stand. */
function at(text: string, words: string, nth = 0): string {
  const offset = text.split(words, nth + 1).join(words).length;
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const PATENTS = withHead(`指标:
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 其中: {发明专利: {数值: 307, 上年: 185}, 外观专利: 12}, 责任: 知识产权科, 来源: 专利局}
亮点: [全市【专利申请量】]
结语: 【专利申请量.全】。
导语: 全年【专利申请量.数值】，检查商品【检查商品=570余台】。`);

describe('a number that is clicked', () => {
  test('is found on the card of its figure, with the place where it is typed', async () => {
    const shown = await shownOf(PATENTS);
    expect(asked(shown, '2924', 1)).toMatchObject({
      hit: { figure: '专利申请量', derived: null },
      line: '专利申请量 2924件',
      typed: [`数值 总结.yaml:${at(PATENTS, '2924')}`],
    });
    expect(shown.cards.专利申请量).toMatchObject({ name: '专利申请量', owner: '知识产权科', source: '专利局' });
    expect(shown.cards.专利申请量?.typed[0]?.code).toMatch(/^专利申请量: \{单位: 件, 数值: 2924/u);
  });

  test('that was computed says how, and where the numbers are typed that it follows from', async () => {
    const shown = await shownOf(PATENTS);
    expect(asked(shown, '41.7%')).toMatchObject({
      line: '专利申请量 同比增长41.7%',
      how: '2924÷2063−1',
      typed: [`数值 总结.yaml:${at(PATENTS, '2924')}`, `上年 总结.yaml:${at(PATENTS, '2063')}`],
    });
    expect(asked(shown, '65.9%')).toMatchObject({ line: '其中：发明专利 同比增长65.9%', how: '307÷185−1' });
  });

  test('of two parts with alike names is that of the name before it', async () => {
    const shown = await shownOf(
      withHead(`指标: {专利: {单位: 件, 数值: 20, 其中: {发明专利: 3, 外观专利: 3}}}\n导语: 【专利.全】。`),
    );
    expect(asked(shown, '3', 0).line).toBe('其中：发明专利 3件');
    expect(asked(shown, '3', 1).line).toBe('其中：外观专利 3件');
  });

  test('that is defined in a text is typed there', async () => {
    const shown = await shownOf(PATENTS);
    expect(asked(shown, '570').typed).toEqual([` 总结.yaml:${at(PATENTS, '【检查商品')}`]);
  });

  test('of a department stands in its file, and last year’s in last year’s', async () => {
    const part = '部门: 成果科\n指标:\n  合同额: {单位: 亿元, 数值: 22.9, 上年: 17.4}\n';
    const inspection = inspectWith('引入: [科室/*.yaml]\n导语: 【合同额】。', {
      '科室/成果科.yaml': part,
    });
    const shown = shownFirst(await toldOfInspection('总结.yaml', inspection));
    const { line, typed } = asked(shown, '22.9');
    expect([line, typed]).toEqual(['合同额 22.9亿元', [`数值 科室/成果科.yaml:${at(part, '22.9')}`]]);
    expect(shown.cards.合同额?.owner).toBe('成果科');

    const years = yearsOf(
      '指标: {甲企业: {单位: 家, 数值: 20}}',
      '指标: {甲企业: {单位: 家, 数值: 30}}\n导语: 【甲企业】。',
    );
    const after = shownFirst(await toldOfInspection('test.yaml', inspectAfter(...years)));
    expect(asked(after, '50.0%')).toMatchObject({
      how: '30÷20−1',
      typed: [`数值 test.yaml:${at(years[1], '30')}`, `上年数据·数值 上年.yaml:${at(years[0], '20', 1)}`],
    });
  });

  test('leads to everywhere else that its figure is stated', async () => {
    const { cards } = await shownOf(PATENTS);
    const uses = cards.专利申请量?.uses ?? [];
    expect(uses.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      '导语第1段: 全年2924件',
      '一、工作亮点第1段: 全市专利申请量2924件，同比增长41.7%',
      expect.stringMatching(/^结语第1段: 专利申请量2924件/u),
    ]);
    expect(new Set(uses.map(({ block }) => block)).size).toBe(3);
  });

  test('of an achievement leads to what is known of that', async () => {
    const awards = '成果: [{编号: 省奖, 类别: 奖励, 名称: 省科学技术奖, 等级: {一等奖: 12}, 来源: 成果科}]';
    const text = withHead(`${awards}\n导语: 【成果.省奖】。`);
    const shown = await shownOf(text);
    const typed = [`等级·一等奖 总结.yaml:${at(text, '12')}`];
    expect(asked(shown, '12')).toMatchObject({ hit: { figure: '成果.省奖' }, typed });
    expect(shown.cards['成果.省奖']).toMatchObject({ name: '省科学技术奖', source: '成果科' });
  });

  test('a phrase without one leads to its figure', async () => {
    const shown = await shownOf(withHead('指标: {甲企业: {单位: 家, 数值: 待补, 责任: 高新科}}\n导语: 【甲企业】。'));
    expect(shown.phrases.map(({ figures }) => figures)).toEqual([['甲企业']]);
    expect(shown.cards.甲企业).toMatchObject({ owner: '高新科', lines: [{ notes: ['待补'] }] });
    expect(shown.pages.join('')).toContain('<span data-u="0">甲企业【待补：高新科】家</span>');
  });
});

/** What is the sum of several, or is a count of what stands on no card. */
const ON_NO_CARD: Record<string, string[]> = {
  'annual-prefecture': ['8'],
  'district-2024': ['8', '7', '5', '95.4%'],
  university: ['11'],
};

test.each(readdirSync('examples').filter((name) => name.endsWith('.yaml')))(
  'every number that a figure tells in %s leads to its line, and to where it is typed',
  async (file) => {
    const { pages, phrases } = shownFirst(await toldOf(`examples/${file}`));
    const numbers = [...pages.join('').matchAll(/data-u="(\d+)" data-n="(-?\d+)">([^<]*)</gu)];
    const lost = numbers.filter(([, u, n]) => !phrases[Number(u)]?.numbers[Number(n)]).map(([, , , text]) => text);
    expect(new Set(lost)).toEqual(new Set(ON_NO_CARD[file.replace('.yaml', '')]));
  },
);

test.each([
  ['专利2924件，增长41.7%，居全市第2位', ['2924', '41.7%', '2']],
  ['2013年11月30日，1—11月PM2.5为35，5G基站12.50个', ['35', '12.50']],
  ['由2008年的1400万元增加到2013年的6746万元', ['1400', '6746']],
])('the numbers of %s', (text, numbers) => {
  expect(numberTokens(text).map((token) => token.text)).toEqual(numbers);
});
