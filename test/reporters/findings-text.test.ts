import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostic.ts';
import { PLAIN } from '../../src/reporters/colour.ts';
import { findingsText } from '../../src/reporters/findings-text.ts';

const found = (rule: string, severity: Severity, count: number): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => {
    const point = { offset: index, line: index + 1, column: 1 };
    const place = { file: '总结.yaml', start: point, end: point };
    return { rule, severity, message: `第${index + 1}个。`, place, related: [] };
  });
const text = (...findings: Diagnostic[][]) => findingsText(findings.flat(), new Map(), PLAIN);

test('of many alike the first are listed and the others counted, however they lie among others', () => {
  const [missing, others] = [found('figures-filled-in', 'warning', 27), found('tone-plain', 'info', 5)];
  const said = text(missing.slice(0, 2), others, missing.slice(2));
  expect(said.match(/figures-filled-in$/gmu)).toHaveLength(3);
  expect(said.match(/tone-plain$/gmu)).toHaveLength(5);
  expect(said).toMatch(
    /\n另有24个同样的警告（figures-filled-in），用summarize lint逐条看。\n共27个警告、5个提示。\n$/u,
  );
});

test('errors are all listed', () => {
  expect(text(found('unknown-key', 'error', 40)).match(/unknown-key$/gmu)).toHaveLength(40);
});

test('nothing found, nothing said', () => {
  expect(text()).toBe('');
});
