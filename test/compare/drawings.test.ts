import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare } from '../../src/compare/comparison.ts';
import type { Line } from '../../src/compare/text.ts';
import { draw } from './draw.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summarize-compare-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** As many items that state as many, each under a title of its own. */
function report(items: number): string {
  const titles = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'].slice(0, items);
  return `单位: 某市科学技术局
年度: 2025
称谓: {辖区: 全市, 主语: 我局}
主要工作:
  - 标题: 抓项目
    要点:
${titles.map((title) => `      - {标题: 抓好${title}类工作, 内容: 完成项目3项，获奖2次。}`).join('\n')}
存在问题: [少]
下一步思路: [多]
`;
}

async function drawingsFor(items: number): Promise<{ drawings: number; lines: number[] }> {
  const file = join(folder, `${items}.yaml`);
  await writeFile(file, report(items));
  const { proof, data, redraw } = await draw(file);
  const edited = proof.lines.map((line): Line => ({ ...line, text: line.text.replace('项目3项', '项目4项') }));
  let drawings = 0;
  const { numbers } = compare(proof, data, edited, (edits) => {
    drawings++;
    return redraw(edits);
  });
  return { drawings, lines: numbers.flatMap(({ edits }) => edits.map(({ place }) => place.start.line)) };
}

test('however many numbers of running text were changed, and are as many, the report is drawn a few times', async () => {
  const few = await drawingsFor(3);
  const many = await drawingsFor(20);
  expect(many.lines).toEqual(Array.from({ length: 20 }, (_, index) => 7 + index));
  expect(many.drawings).toBe(few.drawings);
});
