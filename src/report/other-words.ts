/** What people write for a key of ours, of a figure or of a table's columns. */
const MEANT: Record<string, string> = {
  增长: '同比',
  增长率: '同比',
  增幅: '同比',
  增速: '同比',
  同比增长: '同比',
  去年: '上年',
  上年同期: '上年',
  去年同期: '上年',
  上年数: '上年',
  今年: '本年',
};

/** 同比 for 增长, where it is among what may be written. */
export function meantBy(typed: string, known: readonly string[]): string | undefined {
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}
