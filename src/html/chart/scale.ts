/** An axis of numbers. */
export interface Scale {
  ticks: number[];
  /** Where on the axis a number is: 0 at its lower end, 1 at its upper. */
  at(value: number): number;
}

/** Round steps, four to seven of them, that hold all values; from 0 but where lines lie far above it. */
export function scaleOf(values: readonly number[], isLine: boolean): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFar = isLine && least > 0 && most - least < most / 6;
  const from = isFar ? least - (most - least) / 2 : Math.min(0, least);
  const step = roundStep((Math.max(most, 0) - from) / 5 || 1);
  const [low, high] = [Math.floor(from / step) * step, Math.ceil(Math.max(most, 0) / step) * step];
  const count = Math.max(1, Math.round((high - low) / step));
  return {
    // Without the dust of binary fractions.
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12))),
    at: (value) => (value - low) / (count * step),
  };
}

/** The next 1, 2 or 5 of a power of ten. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((digit) => digit * power >= raw) ?? 10) * power;
}
