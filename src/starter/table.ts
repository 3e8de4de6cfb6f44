import type { Indicator } from './kind.ts';

/** A blank table with its head; 待补 in each cell that needs a number. */
export function tableOf(figures: readonly Indicator[]): string[][] {
  const grows = figures.some((figure) => figure.grows);
  const head = [
    '指标',
    '单位',
    ...(grows ? ['新增', '总数', '总数上年'] : []),
    '本年',
    '上年',
    '目标',
    '位次',
    '来源',
    '备注',
  ];
  const rows = figures.map(({ name, unit, grows: isGrowing }) => [
    name,
    unit,
    ...(grows ? (isGrowing ? ['待补', '待补', ''] : ['—', '—', '']) : []),
    isGrowing ? '—' : '待补',
    ...Array.from({ length: 4 }, () => ''),
    '',
  ]);
  return [head, ...rows];
}
