/** Fields that count things by how they came about, with their Chinese keys, in the order of a sentence. */
export const TALLIES = {
  firstTime: '首次认定',
  again: '重新认定',
  added: '新增',
  renewed: '复审',
  total: '总数',
} as const;

/** Fields that count the stages of a selection, from what was submitted to what came of it, in the same way. */
export const STAGES = {
  recommended: '推荐',
  applied: '申报',
  approved: '立项',
  selected: '入选',
  arranged: '安排',
} as const;

export type Stage = keyof typeof STAGES;

export const TALLY_FIELDS = entries(TALLIES).map(([field]) => field);
export const STAGE_FIELDS = entries(STAGES).map(([field]) => field);

/** Object.entries that keeps the type of the keys. */
export function entries<T extends object>(table: T): [keyof T, T[keyof T]][] {
  return Object.entries(table) as [keyof T, T[keyof T]][];
}
