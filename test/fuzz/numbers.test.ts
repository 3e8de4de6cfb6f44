import fc from 'fast-check';
import { stringify } from 'yaml';
import { EXAMPLES } from './examples.ts';
import { parsed } from './parsed.ts';
import { search } from './search.ts';
import { tryData } from './trial.ts';

/** Numbers of any size and shape, where numbers stand and where none do. */

const ODD = [
  ...[
    '0',
    '-0',
    '−0',
    '+0',
    '00',
    '010',
    '0x10',
    '0b1',
    '0o7',
    '1_000',
    '1,000',
    '１２',
    '٣',
    '²',
    '⅓',
    '.5',
    '5.',
    '-.5',
    '1.2.3',
  ],
  ...[
    '1e400',
    '1e-400',
    '-1e400',
    '1E5',
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
    `1${'0'.repeat(30)}.${'9'.repeat(30)}`,
  ],
  ...['NaN', 'null', 'Infinity', '-Infinity', '.inf', '~', 'true', '2^53', '9007199254740993'],
  ...[
    '待补',
    '近百',
    '数十',
    '0多',
    '近0',
    '超-5',
    '500多万',
    '约0.0',
    '一二三',
    '十',
    '亿亿',
    '万',
    '百分之三',
    '十余',
    '近近5',
  ],
  ...[
    '0%',
    '-100%',
    '1e9%',
    '−0.0个百分点',
    '3成',
    '3倍',
    '-3倍',
    '0倍',
    '5‰',
    '1/0',
    '3:0',
    '1—2',
    '5以上',
    '不低于0',
    '>0',
    '≥-1',
  ],
  ...[
    '第0',
    '全市第0',
    '全市第-1',
    '全市第99999999999999999999',
    '3家家',
    '5 件',
    '件',
    '5亿万元',
    '0亿元',
    '12.30000000000亿元',
  ],
];
const digits = fc
  .tuple(
    fc.constantFrom('', '-', '−', '+', '约', '近', '超'),
    fc.string({ unit: fc.constantFrom(...'0123456789０９'), maxLength: 40 }),
    fc.constantFrom('', '.', '．', ','),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 40 }),
    fc.constantFrom('', '%', '％', '万', '亿', '件', '亿元', '万元', '多', '余件', '个百分点', '倍'),
  )
  .map((all) => all.join(''));
const number = fc.oneof(fc.constantFrom(...ODD), digits);

/** Mostly in place of another number. */
const numbered = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.array(fc.tuple(fc.nat(), number), { minLength: 1, maxLength: 6 }))
  .map(([yaml, all]) => {
    const { data, texts } = parsed(yaml);
    const numbers = texts.filter(({ value }) => /^[-\d.]+\D{0,4}$/u.test(value));
    for (const [at, typed] of all) {
      const among = at % 5 > 0 ? numbers : texts;
      among[at % among.length]?.set(typed);
    }
    return stringify(data);
  });

search('numbers of any size and shape', 40, numbered, (text) => tryData(text));

/** Each number of a figure, from the same few: sums, growths and shares of all sizes come of it. */
const figure = fc.record(
  {
    单位: fc.constantFrom('件', '亿元', '百分比', '万元', '个'),
    数值: number,
    上年: number,
    同比: number,
    目标: number,
    明年目标: number,
    位次: number,
    历年: fc.dictionary(fc.constantFrom('2010', '2011', '2012', '2013', '0', '99999', '-1'), number, { maxKeys: 4 }),
    其中: fc.dictionary(fc.constantFrom('甲类', '乙类'), number, { maxKeys: 2 }),
    包括: fc.dictionary(fc.constantFrom('丙类', '丁类'), number, { maxKeys: 2 }),
    占: fc.record({ 整体: fc.constantFrom('甲', '乙'), 数值: number }, { requiredKeys: [] }),
    小数: number,
    显示单位: fc.constantFrom('亿元', '万元', '万件'),
    总数: fc.record({ 数值: number, 上年: number }, { requiredKeys: [] }),
    新增: number,
    申报: number,
    立项: number,
    累计: number,
    资金: number,
    趋势: fc.constantFrom('越低越好', '越高越好'),
  },
  { requiredKeys: ['单位'] },
);
const register = fc.record({ 甲: figure, 乙: figure }).map((figures) => ({
  单位: '某局',
  年度: 2013,
  指标: figures,
  主要工作: [
    {
      标题: '丙',
      要点: [{ 标题: '丁', 内容: '【甲】，【乙】。', 数据: ['甲', { 引语: '全市', 指标: ['甲', '乙'] }] }],
    },
  ],
  附表: [{ 标题: '表', 数据: ['甲', '乙'], 列: ['本年', '上年', '同比', '目标', '完成率', '位次'] }],
}));

search('figures of such numbers', 150, register, (data) => tryData(stringify(data)));
