import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureIn, rolled } from './rolled.ts';

describe('numbers that all units give', () => {
  test('are added, of this year and of the last', () => {
    const whole = rolled({
      甲县: '专利: {单位: 件, 数值: 2924, 上年: 2063}',
      乙县: '专利: {单位: 件, 数值: 76, 上年: 37}',
    });
    expect(figureIn(whole, '专利')).toEqual(['单位: 件', '数值: 3000', '上年: 2100']);
    expect(whole.text).toContain('    来源: 汇总：甲县、乙县\n');
  });

  test('keep the digits typed', () => {
    const whole = rolled({ 甲县: '投入: {单位: 亿元, 数值: 2.50}', 乙县: '投入: 3.50亿元' });
    expect(figureIn(whole, '投入')).toEqual(['单位: 亿元', '数值: 6.00']);
  });

  test('are added across 万 and 亿, in what most units use, with no digit lost; the report prints two decimals', () => {
    const whole = rolled({
      甲县: '投入: {单位: 亿元, 数值: 2.38}',
      乙县: '投入: {单位: 万元, 数值: 4158}',
      丙县: '投入: {单位: 亿元, 数值: 1.20}',
    });
    expect(figureIn(whole, '投入')).toEqual(['单位: 亿元', '显示单位: 亿元      # 印两位小数', '数值: 3.9958']);
  });

  test('in 万元 are printed in 亿元 once they are many; of two measures typed as often the larger is taken', () => {
    const lines = '产值: {单位: 万元, 数值: 64799}';
    const whole = rolled({ 甲县: lines, 乙县: lines });
    expect(figureIn(whole, '产值')).toEqual(['单位: 万元', '显示单位: 亿元      # 数大，印作亿元', '数值: 129598']);
    const tied = rolled({ 甲县: '投资: 300万元', 乙县: '投资: 1亿元' });
    expect(figureIn(tied, '投资')).toEqual(['单位: 亿元', '数值: 1.03']);
  });

  test('names are counted and left out', () => {
    const whole = rolled({
      甲县: '高企: {单位: 家, 动词: 新认定, 新增: [子厂, 丑厂], 总数: {数值: 34, 上年: 29}, 位次: [{项: 总数, 范围: 全市, 名次: 1}]}',
      乙县: '高企: {单位: 家, 动词: 新认定, 新增: 3, 总数: {数值: 16, 上年: 15}, 首创: 历年最多}',
    });
    expect(figureIn(whole, '高企')).toEqual(['单位: 家', '动词: 新认定', '新增: 5', '总数: {数值: 50, 上年: 44}']);
  });

  test('parts, aims, years, stages and the whole of a share are added', () => {
    const whole = rolled({
      甲县: `专利: {单位: 件, 数值: 10, 其中: {发明: {数值: 4, 上年: 3}}, 目标: {数值: 9, 下达: 市}}
项目: {单位: 项, 申报: 30, 立项: {数值: 20, 上年: 15}, 资金: 300万元}
产值: {单位: 亿元, 数值: 4, 占: {名称: 工业产值, 数值: 10}}
历史: {单位: 家, 历年: {2022: 1, 2023: 2, 2024: 3}}`,
      乙县: `专利: {单位: 件, 数值: 20, 其中: {发明: {数值: 5, 上年: 6}}, 目标: {数值: 21, 下达: 市}}
项目: {单位: 项, 申报: 3, 立项: {数值: 2, 上年: 1}, 资金: 0.02亿元}
产值: {单位: 亿元, 数值: 1, 占: {名称: 工业产值, 数值: 3}}
历史: {单位: 家, 历年: {2022: 10, 2023: 20, 2024: 30}}`,
    });
    expect(figureIn(whole, '专利')).toEqual([
      '单位: 件',
      '数值: 30',
      '目标: {数值: 30, 下达: 市}',
      '其中: {发明: {数值: 9, 上年: 9}}',
    ]);
    expect(figureIn(whole, '项目')).toEqual(['单位: 项', '申报: 33', '立项: {数值: 22, 上年: 16}', '资金: 500万元']);
    expect(figureIn(whole, '产值')).toEqual(['单位: 亿元', '数值: 5', '占: {数值: 13, 名称: 工业产值}']);
    expect(figureIn(whole, '历史')).toEqual(['单位: 家', '历年: {2022: 11, 2023: 22, 2024: 33}']);
  });

  test('facts and who benefits keep units of their own', () => {
    const lines = '载体: {单位: 家, 数值: 2, 分项: {面积: 3.5万平方米, 在孵: 40家}, 惠及: 9家企业}';
    expect(figureIn(rolled({ 甲县: lines, 乙县: lines }), '载体')).toEqual([
      '单位: 家',
      '数值: 4',
      '惠及: 18家企业',
      '分项: {面积: 7.0万平方米, 在孵: 80家}',
    ]);
    const alone = '科普: {分项: {受众: 4.8万人次}}';
    expect(figureIn(rolled({ 甲县: alone, 乙县: alone }), '科普')).toEqual(['分项: {受众: 9.6万人次}']);
  });

  test('a part of a full breakdown that a unit does not list is none there', () => {
    const whole = rolled({
      甲县: '企业: {单位: 家, 包括: {雏鹰: 12, 瞪羚: 8}}',
      乙县: '企业: {单位: 家, 包括: {雏鹰: 5}}',
    });
    expect(figureIn(whole, '企业')).toEqual(['单位: 家', '数值: 25', '包括: {雏鹰: 17, 瞪羚: 8}']);
  });

  test('are exact, whatever is typed', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(digits, { minLength: 2, maxLength: 5 }), (numbers) => {
        const texts = numbers.map(([whole, places]) => {
          const padded = String(whole).padStart(places + 1, '0');
          return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
        });
        const sum = numbers.reduce((all, [whole, places]) => all + BigInt(whole) * 10n ** BigInt(6 - places), 0n);
        const units = Object.fromEntries(
          texts.map((text, index) => [`${index}县`, `投入: {单位: 万元, 数值: ${text}}`]),
        );
        const value = /数值: (\S+)/u.exec(rolled(units).text)?.[1] ?? '';
        const [whole = '', rest = ''] = value.split('.');
        expect(BigInt(whole + rest.padEnd(6, '0'))).toBe(sum);
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});

describe('a number that somebody did not give', () => {
  test('is 待补, with the sum of the others, who is missing, and whom to ask', () => {
    const whole = rolled({
      甲县: '成交额: {单位: 亿元, 数值: 36.50}',
      乙县: '成交额: {单位: 亿元, 数值: 待补, 责任: 成果科}',
      丙县: '成交额: {单位: 亿元, 数值: 近100}',
      丁县: '成交额: {单位: 亿元, 数值: 1.50}',
    });
    expect(figureIn(whole, '成交额')).toEqual([
      '单位: 亿元',
      '数值: 待补      # 已有甲县、丁县合计38.00亿元；乙县待补；丙县近100亿元，约数不能相加',
      '责任: 乙县、丙县      # 数向谁要',
    ]);
  });

  test('which its own parts contradict, is not added', () => {
    const whole = rolled({
      甲县: '企业: {单位: 家, 数值: 36, 包括: {省级: 11, 市级: 28}}',
      乙县: '企业: {单位: 家, 数值: 10, 包括: {省级: 4, 市级: 6}}',
    });
    expect(figureIn(whole, '企业')[1]).toBe('数值: 待补      # 已有乙县10家；甲县待核：36／分项合计39');
  });

  test('under another field, is told', () => {
    const whole = rolled({ 甲县: '高企: {单位: 家, 总数: 34}', 乙县: '高企: {单位: 家, 数值: 20}' });
    expect(figureIn(whole, '高企')).toEqual([
      '单位: 家',
      '数值: 待补      # 已有乙县20家；甲县没有写',
      '总数: 待补      # 已有甲县34家；乙县没有写',
      '责任: 甲县、乙县      # 数向谁要',
    ]);
  });

  test('that few give at all, is left out and told', () => {
    const lines = '项目: {单位: 项, 数值: 5}';
    const whole = rolled({ 甲县: lines, 乙县: lines, 丙县: '项目: {单位: 项, 数值: 5, 惠及: 8家}' });
    expect(figureIn(whole, '项目')).toEqual(['单位: 项', '数值: 15', '# “惠及”没有列：只有丙县写了，8家。']);
  });

  test('of a figure that most have, is missing too, unless it is said that who has none has nothing of it', () => {
    const units = { 甲县: '孵化器: 3家', 乙县: '孵化器: 4家', 丙县: '专利: 5件' };
    const whole = rolled(units);
    expect(figureIn(whole, '孵化器')).toEqual([
      '单位: 家',
      '数值: 待补      # 已有甲县、乙县合计7家；丙县没有写',
      '责任: 丙县      # 数向谁要',
    ]);
    expect(whole.text).toContain('# 没有加齐的指标和要问的单位：孵化器（丙县）。');
    const lenient = rolled(units, true);
    expect(figureIn(lenient, '孵化器')).toEqual(['单位: 家', '数值: 7']);
    expect(lenient.text).toContain('来源: 汇总：甲县、乙县，丙县没有这个指标');
  });

  test('of a figure that only few have, is none: the others are added, and named', () => {
    const whole = rolled({ 甲县: '孵化器: 3家\n海水养殖: 8吨', 乙县: '孵化器: 4家', 丙县: '孵化器: 5家' });
    expect(figureIn(whole, '海水养殖')).toEqual(['单位: 吨', '数值: 8']);
    expect(whole.text).toContain('来源: 汇总：甲县，乙县、丙县没有这个指标');
    expect(whole.text).toContain('# 只有部分单位有、加的是这些单位的指标：海水养殖（只有甲县）。');
  });
});

describe('what only compares', () => {
  test('is left out where one does not give it, and the sum of the others is told', () => {
    const whole = rolled({
      甲县: '专利: {单位: 件, 数值: 2924, 上年: 2063}',
      乙县: '专利: {单位: 件, 数值: 76, 同比: 3%}',
    });
    expect(figureIn(whole, '专利')).toEqual([
      '单位: 件',
      '数值: 3000',
      '# “上年”没有列：已有甲县2063件；乙县没有写。',
      '# “同比”没有列：乙县只写了增幅，没有写上年的数，增幅不能相加。',
    ]);
  });

  test('years that not all have are left out', () => {
    const whole = rolled({
      甲县: '历史: {单位: 家, 历年: {2021: 7, 2022: 1, 2023: 2, 2024: 3}}',
      乙县: '历史: {单位: 家, 数值: 30, 上年: 20, 历年: {2022: 10}}',
    });
    expect(figureIn(whole, '历史')).toEqual([
      '单位: 家',
      '历年: {2022: 11, 2023: 22, 2024: 33}',
      '# “历年”的2021年没有列：已有甲县7家；乙县没有写。',
    ]);
  });

  test('that last year is left out is told, too', () => {
    const whole = rolled({
      甲县: '历史: {单位: 家, 历年: {2022: 1, 2023: 2, 2024: 3}}',
      乙县: '历史: {单位: 家, 历年: {2022: 10, 2024: 30}}',
    });
    expect(figureIn(whole, '历史')).toEqual([
      '单位: 家',
      '历年: {2022: 11, 2024: 33}',
      '# “历年”的2023年没有列：已有甲县2家；乙县没有写。',
    ]);
  });

  test('a growth at comparable prices is told, not computed', () => {
    const lines = '增加值: {单位: 亿元, 数值: 112.60, 上年: 103.90, 同比: 8.6%, 口径: 可比价}';
    const whole = rolled({ 甲县: lines, 乙县: lines });
    expect(figureIn(whole, '增加值')).toEqual([
      '单位: 亿元',
      '数值: 225.20',
      '上年: 207.80',
      '口径: 可比价',
      '# “同比”没有列：甲县、乙县的增幅口径不同于现价，增幅不能相加。',
    ]);
  });
});

describe('how it was counted', () => {
  test('is kept where all say the same', () => {
    const lines = '产值: {单位: 亿元, 数值: 3, 期间: 1—11月, 截至: 2024-11-30, 趋势: 越高越好, 预计: 是}';
    const whole = rolled({ 甲县: lines, 乙县: lines.replace(', 预计: 是', '') });
    expect(figureIn(whole, '产值')).toEqual([
      '单位: 亿元',
      '趋势: 越高越好',
      '数值: 6',
      '期间: 1—11月',
      '截至: 2024-11-30',
      '预计: 是      # 甲县是预计数',
    ]);
  });

  test('is told where some say otherwise; the number then compares to nothing', () => {
    const whole = rolled({
      甲县: '产值: {单位: 亿元, 数值: 3, 上年: 2, 口径: 修订, 截至: 2024-11-30}',
      乙县: '产值: {单位: 亿元, 数值: 4, 上年: 3}',
    });
    expect(figureIn(whole, '产值')).toEqual([
      '单位: 亿元',
      '数值: 7',
      '# “上年”没有列：口径不同，不能比较。',
      '# 口径不同：修订的有甲县，没有写口径的有乙县。',
      '# 截至的日子不同：2024-11-30的有甲县，没有写截至的有乙县。',
    ]);
  });
});
