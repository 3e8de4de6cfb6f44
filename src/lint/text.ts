import type { Diagnostic, Edit } from '../diagnostic.ts';
import { asMeant } from '../passages/as-meant.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';
import { textRules } from '../rules/index.ts';
import type { TextFinding, TextRule } from '../rules/rule.ts';
import { type Settings, tuned } from '../settings/settings.ts';
import { editOf } from './fix.ts';

/** Runs the text rules over what a person wrote. `textOf`: the text of the file with that name, for fixes. */
export function lintText(manuscript: Manuscript, textOf: (file: string) => string, settings: Settings): Diagnostic[] {
  const meant = asMeant(manuscript);
  const [prose, meantProse] = [proseOf(manuscript), proseOf(meant)];
  const readBy = ({ readsTyped, readsNames }: TextRule) => {
    if (readsTyped) return readsNames ? manuscript : prose;
    return readsNames ? meant : meantProse;
  };
  return tuned(textRules, settings).flatMap(({ rule, severity }) =>
    grouped(outsideCode(rule.check(readBy(rule), settings))).map(({ first, all }) => ({
      rule: rule.name,
      severity,
      message: all.length === 1 ? first.message : `${first.message.replace(/。$/u, '')}（这一段共${all.length}处）。`,
      hint: first.hint,
      place: first.passage.placeOf(first.from, first.to),
      ...(first.passage.path && { path: first.passage.path }),
      related: [],
      ...fixOf(all, textOf),
    })),
  );
}

function proseOf(manuscript: Manuscript): Manuscript {
  return { ...manuscript, passages: manuscript.passages.filter(({ kind }) => kind !== 'word') };
}

function* outsideCode(findings: Iterable<TextFinding>): Generator<TextFinding> {
  for (const finding of findings) {
    const { passage, from, to } = finding;
    if (!passage.code?.some((code) => from >= code.from && to <= code.to)) yield finding;
  }
}

interface Group {
  first: TextFinding;
  all: TextFinding[];
}

/** Findings of the same mark in one passage are merged. */
function grouped(findings: Iterable<TextFinding>): Group[] {
  const groups: Group[] = [];
  const byMark = new Map<Passage, Map<string, Group>>();
  for (const finding of findings) {
    const { passage, mark } = finding;
    const marks = byMark.get(passage) ?? new Map<string, Group>();
    byMark.set(passage, marks);
    const known = mark === undefined ? undefined : marks.get(mark);
    if (known) known.all.push(finding);
    else {
      const group = { first: finding, all: [finding] };
      groups.push(group);
      if (mark !== undefined) marks.set(mark, group);
    }
  }
  return groups;
}

/** A fix only if every finding has one. */
function fixOf(findings: readonly TextFinding[], textOf: (file: string) => string): { fix?: Edit[] } {
  const edits = findings.flatMap(({ passage, from, to, fix }): Edit[] => {
    if (fix === undefined) return [];
    const place = passage.placeOf(from, to);
    const edit = editOf(place, textOf(place.file), passage.text.slice(from, to), fix);
    return edit ? [edit] : [];
  });
  return edits.length === findings.length ? { fix: edits } : {};
}
