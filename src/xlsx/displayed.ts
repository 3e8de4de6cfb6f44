import { formatValue } from 'hucre';

/** Excel shows a number without a format in so many characters at most, and keeps so many digits of it. */
const GENERAL = { characters: 11, digits: 15 };

/** Characters that Excel takes for a format: what is longer no Excel has written, and it is not read. */
const LONGEST = 255;

/** What Excel shows of a value that it has no way to show. */
const UNSHOWN = '########';

/**
 * A number as its cell shows it: 2.50 under 0.00, 41.7% under 0.0%, 1,200 under #,##0. What would show it less truly than
 * its digits do, a power of ten, a fraction, Chinese numerals, is left out of account.
 */
export function displayed(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return UNSHOWN;
  const pattern = masked(usable(format) ?? 'General');
  const section = sectionOf(pattern, value);
  const marks = withoutWords(section);
  // A zero shown as a dash, or not at all, is a zero.
  if (value === 0 && !/0/u.test(marks)) return '0';
  if (/^\s*General\s*$/iu.test(section) || /\[DBNum|[0#?]E[+-]|[?#0]\/|@/iu.test(marks)) return general(value);
  if (/General/iu.test(marks)) return worded(section).replace(/General/iu, () => general(Math.abs(value)));
  if (SPLIT.test(section)) return split(value, section);
  const shown = applied(rounded(value, marks), pattern).replace(/\.(?=$|[^\d])/u, '');
  return shown === '' ? general(value) : shown;
}

/** Empty where the library cannot: it asks JavaScript for any number of decimals, which makes a hundred at most. */
function applied(value: number | Date, pattern: string): string {
  try {
    return formatValue(value, pattern).trim();
  } catch {
    return '';
  }
}

/** A date as the data file has it; where its cell shows no day, as it is shown: of one that Excel has no day for, its #. */
export function displayedDate(date: Date, format: string | undefined): string {
  const year = date.getUTCFullYear();
  if (!(year >= 1900 && year <= 9999)) return UNSHOWN;
  const pattern = (usable(format) ?? 'd').replace(/\[[^\]]*\]/gu, '');
  if (/y/iu.test(pattern) && !/d/iu.test(withoutWords(pattern))) return applied(date, pattern);
  return date.toISOString().slice(0, 10);
}

function usable(format: string | undefined): string | undefined {
  return format !== undefined && format.length <= LONGEST ? format : undefined;
}

/** Chinese Excel writes ! where others write \: the mark behind it is meant as it is. */
function masked(format: string): string {
  return format.replace(/"[^"]*"|!(.)/gu, (whole, mark?: string) => (mark === undefined ? whole : `\\${mark}`));
}

/** Of positive;negative;zero;text the one that holds for the number. */
function sectionOf(pattern: string, value: number): string {
  const [positive = '', negative, zero] = pattern.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;)/gu) ?? [];
  if (value < 0) return negative ?? positive;
  return value === 0 ? (zero ?? positive) : positive;
}

/** What stands outside quotes, and is not a mark meant as it is. */
function withoutWords(format: string): string {
  return format.replace(/"[^"]*"|\\./gu, '');
}

/** What is printed as it stands, without colours and room for alignment. */
function worded(format: string): string {
  return format
    .replace(/\[[^\]]*\]|[_*]./gu, '')
    .replace(/"([^"]*)"|\\(.)/gu, (_, words = '', mark = '') => words + mark)
    .trim();
}

/** 0\.0, is how offices show ten thousands: the thousands, with a point put before their last digit. */
const SPLIT = /(?<![0#?])[0#?]+\\\.([0#?]+)(,*)/u;

function split(value: number, section: string): string {
  const [whole = '', places = '', thousands = ''] = SPLIT.exec(section) ?? [];
  const digits = halfUp(plain(Math.abs(value) / 1000 ** thousands.length), 0).padStart(places.length + 1, '0');
  const shown = `${digits.slice(0, -places.length)}.${digits.slice(-places.length)}`;
  return (value < 0 && !/-/u.test(section) ? '-' : '') + worded(section.replace(whole, `"${shown}"`));
}

function general(value: number): string {
  const exact = Number(value.toPrecision(GENERAL.digits));
  const text = plain(exact);
  const most = GENERAL.characters + (exact < 0 ? 1 : 0);
  if (Number.isInteger(exact) || text.length <= most) return text;
  const whole = text.split('.')[0]?.length ?? 0;
  return plain(Number(halfUp(text, Math.max(0, most - whole - 1))));
}

/** Without a power of ten. */
function plain(value: number): string {
  const text = String(value);
  if (!/e/u.test(text)) return text;
  if (Math.abs(value) >= 1) return String(BigInt(value));
  return value.toFixed(20).replace(/\.?0+$/u, '');
}

/** The number with no more places than are shown: half up by its decimal digits, as Excel does, and not by its binary ones. */
function rounded(value: number, marks: string): number {
  const places = /\.([0#?]+)/u.exec(marks)?.[1]?.length ?? 0;
  const thousands = /[0#?](,+)(?![0#?,])/u.exec(marks)?.[1]?.length ?? 0;
  const kept = places + (marks.match(/%/gu)?.length ?? 0) * 2 - thousands * 3;
  // What lies before the point of a number in thousands is cut by the library.
  return kept < 0 ? value : Number(halfUp(plain(Number(value.toPrecision(GENERAL.digits))), kept));
}

function halfUp(text: string, places: number): string {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (part.length <= places) return text;
  const digits = BigInt(whole + part.slice(0, places)) + (Number(part[places]) >= 5 ? 1n : 0n);
  const padded = String(digits).padStart(places + 1, '0');
  const at = padded.length - places;
  return `${sign}${padded.slice(0, at)}${places > 0 ? `.${padded.slice(at)}` : ''}`;
}
