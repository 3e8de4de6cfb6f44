/** Invented counties (虚构): their data files, and what was put into them, as whole numbers of a small measure. */

/** One number as it was typed: `count` of ten to the minus `places` of the base measure. */
export interface Typed {
  /** 高新技术企业 › 总数 › 上年. */
  path: readonly string[];
  /** Exact, in ten-thousandths of the base measure (元, 家, 件). */
  size: bigint;
}

export interface County {
  name: string;
  text: string;
  typed: Typed[];
  /** Figures of this county that are not numbers to add: 待补 or about so many. */
  gaps: string[];
}

/** How many small measures make one of the base. */
export const SMALL = 10_000n;
export const YEAR = 2024;

const COUNTED: [name: string, unit: string, most: number][] = [
  ['科技型中小企业', '家', 900],
  ['专精特新企业', '家', 120],
  ['规上工业企业', '家', 700],
  ['在孵企业', '家', 300],
  ['众创空间', '家', 20],
  ['科技特派员', '名', 200],
  ['登记技术合同', '项', 1500],
  ['科技成果登记', '项', 90],
  ['产学研合作协议', '项', 200],
  ['产学研对接活动', '场', 60],
  ['省级以上科技项目', '项', 80],
  ['市级科技项目', '项', 150],
  ['发明专利授权量', '件', 800],
  ['有效发明专利', '件', 5000],
  ['PCT国际专利申请量', '件', 90],
  ['商标注册量', '件', 6000],
  ['高层次人才', '人', 70],
  ['引进外国专家', '人次', 40],
  ['创新团队', '个', 25],
  ['科普活动', '场', 300],
  ['科普基地', '个', 30],
  ['院士工作站', '个', 9],
  ['博士后工作站', '个', 15],
  ['校企研究院', '个', 12],
  ['星创天地', '个', 8],
  ['科技企业孵化器', '家', 15],
  ['新产品鉴定', '项', 120],
  ['技术经理人', '人', 90],
  ['研发人员', '人', 9000],
  ['科技培训', '人次', 20000],
];
const MONEY: [name: string, most: number][] = [
  ['全社会研发投入', 60],
  ['地区生产总值', 2000],
  ['财政科技支出', 9],
  ['技术合同成交额', 90],
  ['高新技术产业增加值', 400],
  ['规上工业增加值', 700],
  ['高新技术产业投资', 120],
  ['规上工业新产品产值', 800],
  ['科技贷款余额', 40],
  ['科技创新券兑付额', 1],
  ['研发费用加计扣除额', 30],
  ['争取上级科技资金', 3],
  ['科技企业融资额', 25],
  ['技术交易税收减免', 2],
  ['科技保险保额', 12],
];
const GROWING: [name: string, most: number][] = [
  ['高新技术企业', 300],
  ['省级企业研发机构', 60],
  ['省级重点实验室', 9],
  ['工程技术研究中心', 40],
  ['企业技术中心', 50],
  ['瞪羚企业', 30],
];
const RATES = ['科技进步贡献率', '高新技术产业增加值占比', '公民科学素质比例'];

/** `gaps`: whether some numbers are left open, are approximate, or are not there at all. */
export function counties(count: number, seed: number, gaps = true): County[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => county(index, random, gaps));
}

function county(index: number, random: () => number, gaps: boolean): County {
  const name = `第${String(index + 1).padStart(4, '0')}县`;
  const typed: Typed[] = [];
  const open: string[] = [];
  const lines: string[] = [];
  const whole = (most: number) => Math.floor(random() * most) + 1;
  const isOdd = (chance: number) => gaps && random() < chance;

  /** A number of things, put down and typed. */
  const things = (path: readonly string[], most: number): { text: string; size: number } => {
    const size = whole(most);
    typed.push({ path, size: BigInt(size) * SMALL });
    return { text: String(size), size };
  };
  /** Money: up to so many 亿元, typed in 亿元 with two decimals or in 万元 without. */
  const inWanOf = new Map<string, bigint>();
  const money = (path: readonly string[], most: number, inWan: boolean): string => {
    const wan = BigInt(whole(most * 10_000));
    const rounded = inWan ? wan : (wan / 100n) * 100n + 100n;
    typed.push({ path, size: rounded * 10_000n * SMALL });
    inWanOf.set(path.join('.'), rounded);
    if (inWan) return String(rounded);
    const cents = rounded / 100n;
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  };
  const left = (figure: string): string => {
    open.push(figure);
    return random() < 0.5 ? '待补' : '500多';
  };

  for (const [at, [figure, unit, most]] of COUNTED.entries()) {
    // Some are forgotten now and then, and a few have a figure of their own.
    if (at % 6 === 0 && isOdd(0.02)) continue;
    if (figure === '星创天地' && random() < 0.9) continue;
    const value = at % 6 === 1 && isOdd(0.005) ? left(figure) : things([figure, '数值'], most).text;
    const prior = at % 6 === 2 && isOdd(0.005) ? '' : `, 上年: ${things([figure, '上年'], most).text}`;
    const rank = random() < 0.2 ? `, 位次: 全市第${whole(86)}` : '';
    lines.push(`  ${figure}: {单位: ${unit}, 数值: ${value}${prior}${rank}, 来源: 县统计局}`);
  }
  for (const [figure, most] of MONEY) {
    const inWan = random() < 0.3;
    const value = money([figure, '数值'], most, inWan);
    const prior = money([figure, '上年'], most, inWan);
    lines.push(`  ${figure}: {单位: ${inWan ? '万元' : '亿元'}, 数值: ${value}, 上年: ${prior}, 责任: 计划科}`);
  }
  for (const [figure, most] of GROWING) {
    const added = things([figure, '新增', '数值'], 9).size;
    const names = Array.from({ length: added }, (_, at) => `${name}${figure}${at + 1}号`);
    const prior = things([figure, '总数', '上年'], most);
    const total = { text: String(prior.size + added), size: prior.size + added };
    typed.push({ path: [figure, '总数', '数值'], size: BigInt(total.size) * SMALL });
    lines.push(
      `  ${figure}:`,
      '    单位: 家',
      '    动词: 新认定',
      `    新增: [${names.join(', ')}]`,
      `    总数: {数值: ${total.text}, 上年: ${prior.text}}`,
      `    目标: {净增: ${things([figure, '目标', '净增'], 9).text}}`,
    );
  }
  const parts = ['发明专利', '实用新型专利', '外观设计专利'].map((part) => {
    const path = ['专利授权量', '包括', part];
    return `      ${part}: {数值: ${things([...path, '数值'], 900).text}, 上年: ${things([...path, '上年'], 900).text}}`;
  });
  lines.push('  专利授权量:', '    单位: 件', '    包括:', ...parts);
  const years = [2020, 2021, 2022, 2023, 2024].map(
    (year) => `${year}: ${things(['市场主体', '历年', String(year)], 90000).text}`,
  );
  lines.push(`  市场主体: {单位: 户, 历年: {${years.join(', ')}}}`);
  const [applied, approved] = [things(['科技奖励', '申报', '数值'], 90), things(['科技奖励', '立项', '数值'], 40)];
  lines.push(`  科技奖励: {单位: 项, 申报: ${applied.text}, 立项: ${approved.text}}`);
  const intensity = (year: string) => {
    const [part = 0n, whole = 1n] = ['全社会研发投入', '地区生产总值'].map((figure) =>
      inWanOf.get(`${figure}.${year}`),
    );
    // Half up, in hundredths of a per cent.
    const rate = (part * 100_000n) / whole + 5n;
    return `${rate / 1000n}.${String((rate / 10n) % 100n).padStart(2, '0')}`;
  };
  lines.push(`  研发投入强度: {单位: 百分比, 数值: ${intensity('数值')}, 上年: ${intensity('上年')}}`);
  for (const rate of RATES)
    lines.push(`  ${rate}: {单位: 百分比, 数值: ${(random() * 5).toFixed(2)}, 上年: ${(random() * 5).toFixed(2)}}`);

  const text = [
    '# 虚构',
    '模板: 年度总结',
    `单位: {全称: ${name}科学技术局, 简称: ${name}}`,
    `年度: ${YEAR}`,
    '称谓: {辖区: 全县, 主语: 我局}',
    '指标:',
    ...lines,
    '亮点:',
    `  - 技术市场活跃，全县【技术合同成交额】`,
    '主要工作:',
    '  - 标题: 培育创新主体',
    '    要点:',
    '      - {标题: 壮大企业梯队, 内容: 开展备选企业排摸，实行前期培训和后期一对一辅导。, 数据: [高新技术企业, 瞪羚企业]}',
    '      - {标题: 加大科技投入, 内容: 健全稳定增长机制。, 数据: [全社会研发投入, 财政科技支出]}',
    '存在问题: [科技投入不平衡, 高层次人才偏少]',
    '',
  ].join('\n');
  return { name, text, typed, gaps: open };
}

const MEASURES: Record<string, bigint> = { 亿元: 100_000_000n, 万元: 10_000n };

/** Ten-thousandths of the base measure: 5404.4847 of 亿元. */
function sizeOf(digits: string, measure: string): bigint {
  const [whole = '', rest = ''] = digits.split('.');
  const scaled = BigInt(whole + rest.padEnd(8, '0')) * (MEASURES[measure] ?? 1n);
  if (scaled % 10_000n !== 0n) throw new Error(`${digits}${measure} is finer than what was typed`);
  return scaled / 10_000n;
}

/** Every number of a figure under the keys that lead to it. */
export function numbersIn(figure: unknown, measure: string, path: string): [key: string, size: bigint][] {
  if (typeof figure === 'string') return /^-?\d/u.test(figure) ? [[path, sizeOf(figure, measure)]] : [];
  return Object.entries(figure as Record<string, unknown>).flatMap(([key, inner]) =>
    numbersIn(inner, measure, key === '数值' ? path : `${path}.${key}`),
  );
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
