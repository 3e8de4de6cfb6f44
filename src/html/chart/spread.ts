/** Something of this height that should have its middle at `wanted`. */
interface Wish {
  wanted: number;
  height: number;
}

/**
 * Middles as close as possible to those wanted, from `top` to `bottom`, in this order and without overlap: least
 * squares (pool adjacent violators). If there is not enough room for all, they are moved closer together.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const total = wishes.reduce((all, { height }) => all + height, 0);
  const tight = Math.min(1, (bottom - top) / Math.max(total, 1e-9));
  // The heights from the top of the first to each middle: with these subtracted, none may be less than the one before.
  const offsets: number[] = [];
  let above = 0;
  for (const { height } of wishes) {
    offsets.push(above + (height * tight) / 2);
    above += height * tight;
  }
  const blocks: { sum: number; count: number }[] = [];
  for (const [index, { wanted }] of wishes.entries()) {
    blocks.push({ sum: wanted - (offsets[index] ?? 0), count: 1 });
    for (let last = blocks.length - 1; last > 0; last--) {
      const [before, after] = [blocks[last - 1], blocks[last]];
      if (!before || !after || before.sum / before.count <= after.sum / after.count) break;
      blocks.splice(last - 1, 2, { sum: before.sum + after.sum, count: before.count + after.count });
    }
  }
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, index) => Math.max(top, Math.min(bottom - above, start)) + (offsets[index] ?? 0));
}
