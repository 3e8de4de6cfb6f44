import { escapeXml } from '../typeset/clean.ts';
import type { Run, Tags } from '../typeset/piece.ts';
import { attributes } from './attributes.ts';

/**
 * Lines that end where the layout ends them. They are inline, with only an optional break between them: so a paragraph
 * is copied as one paragraph, and a narrow screen can wrap it anew.
 */
export function linesOf(lines: readonly (readonly Run[])[]): string {
  return lines
    .filter((line) => line.length > 0)
    .map((line, index, all) => {
      const isLast = index === all.length - 1;
      const ending = isLast || line.some(({ type }) => type === 'break') ? '' : '<wbr/>';
      return `<span class="line">${lineOf(line.filter(({ type }) => type !== 'break'))}</span>${breakOf(line)}${ending}`;
    })
    .join('');
}

/** Runs one after the other. */
export function lineOf(runs: readonly Run[]): string {
  return joined(runs).map(element).join('');
}

/** Merges equal neighbours, such as a run-in heading and its 。. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.type === 'text' && last?.type === 'text' && last.as === run.as && last.tags === run.tags) {
      all[all.length - 1] = { ...last, value: last.value + run.value };
    } else all.push(run);
  }
  return all;
}

/** What is left and right of the tab. */
export function apart(runs: readonly Run[]): string {
  const tab = runs.findIndex(({ type }) => type === 'tab');
  return `<span>${lineOf(runs.slice(0, tab))}</span><span>${lineOf(runs.slice(tab + 1))}</span>`;
}

/** Markup in an element with these tags. */
export function tagged(tags: Tags, markup: string): string {
  return `<span${attributes([], {}, tags)}>${markup}</span>`;
}

function breakOf(line: readonly Run[]): string {
  return line.some(({ type }) => type === 'break') ? '<br/>' : '';
}

function element(run: Run): string {
  if (run.type === 'break') return '<br/>';
  if (run.type === 'tab') return '\t';
  const text = run.tags ? tagged(run.tags, escapeXml(run.value)) : escapeXml(run.value);
  if (run.as === 'runIn2') return `<strong class="second">${text}</strong>`;
  if (run.as === 'runIn4') return `<strong class="fourth">${text}</strong>`;
  if (run.as === 'runIn3') return `<strong>${text}</strong>`;
  return run.as === 'signatory' ? `<span class="signatory">${text}</span>` : text;
}
