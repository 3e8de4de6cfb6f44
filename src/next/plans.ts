import type { Report } from '../report/schema.ts';
import { braced, scalar } from '../yaml-words.ts';
import { oneLine } from '../zh/text.ts';
import { movedReferences } from './titles.ts';

type Plan = NonNullable<Report['plans']>[number];

/** Prefix of the titles of last year's plans. */
export const PLANNED = '上年计划';
const SECTION = `${PLANNED}落实情况`;

/** Last year's plans as a section of 主要工作 to report on; it has a title only if the other sections do. */
export function planSection(
  plans: readonly Plan[],
  titled: boolean,
  moving: ReadonlySet<number>,
): { lines: string[]; inBraces: string } {
  const items = plans.map((plan) => ({ plan, title: `${PLANNED}：${wordsOf(plan, moving)}` }));
  const lines = items.flatMap(({ plan, title }) => [
    `    - 标题: ${scalar(title)}`,
    `      内容: ${gapOf(plan)}`,
    ...commentsOf(plan).map((comment) => `      # ${comment}`),
    ...(plan.owner === undefined ? [] : [`      责任: ${scalar(plan.owner)}`]),
  ]);
  const braces = items.map(({ plan, title }) => {
    const owner = plan.owner === undefined ? [] : [['责任', plan.owner] as const];
    return braced([['标题', title], ['内容', gapOf(plan)], ...owner]);
  });
  return {
    lines: [...(titled ? [`- 标题: ${SECTION}`, '  要点:'] : ['- 要点:']), ...lines],
    inBraces: `{${titled ? `标题: ${SECTION}, ` : ''}要点: [${braces.join(', ')}]}`,
  };
}

/** The gap for the result of a plan. */
function gapOf({ owner }: Plan): string {
  return owner === undefined ? '【待补】' : `【待补：${owner}】`;
}

function wordsOf({ title, content, targets = [] }: Plan, moving: ReadonlySet<number>): string {
  const words = title ?? content ?? `完成${targets.join('、')}的目标`;
  return movedReferences(oneLine(words), moving).replace(/。$/u, '');
}

/** What was planned, as a reminder; a plan given as one text has it in its title. */
function commentsOf({ title, content, targets = [], deadline }: Plan): string[] {
  const { year, month, day } = deadline ?? {};
  return [
    ...(title !== undefined && content !== undefined ? [`内容：${oneLine(content)}`] : []),
    ...(targets.length > 0 ? [`目标：${targets.join('、')}`] : []),
    ...(year === undefined
      ? []
      : [
          `时限：${[year, month, day]
            .filter((part) => part !== undefined)
            .map(padded)
            .join('-')}`,
        ]),
  ];
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
