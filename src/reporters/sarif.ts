import type { Diagnostic, Edit, Place, Severity } from '../diagnostic.ts';
import type { ToldRule } from './rule-list.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0: columns in UTF-16 units, files as relative addresses. */
export function sarif(diagnostics: readonly Diagnostic[], rules: readonly ToldRule[], version: string): string {
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
      message: { text: hint ? `${message}改法：${hint}` : message },
      locations: [location(place)],
      ...(related.length > 0 && {
        relatedLocations: related.map((each) => ({ ...location(each.place), message: { text: each.message } })),
      }),
      ...(fix && fix.length > 0 && { fixes: [fixed(fix)] }),
    })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function location({ file, start, end }: Place) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: { uri: address(file) }, region } };
}

function fixed(edits: readonly Edit[]) {
  const changes = edits.map(({ place, text }) => ({
    deletedRegion: location(place).physicalLocation.region,
    insertedContent: { text },
  }));
  const uri = address(edits[0]?.place.file ?? '');
  return { artifactChanges: [{ artifactLocation: { uri }, replacements: changes }] };
}

function address(file: string): string {
  return encodeURI(file.replaceAll('\\', '/'));
}
