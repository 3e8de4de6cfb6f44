import type { Diagnostic } from '../diagnostic.ts';

/** A test suite per file, a failed case per finding; a file without findings has one passed case. */
export function junit(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  const suites = files.map((file) => {
    const found = diagnostics.filter(({ place }) => place.file === file);
    const cases = found.map(({ rule, severity, message, hint, place: { start } }) => {
      const name = `${rule} ${start.line}:${start.column}`;
      const body = hint ? `${message}\n改法：${hint}` : message;
      return `    <testcase classname="${escaped(file)}" name="${escaped(name)}"><failure type="${severity}" message="${escaped(message)}">${escaped(body)}</failure></testcase>\n`;
    });
    const passed = `    <testcase classname="${escaped(file)}" name="没有问题"/>\n`;
    const count = Math.max(1, cases.length);
    return `  <testsuite name="${escaped(file)}" tests="${count}" failures="${cases.length}">\n${cases.join('') || passed}  </testsuite>\n`;
  });
  const total = suites.length === 0 ? 0 : diagnostics.length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="summarize" failures="${total}">\n${suites.join('')}</testsuites>\n`;
}

function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
