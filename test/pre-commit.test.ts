import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Desk, SOUND } from './commands/run.ts';

const hooks: { id: string; entry: string; files?: string; exclude?: string }[] = parse(
  readFileSync('.pre-commit-hooks.yaml', 'utf8'),
);

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({
    'report.yaml': SOUND,
    '总结.md': '# 某局2013年工作情况汇报\n\n截至11月底，共有企业34家。\n',
  });
});
afterEach(() => desk.close());

test('the README names each hook', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { id } of hooks) expect(readme).toContain(`{id: ${id}}`);
});

test.each(hooks.map((hook) => [hook.id, hook] as const))(
  '%s: what it calls is a command of ours',
  async (_id, { entry }) => {
    const [program, ...args] = entry.split(' ');
    expect(program).toBe('summarize');
    expect(await desk.run([...args, 'report.yaml', '总结.md'])).toMatchObject({ code: 0 });
  },
);

test('a draft is known by its ending, and the configuration is no data file', () => {
  const [data, draft] = hooks;
  expect(new RegExp(draft?.files ?? '').test('总结/2013年.docx')).toBe(true);
  expect(new RegExp(data?.exclude ?? '').test('各县/summarize.config.yaml')).toBe(true);
});
