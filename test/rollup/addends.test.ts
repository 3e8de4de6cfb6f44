import { describe, expect, test } from 'vitest';
import { figureIn, rolled } from './rolled.ts';

describe('what does not add up', () => {
  test('percentages stand as a comment, ready to be filled in', () => {
    const whole = rolled({ 甲县: '强度: {单位: 百分比, 数值: 3.21}', 乙县: '强度: 2.80%' });
    expect(whole.text).toContain('  # 强度: {单位: 百分比, 数值: 待补}      # 百分比不能相加，也不能平均');
    expect(whole.text).toContain('# 不能相加、没有合计的指标：强度（百分比）。');
    expect(whole.text).not.toMatch(/数值: [36]/u);
  });

  test.each([
    ['人均研发投入', '万元'],
    ['万元产值能耗', '吨/万元'],
    ['平均用时', '天'],
    ['创新指数', '分'],
    ['万元产值能耗', '吨标准煤'],
    ['单位GDP能耗', '吨标准煤'],
    ['户均投入', '万元'],
    ['全县科均论文', '篇'],
    ['生师比', '名'],
    ['亿元研发投入发明专利授权量', '件'],
    ['十万人口科普场馆', '个'],
    ['门诊均次费用', '元'],
    ['百名职工专利拥有量', '件'],
    ['万元产值用水', '吨'],
    ['高产攻关田亩产', '千克'],
    ['企业满意度', '分'],
    ['考核', '分'],
    ['合同审核时间', '天'],
  ])('nor does %s', (name, unit) => {
    const whole = rolled({ 甲县: `${name}: {单位: ${unit}, 数值: 3}`, 乙县: `${name}: {单位: ${unit}, 数值: 4}` });
    expect(whole.text).toContain(`${name}（比率或平均数）`);
    expect(whole.text).not.toContain('数值: 7');
  });

  test.each([
    ['增长倍数', '倍', '比率或平均数'],
    ['杠杆倍数', '倍', '比率或平均数'],
    ['合同均价', '万元', '比率或平均数'],
    ['生师比', '', '比率或平均数'],
    ['景气值', '点', '比率或平均数'],
    ['空气优良天数', '天', '比率或平均数'],
    ['城区海拔', '米', '比率或平均数'],
    ['产业集中度', '', '比率或平均数'],
    ['排名', '位', '名次'],
    ['全省综合排名', '名', '名次'],
    ['最高单笔融资', '亿元', '最大或最小的数'],
    ['最大项目投资额', '亿元', '最大或最小的数'],
    ['单场最高观看人次', '万人次', '最大或最小的数'],
    ['最长停机', '天', '最大或最小的数'],
  ])('nor what is a multiple, a state, a place or the largest: %s', (name, unit, why) => {
    const one = unit === '' ? `${name}: 3` : `${name}: {单位: ${unit}, 数值: 3}`;
    const whole = rolled({ 甲县: one, 乙县: one });
    expect(whole.text).toContain(`${name}（${why}）`);
    expect(whole.text).not.toContain('数值: 6');
  });

  test.each([
    ['亩均论英雄评价企业', '家'],
    ['全年均有产出的平台', '个'],
    ['日均门诊量', '人次'],
    ['技能评比', '次'],
    ['亿元投资项目', '个'],
    ['百名专家下基层', '场'],
    ['研发人员全时当量', '人年'],
    ['志愿服务时间', '小时'],
    ['完成投资3000万元以上工业项目', '个'],
    ['事业单位产学研项目', '项'],
    ['新增产值', '万元'],
    ['国家最高科学技术奖', '项'],
    ['全国最大的基地', '个'],
    ['最多跑一次事项', '项'],
    ['授信额度', '亿元'],
    ['新建制度', '项'],
    ['高海拔地区示范基地', '个'],
    ['绿道长度', '公里'],
    ['科技特派员下乡天数', '天'],
    ['排名前十的企业', '家'],
  ])('but %s does', (name, unit) => {
    const whole = rolled({ 甲县: `${name}: {单位: ${unit}, 数值: 3}`, 乙县: `${name}: {单位: ${unit}, 数值: 4}` });
    expect(whole.text).toContain('数值: 7');
  });

  test('nor does what is counted by head, wherever its name says so', () => {
    const lines = '研发人员: {名称: 全区每万名就业人员中研发人员, 单位: 人年, 数值: 118}';
    expect(rolled({ 甲县: lines, 乙县: lines }).text).toContain('研发人员（比率或平均数）');
  });

  test('approximations, which keep their unit', () => {
    const whole = rolled({ 甲县: '走访: 520余家', 乙县: '走访: 近百家' });
    expect(figureIn(whole, '走访').slice(0, 2)).toEqual([
      '单位: 家',
      '数值: 待补      # 甲县520余家、乙县近百家，约数不能相加',
    ]);
  });

  test('units of different bases', () => {
    const whole = rolled({ 甲县: '平台: 3家', 乙县: '平台: 4家', 丙县: '平台: 5个' });
    expect(figureIn(whole, '平台')[1]).toBe('数值: 待补      # 计量单位不同，不能相加：家的有甲县、乙县，个的有丙县');
    expect(figureIn(whole, '平台').at(-1)).toBe('责任: 丙县      # 数向谁要');
  });

  test('different times, which a sum would hide', () => {
    const whole = rolled({
      甲县: '产值: {单位: 亿元, 数值: 3, 上年: 2, 期间: 1—11月, 其中: {甲: 1}}',
      乙县: '产值: {单位: 亿元, 数值: 4, 上年: 3, 其中: {甲: 2}}',
    });
    expect(figureIn(whole, '产值')).toEqual([
      '单位: 亿元',
      '数值: 待补      # 期间不同，不能相加',
      '# “上年”没有列：期间不同，不能相加。',
      '其中:',
      '  甲: 待补      # 期间不同，不能相加',
      '# 期间不同：1—11月的有甲县，没有写期间的有乙县。',
    ]);
    expect(whole.text).toContain(
      '# 没有加齐的指标和要问的单位：产值（期间不同）。期间不同的，请各单位报同一期间的数。\n',
    );
  });
});
