import { expect } from 'vitest';
import { search } from './search.ts';
import { spoilt } from './spoilt.ts';
import { type Trial, trial } from './trial.ts';
import { checkPackage } from './well-formed.ts';

/** A spoilt example goes through each command, and what comes out agrees with itself. */

const FILE = '总结.yaml';

search('a spoilt example in every command', 20, spoilt, ({ before, after }) =>
  trial({ [FILE]: after, '上一稿.yaml': before }, async (run) => {
    const { code, rules } = await run.lint(FILE);
    for (const format of ['json', 'csv', 'xlsx']) await run.run('figures', FILE, '-o', `核对表.${format}`);
    await isSound(run, '核对表.docx', 'figures', FILE);
    for (const format of ['pretty', 'md', 'json']) await run.run('status', FILE, '-f', format);
    await isSound(run, '一页.docx', FILE, '--brief');
    await run.run('count', FILE);
    await run.run('page', FILE);
    await differsFromOther(run);
    await isAsDrafted(run);
    if (code === 0) await isRolledUp(run);
    if (code === 0) await hasNextYear(run);
    await isMended(run, rules);
  }),
);

/** A Word file that a command writes is one. */
async function isSound(run: Trial, target: string, ...args: string[]): Promise<void> {
  const { code } = await run.run(...args, '-o', target);
  if (code === 0) checkPackage(await run.read(target));
}

/** The two ways round, the same figures differ; a file does not differ from itself. */
async function differsFromOther(run: Trial): Promise<void> {
  const there = await figuresThatDiffer(run, '上一稿.yaml', FILE);
  const back = await figuresThatDiffer(run, FILE, '上一稿.yaml');
  expect(back).toEqual(there);
  expect(await figuresThatDiffer(run, FILE, FILE)).toEqual([]);
}

async function figuresThatDiffer(run: Trial, before: string, after: string): Promise<string[]> {
  const { code, out } = await run.run('diff', before, after, '-f', 'json');
  if (code === 2 || out === '') return [];
  return (JSON.parse(out) as { figures: { figure: string }[] }).figures.map(({ figure }) => figure).sort();
}

/** A draft that nobody touched says what the data say. */
async function isAsDrafted(run: Trial): Promise<void> {
  for (const format of ['md', 'docx'] as const) {
    const { code } = await run.draft(FILE, format);
    if (code !== 0) continue;
    const { out } = await run.run('compare', `成稿.${format}`, FILE, '-f', 'json');
    expect(JSON.parse(out)).toMatchObject({ numbers: [], left: [], typed: [], lost: [], texts: [] });
  }
}

/** What is summed up can be read again. */
async function isRolledUp(run: Trial): Promise<void> {
  const { code } = await run.run('rollup', '上一稿.yaml', FILE, '-o', '汇总.yaml', '--table', '分单位.xlsx');
  if (code === 0) expect(await run.lint('汇总.yaml')).toMatchObject({ code: 0 });
}

/** So can the next year's file. */
async function hasNextYear(run: Trial): Promise<void> {
  const { code } = await run.run('next', FILE, '-o', '新年.yaml');
  if (code !== 2) expect(await run.lint('新年.yaml')).toMatchObject({ code: 0 });
}

/** What is mended once need not be mended again, and where nothing is found nothing is changed. */
async function isMended(run: Trial, rules: readonly string[]): Promise<void> {
  const before = await run.read(FILE);
  await run.run('lint', FILE, '--fix');
  const once = await run.read(FILE);
  await run.run('lint', FILE, '--fix');
  expect(await run.read(FILE)).toEqual(once);
  if (rules.length === 0) expect(once).toEqual(before);
}
