/** Something so high that should have its middle at `wanted`. */
interface Wish {
  wanted: number;
  height: number;
}

/**
 * Middles as near as may be to those that are wanted, from `top` to `bottom`, in this order and none over another: the
 * least squares (pool adjacent violators). Where all together are higher than the room, they are moved together.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const total = wishes.reduce((all, { height }) => all + height, 0);
  const tight = Math.min(1, (bottom - top) / Math.max(total, 1e-9));
  // From its own middle to the first's there are so many heights: without them all want to be at one place or below.
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
