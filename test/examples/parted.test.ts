import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/report/fields.ts';
import { part } from '../../src/report/schema.ts';
import { Desk } from '../commands/run.ts';

/** Cut in two, a report is the report: its lists go into the file of a department, and the draft stays as it was. */
const EXAMPLES = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .filter((file) => file !== 'departments.yaml');

const LISTS = new Set(shapeOf(part).fields.map(({ zh }) => zh));

/** What a file is silent about is said in that file: here in that of the texts. */
const SILENT = /^# summarize-disable-file .*\n/gmu;

function parted(yaml: string): { main: string; lists: string } {
  const silent = yaml.match(SILENT) ?? [];
  const blocks = yaml.replaceAll(SILENT, '').split(/^(?=[^\s#-][^\n]*?:(?:\s|$))/mu);
  const isList = (block: string) => LISTS.has(block.slice(0, block.indexOf(':')));
  return {
    main: blocks.filter((block) => !isList(block)).join(''),
    lists: [...silent, ...blocks.filter(isList)].join(''),
  };
}

describe.each(EXAMPLES)('%s', { timeout: 60_000 }, (file) => {
  test('drafts the same from two files, and nothing is found in either', async () => {
    const yaml = readFileSync(`examples/${file}`, 'utf8');
    const { main, lists } = parted(yaml);
    expect([main, lists].map((text) => text.length > 100)).toEqual([true, true]);
    const desk = await Desk.open({
      '一.yaml': yaml,
      '二.yaml': `${main}\n引入: [部分.yaml]\n`,
      '部分.yaml': `部门: 某科\n归入: 二.yaml\n${lists}`,
    });
    const [whole, cut] = [await desk.run(['一.yaml']), await desk.run(['二.yaml'])];
    const rules = (err: string) => [...err.matchAll(/(?:错误|警告|提示) .* (\S+)$/gmu)].map(([, rule]) => rule).sort();
    expect([cut.code, cut.out, rules(cut.err)]).toEqual([whole.code, whole.out, rules(whole.err)]);
    await desk.close();
  });
});
