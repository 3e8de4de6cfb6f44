import type { Diagnostic } from '../../diagnostic.ts';
import { parsePeriod } from '../../report/period.ts';
import { shellWord } from '../../shell-word.ts';
import { nodeAt, type Source, startOf } from '../../source/node.ts';
import type { LastYear } from '../figures.ts';

/** The file named by 上年数据. */
export interface LastYearFile {
  /** Undefined if it cannot be used. */
  read: LastYear | undefined;
  /** Placed at 上年数据. */
  diagnostics: Diagnostic[];
}

/** `found`: the diagnostics of the file if it is not a valid report. */
export function lastYearFile(
  source: Source,
  file: string,
  read: LastYear | undefined,
  found: readonly Diagnostic[],
): LastYearFile {
  const fault = read ? ofAnotherYear(source, file, read) : faulty(file, found);
  return fault
    ? { read: undefined, diagnostics: [atName(source, fault.rule, fault.message, fault.hint)] }
    : { read, diagnostics: [] };
}

/** An error placed at 上年数据. */
export function atName(source: Source, rule: string, message: string, hint: string): Diagnostic {
  const place = nodeAt(source.root, ['lastYear'])?.place ?? startOf(source);
  return { rule, severity: 'error', message, hint, place, path: ['lastYear'], related: [] };
}

interface Fault {
  rule: string;
  message: string;
  hint: string;
}

function faulty(file: string, found: readonly Diagnostic[]): Fault {
  const errors = found.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const where = first ? `第一个在第${first.place.start.line}行：${first.message}` : '';
  return {
    rule: 'last-year-faulty',
    message: `上年的数据文件${file}里有${errors.length}个错误，没有用它，应先改正。`,
    hint: `${where}用summarize lint ${shellWord(file)}查看。`,
  };
}

/** The file must be for the year before and the same part of the year: 2012年上半年 for 2013年上半年. */
function ofAnotherYear(source: Source, file: string, { report: { period } }: LastYear): Fault | undefined {
  const node = nodeAt(source.root, ['period']);
  const own = node?.kind === 'scalar' ? parsePeriod(node.text) : undefined;
  if (!own || (period.year === own.year - 1 && partOf(period.label) === partOf(own.label))) return undefined;
  const hint =
    period.year === own.year - 1
      ? '时段不同的数不能比较，请换成上年同一时段的数据文件。'
      : '核对“年度”和“上年数据”写的文件名。';
  // In 2014—2015学年 both years move back; in 2008—2014年 only the end.
  const moves = (year: number) => year === own.year || own.year - own.from === 1;
  const wanted = own.label.replace(/\d{4}/gu, (year) => (moves(Number(year)) ? String(Number(year) - 1) : year));
  return {
    rule: 'last-year-of-another-year',
    message: `上年的数据文件${file}是${period.label}的，这份报告是${own.label}的，应为${wanted}的。`,
    hint,
  };
}

function partOf(label: string): string {
  return label.replace(/\d{4}(?:—\d{4})?(?:年度?)?/u, '');
}
