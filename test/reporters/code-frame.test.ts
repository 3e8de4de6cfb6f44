import { expect, test } from 'vitest';
import { codeFrame, columns } from '../../src/reporters/code-frame.ts';
import type { Colour } from '../../src/reporters/colour.ts';
import { pointsOf } from '../../src/source/points.ts';

const same = (text: string) => text;
const plain: Colour = { red: same, yellow: same, cyan: same, dim: same, bold: same };

function frame(text: string, word: string): string {
  const at = text.indexOf(word);
  const pointAt = pointsOf(text);
  return codeFrame(text.split('\n'), { file: 'x', start: pointAt(at), end: pointAt(at + word.length) }, plain);
}

test('carets stand under wide characters two columns each', () => {
  expect(frame('年度: 2013\n标题: 甲乙x', '乙x')).toBe('  1 │ 年度: 2013\n  2 │ 标题: 甲乙x\n    │         ^^^');
});

test('of a long line the stretch round the fault is shown, the carets still under it', () => {
  const lines = frame(`内容: ${'长'.repeat(300)}错${'长'.repeat(300)}`, '错').split('\n');
  const [line = '', carets = ''] = lines;
  expect(columns(line)).toBeLessThan(110);
  expect(columns(line.slice(0, line.indexOf('错')))).toBe(carets.indexOf('^'));
});

test('tabs, marks without width and characters beyond the first plane keep their columns', () => {
  for (const text of ['标题:\t甲错', '标题: 𠮷𠮷错', '标题: e\u0301错']) {
    const [line = '', carets = ''] = frame(text, '错').split('\n');
    expect(columns(line.slice(0, line.indexOf('错')))).toBe(carets.indexOf('^'));
  }
});

test('a place beyond the text shows nothing', () => {
  expect(codeFrame([''], { file: 'x', start: pointsOf('')(0), end: pointsOf('')(0) }, plain)).toBe('');
});

test('of a line without end only what is shown is looked at', () => {
  const line = `内容: ${'长\u202e'.repeat(1_000_000)}错`;
  const text = frame(line, '错');
  expect(text).toContain('长·长·错');
});
