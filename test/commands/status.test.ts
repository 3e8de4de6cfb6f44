import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from './run.ts';

const MAIN = `单位: 某市科学技术局
年度: 2025
引入: [科室/*]
主要工作: [{标题: 工作, 数据: [专利申请量]}]
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '总结.yaml': MAIN });
  await mkdir(desk.path('科室'));
  await desk.write(
    '科室/办公室.csv',
    '部门,指标,单位,本年,上年\n计划科,商标,件,6,5\n人才科,专利申请量,件,60,2064\n,其中：发明专利,件,6,\n',
  );
  await desk.write('科室/高新科.csv', '指标,单位,本年,上年\n专利申请量,件,62,2063\n其中：发明专利,件,7,\n');
});
afterEach(() => desk.close());

test('who wrote a number, a column 部门 says', async () => {
  const { out } = await desk.run(['lint', '总结.yaml']);
  expect(out).toContain('“专利申请量”的数值，人才科写的是60，高新科写的是62，应一样。');
  const { out: draft } = await desk.run(['总结.yaml']);
  expect(draft).toContain('专利申请量【待核：人才科60／高新科62】件');
});

test('a contested number is one, and says whether it is last year’s or a part’s; each who gave it is asked', async () => {
  const { out } = await desk.run(['status', '总结.yaml']);
  const all = [
    '专利申请量（件）人才科报60、高新科报62',
    '专利申请量的发明专利（件）人才科报6、高新科报7',
    '专利申请量的上年（件）人才科报2064、高新科报2063',
  ];
  for (const each of all) expect(out.split(each)).toHaveLength(5);
  expect(out).toContain('人才科待核3个：');
  expect(out).toContain('高新科待核3个：');
  expect(out).not.toContain('办公室');
  expect(out.trimEnd().split('\n').at(-1)).toBe('共3个责任单位、3个数，已报3个，待核3个。');
});
