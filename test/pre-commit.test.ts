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
  expect(hooks.length).toBeGreaterThan(1);
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

test('of what a repository holds besides, nothing is a data file', async () => {
  await desk.write('docker-compose.yml', 'version: "3"\nservices:\n  web: {image: nginx}\n');
  await desk.write('_config.yml', 'title: Our pages\ntheme: minima\n');
  await desk.write('values.yaml', '- 80\n- 443\n');
  await desk.write('空.yaml', '');
  const args = hooks[0]?.entry.split(' ').slice(1) ?? [];
  const others = await desk.run([...args, 'docker-compose.yml', '_config.yml', 'values.yaml', '空.yaml']);
  expect(others).toMatchObject({
    code: 0,
    out: '',
    err: 'docker-compose.yml、_config.yml、values.yaml、空.yaml不是数据文件，没有校核。\n',
  });
  expect(await desk.run([...args, 'docker-compose.yml', 'report.yaml'])).toMatchObject({
    code: 0,
    err: 'docker-compose.yml不是数据文件，没有校核。\nreport.yaml没有问题。\n',
  });
});

test.each([
  ['with a mistake in it', SOUND.replace('年度: 2013\n', '')],
  ['typed in a hurry', SOUND.replaceAll(': ', '：')],
  ['in English', 'organization: 某局\nwork: 甲\n'],
  ['of a department', '部门: 成果科\n归入: 没有.yaml\n指标: {甲: 1}\n'],
  ['of a page', '行距: 1.5倍\n'],
])('a data file %s is one', async (_what, text) => {
  await desk.write('b.yaml', text);
  const { code, out } = await desk.run(['lint', '--skip-others', 'b.yaml']);
  expect([code, out]).toEqual([1, expect.stringContaining('b.yaml:')]);
});

test('a draft is known by its name, and the configuration is no data file', () => {
  const [data, draft] = hooks;
  const isDraft = (file: string) => new RegExp(draft?.files ?? '').test(file);
  expect(['各县/2013年总结（领导改）.docx', '工作汇报.md', '某校小结.txt'].filter(isDraft)).toHaveLength(3);
  expect(['README.md', 'requirements.txt', '总结/说明.md', '总结.yaml'].filter(isDraft)).toEqual([]);
  expect(new RegExp(data?.exclude ?? '').test('各县/summarize.config.yaml')).toBe(true);
});
