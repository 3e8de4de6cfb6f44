import type { Row } from './row.ts';

export interface Department {
  owner: string | undefined;
  rows: Row[];
}

export const WITHOUT_OWNER = '未注明责任单位';

/** How the name of a department or unit ends. */
const UNIT_ENDS = /(?:[科处室部局院校所系厅组委会馆站办县区市乡镇旗]|中心|公司|集团|街道)$/u;

/** 甲县、丙县 are two that are asked together; 质量、安全科 is one. */
export function ownersOf(owner: string): string[] {
  const names = owner.split('、').map((name) => name.trim());
  return names.every((name) => UNIT_ENDS.test(name)) ? names : [owner];
}

/** The rows of each department, in the order in which the data first name it; those without one come last. */
export function departmentsOf(rows: readonly Row[]): Department[] {
  const byOwner = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const own = byOwner.get(row.owner);
    if (own) own.push(row);
    else byOwner.set(row.owner, [row]);
  }
  const departments = [...byOwner].map(([owner, own]) => ({ owner, rows: own.map(inItsPlace) }));
  return departments.sort((a, b) => Number(a.owner === undefined) - Number(b.owner === undefined));
}

/** A part from another department is listed without its figure above it, so its label names the figure. */
function inItsPlace(row: Row, index: number, rows: readonly Row[]): Row {
  const below =
    row.depth === 0 || rows.slice(0, index).some(({ figure, depth }) => figure === row.figure && depth < row.depth);
  return below ? row : { ...row, label: `${row.figure}，其中：${row.item}`, depth: 0 };
}
