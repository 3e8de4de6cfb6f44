import { formatValue } from 'hucre';

/** Of a number without a format, Excel shows at most this many characters, and keeps this many digits. */
const GENERAL = { characters: 11, digits: 15 };

/** The longest format that Excel accepts: a longer one is not Excel's, and is ignored. */
const LONGEST = 255;

/** What Excel shows for a value that it cannot display. */
const UNSHOWN = '########';

/**
 * A number as its cell displays it: 2.50 for 0.00, 41.7% for 0.0%, 1,200 for #,##0. Formats that show it less exactly
 * than its digits (powers of ten, fractions, Chinese numerals) are ignored.
 */
export function displayed(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return UNSHOWN;
  const pattern = masked(usable(format) ?? 'General');
  const section = sectionOf(pattern, value);
  const marks = withoutWords(section);
  // A zero displayed as a dash, or not at all, is still a zero.
  if (value === 0 && !/0/u.test(marks)) return '0';
  if (/^\s*General\s*$/iu.test(section) || /\[DBNum|[0#?]E[+-]|[?#0]\/|@/iu.test(marks)) return general(value);
  if (/General/iu.test(marks)) return worded(section).replace(/General/iu, () => general(Math.abs(value)));
  if (SPLIT.test(section)) return split(value, section);
  const shown = applied(rounded(value, marks), pattern).replace(/\.(?=$|[^\d])/u, '');
  return shown === '' ? general(value) : shown;
}

/** Returns '' if the library throws: a format may have any number of decimals, but JavaScript makes at most 100. */
function applied(value: number | Date, pattern: string): string {
  try {
    return formatValue(value, pattern).trim();
  } catch {
    return '';
  }
}

/** A date as the data file writes it; as displayed, if the cell shows no day; ######## if Excel has no such date. */
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

/** Chinese Excel writes ! where others write \: the next character is literal. */
function masked(format: string): string {
  return format.replace(/"[^"]*"|!(.)/gu, (whole, mark?: string) => (mark === undefined ? whole : `\\${mark}`));
}

/** Of positive;negative;zero;text, the section for this number. */
function sectionOf(pattern: string, value: number): string {
  const [positive = '', negative, zero] = pattern.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;)/gu) ?? [];
  if (value < 0) return negative ?? positive;
  return value === 0 ? (zero ?? positive) : positive;
}

/** The format without quoted and escaped text. */
function withoutWords(format: string): string {
  return format.replace(/"[^"]*"|\\./gu, '');
}

/** The text printed literally, without colours and alignment space. */
function worded(format: string): string {
  return format
    .replace(/\[[^\]]*\]|[_*]./gu, '')
    .replace(/"([^"]*)"|\\(.)/gu, (_, words = '', mark = '') => words + mark)
    .trim();
}

/** 0\.0, is how offices show ten thousands: the thousands, with a literal point before their last digit. */
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

/** Without an exponent. */
function plain(value: number): string {
  const text = String(value);
  if (!/e/u.test(text)) return text;
  if (Math.abs(value) >= 1) return String(BigInt(value));
  return value.toFixed(20).replace(/\.?0+$/u, '');
}

/** The number rounded to the decimals shown: half up by its decimal digits, as Excel does, not by its binary value. */
function rounded(value: number, marks: string): number {
  const places = /\.([0#?]+)/u.exec(marks)?.[1]?.length ?? 0;
  const thousands = /[0#?](,+)(?![0#?,])/u.exec(marks)?.[1]?.length ?? 0;
  const kept = places + (marks.match(/%/gu)?.length ?? 0) * 2 - thousands * 3;
  // If a number is shown in thousands, the library drops the digits before the decimal point.
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
