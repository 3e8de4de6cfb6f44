import type { Diagnostic } from '../diagnostic.ts';
import { withoutDisabled } from '../lint/disables.ts';
import { withoutEchoes } from '../lint/echoes.ts';
import { inOrder } from '../lint/in-order.ts';
import type { StyleFile } from '../settings/style-file.ts';
import type { Source } from '../source/node.ts';
import type { Included } from './named-files.ts';

interface Found {
  slips: readonly Diagnostic[];
  /** Those that keep the data from being a report. */
  refusals: readonly Diagnostic[];
  /** Those of the rules. */
  findings: readonly Diagnostic[];
  isWhole: boolean;
}

/** All findings in the order of their places, without those that follow from others or that comments disable. */
export function allFindings(
  { slips, refusals, findings, isWhole }: Found,
  files: readonly Source[],
  style: StyleFile | undefined,
  partSettings: Included['settings'],
): Diagnostic[] {
  const names = new Set(files.map(({ file }) => file));
  const isHere = ({ place }: Diagnostic) => names.has(place.file);
  const blocking = [...slips, ...refusals];
  const elsewhere = [...blocking, ...findings].filter((each) => !isHere(each));
  const tunedFindings = findings.filter(isHere).flatMap((each) => retuned(each, partSettings));
  const here = withoutEchoes(slips, blocking.filter(isHere), tunedFindings);
  const kept = (found: Diagnostic[], { file, text }: Pick<Source, 'file' | 'text'>) =>
    withoutDisabled(found, file, text, isWhole);
  const of = (name: string) => here.filter(({ place }) => place.file === name);
  return inOrder([
    ...files.flatMap((each) => kept(of(each.file), each)),
    ...(style && !names.has(style.file) ? kept(elsewhere, style) : elsewhere),
  ]);
}

/** Applies the office's settings for a part to a finding in it. */
function retuned(finding: Diagnostic, settings: Included['settings']): Diagnostic[] {
  const severity = settings?.get(finding.place.file)?.severities.get(finding.rule);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}
