// A column narrower than this does not look like one.
const shortest = 3;
/** Free room beside a column's longest text: the cell's margins, and a substituted font of wider digits. */
const air = 1.5;

/**
 * Shares `total` among columns whose longest texts have these widths in characters, `character` being the width of
 * one. What is over goes to all in proportion; what is wanting is taken from the widest, whose texts wrap best.
 */
export function columnWidths(contents: number[], total: number, character: number): number[] {
  const needs = contents.map((content) => (Math.max(shortest, content) + air) * character);
  const sum = needs.reduce((all, need) => all + need, 0);
  const level = highest(needs, total);
  const shares = needs.map((need) => (sum > total ? Math.min(need, level) : (need * total) / sum));
  // Rounded edges, not rounded widths: these add up to the total.
  let before = 0;
  return shares.map((share) => {
    const from = Math.round(before);
    before += share;
    return Math.round(before) - from;
  });
}

/** The width at which the widest columns are cut off so that all together take `total`. */
function highest(needs: number[], total: number): number {
  let room = total;
  let left = needs.length;
  for (const need of [...needs].sort((a, b) => a - b)) {
    if (need * left > room) break;
    room -= need;
    left -= 1;
  }
  return left === 0 ? total : room / left;
}
