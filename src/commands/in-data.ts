import type { Diagnostic } from '../diagnostic.ts';
import type { ProofLine } from '../proof/proof.ts';
import { excerpt } from '../zh/text.ts';

/**
 * Errors in a finished text that data and template cause together; their places are in no file that could be opened.
 */
interface FoundTogether {
  text: string;
  errors: readonly Diagnostic[];
  /** The lines of that text, each with what the data says in it. */
  lines: () => readonly ProofLine[];
}

/** Rewords these errors so that they can be found in the data file; drops those already reported for the data. */
export function inData(
  { text, errors, lines }: FoundTogether,
  told: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  const wordsOf = ({ place }: Diagnostic, typed = '') => typed.slice(place.start.offset, place.end.offset);
  // If two places contradict each other, data and text may each report a different one.
  const keysOf = (each: Diagnostic, typed: string | undefined) =>
    [wordsOf(each, typed), ...(/^“[^”]{4,}”/u.exec(each.message) ?? [])]
      .filter((what) => what !== '')
      .map((what) => `${each.rule} ${what}`);
  const known = new Set(told.flatMap((each) => keysOf(each, sources.get(each.place.file))));
  // What is typed without its unit is printed with it, so the beginnings are compared.
  const isTold = (key: string) => [...known].some((each) => key.startsWith(each));
  const left = errors.filter((each) => !keysOf(each, text).some(isTold));
  if (left.length === 0) return [];
  const all = lines();
  return left.map((each) => {
    const line = lineAt(each, text, wordsOf(each, text), all);
    const where = excerpt(line?.text ?? text.split('\n')[each.place.start.line - 1] ?? '');
    const names = line ? namesIn(line, wordsOf(each, text)) : [];
    const remedy =
      names.length > 0
        ? `在数据文件里改${names.map((name) => `“${name}”`).join('、')}。`
        : '在数据文件里改这段文字，或它引用的指标。';
    return { ...each, message: `成稿里“${where}”这一段：${each.message}`, hint: `${remedy}${each.hint ?? ''}` };
  });
}

/** The line of the place, compared without marks of Markdown. */
function lineAt(
  { place }: Diagnostic,
  text: string,
  words: string,
  lines: readonly ProofLine[],
): ProofLine | undefined {
  const typed = text.split('\n')[place.start.line - 1]?.replaceAll(/[\\*#|\s]/gu, '') ?? '';
  const holding = lines.filter((line) => line.text.includes(words));
  return holding.find((line) => typed.includes(line.text.replaceAll(/[\\*#|\s]/gu, ''))) ?? holding[0];
}

/** The figures whose words overlap these. */
function namesIn({ text, said }: ProofLine, words: string): string[] {
  const from = text.indexOf(words);
  const names = said.filter((span) => span.from < from + words.length && span.to > from).flatMap((span) => span.names);
  return [...new Set(names)];
}
