import { pointsOfSizeName } from '../../page/type-sizes.ts';
import { halfWidth } from '../half-width.ts';
import { type Hint, hints } from './field.ts';
import { leafOf } from './leaf-of.ts';

/** Units as typed → millimetres. */
const MILLIMETRES: Record<string, number> = {
  毫米: 1,
  mm: 1,
  厘米: 10,
  公分: 10,
  cm: 10,
  磅: 25.4 / 72,
  点: 25.4 / 72,
  pt: 25.4 / 72,
};

type Fault =
  | 'not-a-length'
  | 'negative'
  | 'line-pitch-in-lines'
  | 'not-a-number-of-characters'
  | 'not-a-whole-number'
  | 'not-so-many-lines';

/** A length on paper, in millimetres: 37, 37毫米, 3.7cm; a tolerance copied with it (37±1毫米) is left out. */
export const millimetres = measured((typed) => lengthOf(typed, '毫米'), { examples: ['37毫米', '3.7厘米'] });

/** A pitch, in points: 28.95, 固定值28.95磅, 10毫米. Multiples of a line depend on the font, and are rejected. */
export const points = measured(
  (typed) => {
    const bare = typed.replace(/^固定值\s*/u, '');
    if (/倍|^(?:单|双)倍?|行$/u.test(bare)) return 'line-pitch-in-lines';
    return pointsOf(bare);
  },
  { examples: ['28.95磅', '29磅'] },
);

/** Spacing added between characters, in points: 0.3, 加宽0.3磅, 紧缩0.25磅, -0.25. */
export const spacing = measured(
  (typed) => {
    if (/^标准$/u.test(typed)) return 0;
    const [, way = '', rest = ''] = /^(加宽|紧缩|-|−|－)?\s*(.*)$/u.exec(typed) ?? [];
    const size = pointsOf(rest);
    return typeof size === 'string' || way === '加宽' || way === '' ? size : -size;
  },
  { pattern: '[0-9０-９]|标准', examples: ['紧缩0.25磅', '加宽0.3磅', '标准'] },
);

/** A length along the line, in characters: 2, 2字, 2字符, 半字. */
export const characters = measured(
  (typed) => {
    const digits = /^([-−－]?\d+(?:\.\d+)?)\s*(?:个?字符?)?$/u.exec(typed)?.[1];
    if (digits === undefined) return 'not-a-number-of-characters';
    return /^[-−－]/u.test(digits) ? 'negative' : Number(digits);
  },
  { examples: ['2字', '1字'] },
);

/** How many lines or characters, 1 to 999: 22, 22行, 28字, 28个字. */
export const several = measured((typed) => {
  const digits = /^(\d{1,3})\s*(?:个?字|行)?$/u.exec(typed)?.[1];
  return digits === undefined || Number(digits) === 0 ? 'not-a-whole-number' : Number(digits);
});

/** How many empty lines, 0 to 9: 2, 2行. */
export const lines = measured((typed) => {
  const digits = /^(\d)\s*行?$/u.exec(typed)?.[1];
  return digits === undefined ? 'not-so-many-lines' : Number(digits);
});

/** A type size, in points: 3号, 小四, 16磅. 5 to 200, in steps of half a point, as Word has them. */
export const typeSize = leafOf((typed, refuse): number => {
  const bare = halfWidth(typed.trim()).replace(/\s/gu, '');
  const named = pointsOfSizeName(bare);
  if (named !== undefined) return named;
  const digits = /^(\d{1,3}(?:\.\d)?)(磅|pt|点)?$/iu.exec(bare);
  const size = Number(digits?.[1]);
  const fault = !digits
    ? 'not-a-type-size'
    : digits[2] === undefined && size <= 8
      ? 'type-size-without-unit'
      : size < 5 || size > 200 || size * 2 !== Math.round(size * 2)
        ? 'not-a-type-size'
        : undefined;
  if (fault === undefined) return size;
  return refuse(fault);
}).register(hints, { pattern: '[0-9０-９初一二三四五六七八]', examples: ['3号', '小四', '16磅'] });

function measured(read: (typed: string) => number | Fault, hint: Hint = {}) {
  return leafOf((typed, refuse): number => {
    const value = read(halfWidth(typed.trim()).replace(/(?:毫米|mm)?\s*±\s*[\d.]+/iu, ''));
    if (typeof value === 'number') return value;
    return refuse(value);
  }).register(hints, { pattern: '[0-9０-９]', ...hint });
}

function pointsOf(typed: string): number | Fault {
  const length = lengthOf(typed, '磅');
  // A value typed in points is returned as typed.
  return typeof length === 'string' ? length : Math.round((length / 25.4) * 72 * 1000) / 1000;
}

/** In millimetres. */
function lengthOf(typed: string, unit: '毫米' | '磅'): number | Fault {
  const [, sign = '', digits, given = unit] = /^([-−－])?(\d+(?:\.\d+)?)\s*(\D*)$/u.exec(typed) ?? [];
  const factor = MILLIMETRES[given.toLowerCase() || unit];
  if (digits === undefined || factor === undefined) return 'not-a-length';
  if (sign !== '') return 'negative';
  return Math.round(Number(digits) * factor * 1e6) / 1e6;
}
