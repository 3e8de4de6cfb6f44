/** An axis with its ticks: each at its number, with the digits printed there. */
export interface Axis {
  from: number;
  to: number;
  ticks: { at: number; text: string }[];
}

/**
 * Ticks at round numbers around all of `values`, 1, 2 or 5 times a power of ten apart and at most `most` steps in all.
 * The axis includes zero if `hasZero`, or unless the values are close together far from zero.
 */
export function axisOf(values: readonly number[], most: number, hasZero: boolean): Axis {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  const isNear = hasZero || !areClose(least, largest);
  // As in Word, below a line that begins above zero there is free space of half its height.
  const room = (largest - least) / 2;
  const low = isNear ? Math.min(0, least) : least > 0 ? least - room : least;
  const high = isNear ? Math.max(0, largest) : largest < 0 ? largest + room : largest;
  return low === high ? marks(0, 1, most) : marks(low, high, most);
}

function marks(low: number, high: number, most: number): Axis {
  for (let power = Math.floor(Math.log10((high - low) / most)); ; power++) {
    for (const digit of [1, 2, 5]) {
      const [first, last] = [Math.floor(inSteps(low, digit, power)), Math.ceil(inSteps(high, digit, power))];
      if (last - first > most) continue;
      const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
        const text = shifted((first + index) * digit, power);
        return { at: Number(text), text };
      });
      return { from: ticks[0]?.at ?? 0, to: ticks.at(-1)?.at ?? 1, ticks };
    }
  }
}

/** Less than a sixth of their size apart, but more than a rounding error. */
function areClose(least: number, largest: number): boolean {
  const size = Math.max(Math.abs(least), Math.abs(largest));
  const apart = (largest - least) / size;
  return Math.sign(least) === Math.sign(largest) && apart > 1e-6 && apart < 1 / 6;
}

/** Without rounding errors: 0.3 is exactly three steps of 0.1. */
function inSteps(value: number, digit: number, power: number): number {
  const steps = Number(value / Number(`1e${power}`)) / digit;
  const whole = Math.round(steps);
  return Math.abs(steps - whole) < 1e-9 * Math.max(1, Math.abs(whole)) ? whole : steps;
}

/** The exact digits of `count` × 10 to the `power`; a float would round them. */
function shifted(count: number, power: number): string {
  const [sign, digits] = [count < 0 ? '-' : '', String(Math.abs(count))];
  if (power >= 0) return count === 0 ? '0' : `${sign}${digits}${'0'.repeat(power)}`;
  const padded = digits.padStart(1 - power, '0');
  return `${sign}${padded.slice(0, power)}.${padded.slice(power)}`;
}
