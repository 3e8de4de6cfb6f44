type Colour = readonly [red: number, green: number, blue: number];

const dark: Colour = [0x1f, 0x38, 0x64];
/** The lightest colour on white paper, for bars and for lines. */
const lightBar: Colour = [0xc5, 0xd7, 0xf0];
const lightLine: Colour = [0x7f, 0x9c, 0xcb];
const single: Colour = [0x2f, 0x55, 0x97];

/** This many shades of blue, from dark to light in equal steps, which stay distinct when printed in grey. */
export function chartColours(count: number): string[] {
  return count === 1 ? [hex(single)] : ramp(count, lightBar);
}

/** A line's colour, dash and marker: lines differ in all three. */
export function lineLook(index: number, count: number) {
  const colour = (count === 1 ? [hex(single)] : ramp(count, lightLine))[index] ?? hex(dark);
  return {
    color: colour,
    line: { color: colour, width: 2, dash: dashes[index % dashes.length] ?? 'solid' },
    markers: { shape: shapes[index % shapes.length] ?? 'circle', size: 7 },
  };
}

const dashes = ['solid', 'dash', 'shortDot', 'longDashDot', 'shortDash'] as const;
const shapes = ['circle', 'square', 'triangle', 'diamond', 'x'] as const;

/** Whether white text is easier to read on it than black. */
export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return greyOf([red, green, blue]) < 115;
}

/** As printed without colours (ITU-R BT.601). */
function greyOf([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function ramp(count: number, light: Colour): string[] {
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1);
    const between = (channel: 0 | 1 | 2) => Math.round(dark[channel] + (light[channel] - dark[channel]) * share);
    return hex([between(0), between(1), between(2)]);
  });
}

function hex(colour: Colour): string {
  return colour
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
