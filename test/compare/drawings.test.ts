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

test('one changed number that contradicts another does not have all the others tried one by one', async () => {
  const file = join(folder, '矛盾.yaml');
  const names = Array.from({ length: 60 }, (_, index) => `指标${index}号`);
  await writeFile(
    file,
    `单位: 某市科学技术局
年度: 2025
称谓: {辖区: 全市, 主语: 我局}
指标:
  项目: {单位: 项, 数值: 40, 其中: {重点项目: 3}}
${names.map((name, index) => `  ${name}: {单位: 家, 数值: ${index + 101}}`).join('\n')}
主要工作:
  - 标题: 抓项目
    要点: [{标题: 抓好工作, 数据: [项目, ${names.join(', ')}]}]
存在问题: [少]
下一步思路: [多]
`,
  );
  const { proof, data, redraw } = await draw(file);
  const edited = proof.lines.map(
    (line): Line => ({ ...line, text: line.text.replace('3项', '103项').replace(/1(?=\d\d家)/gu, '2') }),
  );
  let drawings = 0;
  const { numbers } = compare(proof, data, edited, (edits) => {
    drawings++;
    return redraw(edits);
  });
  const open = numbers.filter(({ edits }) => edits.length === 0);
  expect(open.map(({ after, isBound }) => [after.number.text, isBound])).toEqual([['103项', true]]);
  expect(numbers).toHaveLength(61);
  expect(drawings).toBeLessThan(20);
});
