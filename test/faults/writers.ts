import type { Desk } from '../commands/run.ts';
import { SOUND } from '../commands/run.ts';

/** A command line that writes the file. */
export interface Writer {
  file: string;
  args: string[];
  /** What stands there before and is somebody's own: kept beside the new one. Undefined: nothing is there. */
  old: string | undefined;
}

const OLD = '一位同事改过的。\n';
/** A mark to be mended. */
const TO_MEND = SOUND.replace('强化专利管理', '强化专利,强化管理');

const BY_FORCE: [string, ...string[]][] = [
  ['总结.docx', 'report.yaml', '-o'],
  ['总结.html', 'report.yaml', '-o'],
  ['总结.md', 'report.yaml', '-o'],
  ['一页纸.docx', 'report.yaml', '--brief', '-o'],
  ['核对表.xlsx', 'figures', 'report.yaml', '-o'],
  ['核对表.docx', 'figures', 'report.yaml', '-o'],
  ['核对表.csv', 'figures', 'report.yaml', '-o'],
  ['改动.docx', 'diff', 'report.yaml', 'later.yaml', '-o'],
  ['对照.json', 'compare', '稿.md', 'later.yaml', '-o'],
  ['字数.md', 'count', 'report.yaml', '-o'],
  ['编辑器.json', 'schema', '-o'],
  ['全市.yaml', 'rollup', 'report.yaml', '-o'],
  ['全市.xlsx', 'rollup', 'report.yaml', '--table'],
  ['2014.yaml', 'next', 'report.yaml', '-o'],
];

const INTO_NOTHING: [string, ...string[]][] = [
  ['新.yaml', 'init', '--kind', '科技局', '--unit', '某局', '--year', '2026'],
  ['接受.json', 'lint', 'report.yaml', '--baseline'],
];

/** Every command that writes, each to a file of its own. */
export const WRITERS: Writer[] = [
  ...BY_FORCE.map(([file, ...args]) => ({ file, args: [...args, file, '--force'], old: OLD })),
  ...INTO_NOTHING.map(([file, ...args]) => ({ file, args: [...args, file], old: undefined })),
  { file: 'mend.yaml', args: ['lint', 'mend.yaml', '--fix'], old: TO_MEND },
  { file: '校核.json', args: ['lint', 'report.yaml', '-f', 'json:校核.json'], old: undefined },
  {
    file: '模板/年度总结.hbs',
    args: ['templates', 'copy', '年度总结', '模板'],
    old: undefined,
  },
];

/** What they read, and what stands where they write. */
export async function laidOut(desk: Desk): Promise<void> {
  await desk.write('report.yaml', SOUND);
  await desk.write('later.yaml', SOUND.replace('2924', '2950'));
  await desk.run(['report.yaml', '-o', '稿.md']);
  for (const { file, old } of WRITERS) if (old !== undefined) await desk.write(file, old);
}
