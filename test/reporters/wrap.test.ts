import { expect, test } from 'vitest';
import { columns } from '../../src/reporters/code-frame.ts';
import { wrap } from '../../src/reporters/wrap.ts';
import { Desk } from '../commands/run.ts';

test.each([
  ['不写时看summarize.config.yaml在哪里', 12, ['不写时看summ', 'arize.config', '.yaml在哪里']],
  ['不写时看summarize.config.yaml在哪里', 24, ['不写时看', 'summarize.config.yaml在', '哪里']],
  ['与--final一起用', 6, ['与--fi', 'nal一', '起用']],
  ['与--final一起用', 10, ['与--final', '一起用']],
  ['总结（.docx、.txt）', 14, ['总结（.docx、', '.txt）']],
  ['写成文件，再看（一次）。', 8, ['写成文', '件，再看', '（一', '次）。']],
  ['　缩进的一行，', 8, ['　缩进的', '　一行，']],
  ['同比 增长 41.7%', 10, ['同比 增长', '41.7%']],
])('%s in %i columns', (text, width, lines) => {
  expect(wrap(text, width, columns)).toEqual(lines);
});

test.each([
  [60, ['summarize.config.yaml', '--table', '.md、.csv']],
  [70, ['summarize.config.yaml', '--table', '专利申请量']],
])('in %i columns the help of a command fits, and breaks no word', async (width, whole) => {
  const desk = await Desk.open({});
  const { out } = await desk.run(['rollup', '--help'], { isTTY: true, columns: width });
  expect(Math.max(...out.split('\n').map(columns))).toBeLessThanOrEqual(width);
  for (const word of whole) expect(out).toContain(word);
  await desk.close();
});
