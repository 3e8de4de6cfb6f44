import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Edit, Place, Severity } from '../diagnostic.ts';
import type { ToldRule } from './rule-list.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0: columns in UTF-16 units; files in the working folder by relative URIs, others by file: URIs. */
export function sarif(
  diagnostics: readonly Diagnostic[],
  rules: readonly ToldRule[],
  version: string,
  folder: string,
): string {
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  const used = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: {
        name: 'summarize',
        version,
        rules: used.map((id) => {
          const description = known.get(id)?.description;
          return { id, ...(description !== undefined && { shortDescription: { text: description } }) };
        }),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map(({ rule, severity, message, hint, place, related, fix }) => ({
      ruleId: rule,
      ruleIndex: used.indexOf(rule),
      level: LEVELS[severity],
      message: said(hint ? `${message}改法：${hint}` : message),
      locations: [location(place, folder)],
      ...(related.length > 0 && {
        relatedLocations: related.map((each) => ({ ...location(each.place, folder), message: said(each.message) })),
      }),
      ...(fix && fix.length > 0 && { fixes: [fixed(fix, folder)] }),
    })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** SARIF 2.1.0, 3.11.6: in a message [甲](address) would be a link; backslashes before the brackets keep it text. */
function said(text: string): { text: string } {
  return { text: text.replace(/\[([^[\]]*)\](?=\()/gu, '\\[$1\\]') };
}

function location({ file, start, end }: Place, folder: string) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: address(file, folder), region } };
}

/** The edits of one fix are all in one file. */
function fixed(edits: readonly Edit[], folder: string) {
  const replacements = edits.map(({ place, text }) => ({
    deletedRegion: location(place, folder).physicalLocation.region,
    insertedContent: { text },
  }));
  return { artifactChanges: [{ artifactLocation: address(edits[0]?.place.file ?? '', folder), replacements }] };
}

function address(file: string, folder: string): { uri: string; uriBaseId?: string } {
  const path = relative(folder, resolve(folder, file));
  // On another drive there is no relative path.
  if (isAbsolute(path) || path.split(sep)[0] === '..') return { uri: pathToFileURL(resolve(folder, file)).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
