import { CannotRun } from '../files/cannot-run.ts';
import { print } from '../files/print.ts';
import { builtIn } from '../markdown/built-in.ts';
import { CONSTRUCTS, HELPERS } from '../markdown/helpers.ts';
import { DEFAULT_TEMPLATE } from '../markdown/templates.ts';
import { viewRows } from '../markdown/view-rows.ts';
import type { Colour, Screen } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';

/** `summarize templates`: the built-in templates, what kind of report each makes, and its chapters. */
export async function listTemplates(world: World, colour: Colour): Promise<0> {
  const mains = [...builtIn.mains.values()];
  const isDefault = ({ name }: { name: string }) => Number(name === DEFAULT_TEMPLATE);
  const told = mains
    .sort((a, b) => isDefault(b) - isDefault(a))
    .map(({ name, text }) => {
      const about = /^\{\{!\s*(?:[^：}]*：)?([^}]*?)\s*\}\}/u.exec(text)?.[1] ?? '';
      const chapters = [...text.matchAll(/栏目="([^"]+)"/gu)].map(([, chapter]) => chapter);
      const named = chapters.length === 0 ? '没有章名。' : `章名：${chapters.join('、')}`;
      return `${colour.bold(name)}\n  ${about}\n  ${named}\n`;
    });
  await print(world, `${told.join('\n')}\n${NEXT}`);
  return 0;
}

const NEXT = `用哪一个，写在数据文件里，如“模板: 活动总结”；不写时用年度总结。章名可用数据里的“栏目名”改。
要改模板：summarize templates copy 年度总结 我的模板
`;

/**
 * `summarize templates fields [NAME]`: what a template can see, or only the part below NAME; and the syntax of
 * templates.
 */
export async function listFields(world: World, name: string | undefined, screen: Screen): Promise<0> {
  const rows = viewRows();
  const shown = rows.filter(({ path }) => name === undefined || path.split(/\[?\]?\./u)[0] === name);
  if (shown.length === 0) {
    const tops = rows.map(({ path }) => path).filter((path) => !path.includes('.'));
    const meant = nearest(name ?? '', tops);
    throw new CannotRun(
      `模板里没有名为“${name}”的内容。${meant ? `您是不是要写“${meant}”？` : `最上一级有：${tops.join('、')}。`}`,
    );
  }
  const [fields = ''] = textTables(
    ['名称', '形式', '内容'],
    [shown.map(({ path, kind, about }) => [path, kind, about])],
    screen,
  );
  const usages = [...CONSTRUCTS, ...Object.values(HELPERS)].map(({ usage, about }) => [usage, about]);
  const [written = ''] = textTables(['写法', '用处'], [usages], screen);
  const parts =
    name === undefined ? [fields, `[]后面的，是列表每一项里的，在{{#each}}里直接写名称。`, '', written] : [fields];
  await print(world, `${parts.join('\n')}\n`);
  return 0;
}
