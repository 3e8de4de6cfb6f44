import type { Command } from 'commander';
import { nearest } from '../zh/nearest.ts';

/** What people write for a command; a draft needs none. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ 起草: '', 生成: '', draft: '', generate: '', render: '' },
  ...{ 校核: 'lint', 校验: 'lint', 检查: 'lint', check: 'lint', validate: 'lint' },
  ...{ 预览: 'preview', 汇总: 'rollup', 核对: 'figures', 对照: 'compare', 比较: 'diff', 字数: 'count', 版式: 'page' },
};

/** The command that was meant, if this is a word for one or its misspelt name; `file`: what a draft would be of. */
export function commandMeant(typed: string, { commands }: Command, file = '数据文件.yaml'): string | undefined {
  const command = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  if (command !== undefined) return command || file;
  if (!/^[\w-]+$/u.test(typed)) return undefined;
  return nearest(
    typed,
    commands.map((each) => each.name()),
  );
}
