import type { Diagnostic } from '../diagnostic.ts';
import type { Colour } from './colour.ts';
import type { ToldRule } from './rule-list.ts';

/** What a reporter may need besides the findings. */
interface Context {
  /** The text of each file read; the keys are all the files. */
  sources: ReadonlyMap<string, string>;
  rules: readonly ToldRule[];
  version: string;
  /** The working folder. */
  folder: string;
  colour: Colour;
}

/** The only registry of reporters; each is loaded on demand. */
export const reporters = {
  pretty: async (found, { sources, colour }) => (await import('./pretty.ts')).listing(found, sources, colour),
  json: async (found) => (await import('./json.ts')).json(found),
  github: async (found) => (await import('./github.ts')).github(found),
  sarif: async (found, { rules, version, folder }) => (await import('./sarif.ts')).sarif(found, rules, version, folder),
  junit: async (found, { sources }) => (await import('./junit.ts')).junit(found, [...sources.keys()]),
  codeclimate: async (found) => (await import('./code-climate.ts')).codeClimate(found),
} satisfies Record<string, (diagnostics: readonly Diagnostic[], context: Context) => Promise<string>>;

export type ReportFormat = keyof typeof reporters;

/** Whether -f may be given this name. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}

/** How the output of each format begins, to tell an earlier run's report from another file. */
const BEGINNINGS: Record<ReportFormat, RegExp> = {
  pretty:
    /^(?:$|\S.*(?::\d+:\d+(?:（[A-Z]+\d+）)?|第\d+段第\d+字|\.xlsx(?:，表“.*”[A-Z]+\d+)?) {2}(?:错误|警告|提示) )/u,
  json: /^\{\n {2}"version": \d+,\n {2}"counts"/u,
  github: /^(?:$|::(?:error|warning|notice) file=)/u,
  sarif: /^\{\n {2}"\$schema": "[^"]*sarif/u,
  junit: /^<\?xml [^>]*>\n<testsuites name="summarize"/u,
  codeclimate: /^(?:\[\]\n|\[\n {2}\{\n {4}"type": "issue",)/u,
};

/** Whether this reporter wrote the old file. */
export function isOwn(format: ReportFormat, old: Uint8Array): boolean {
  return BEGINNINGS[format].test(new TextDecoder().decode(old.subarray(0, 4096)));
}
