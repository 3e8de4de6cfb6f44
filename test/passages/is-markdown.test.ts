import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMarkdown } from '../../src/passages/is-markdown.ts';
import { inspectDraft } from '../../src/pipeline/inspect-draft.ts';

test('every finished example is Markdown, and a long table with bold cells too', () => {
  for (const name of readdirSync('examples').filter((file) => file.endsWith('.md'))) {
    expect(isMarkdown(readFileSync(`examples/${name}`, 'utf8')), name).toBe(true);
  }
  expect(isMarkdown(`|甲|乙|\n|-|-|\n${'|**一**|**二**|\n'.repeat(1000)}`)).toBe(true);
});

test.each([
  ['quotations within quotations', '> '.repeat(10_000)],
  ['lists within lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')],
  ['emphasis that nobody closes', '**甲*_乙'.repeat(10_000)],
])(
  '%s are read as plain text, and checked all the same',
  async (_, text) => {
    const bytes = new TextEncoder().encode(`${text}\n\n截止11月底，专利申请量2924件。\n`);
    const read = await inspectDraft('稿.md', bytes, 'md', { from: 2026, to: 2026 });
    expect(read?.diagnostics.map(({ rule }) => rule)).toContain('as-of-in-right-word');
  },
  60_000,
);
