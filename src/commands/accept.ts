import { resolve } from 'node:path';
import type { Changes, NumberChange, Stated } from '../compare/changes.ts';
import type { ComparedNumber, Comparison } from '../compare/comparison.ts';
import { byHand, DOUBTFUL, numberText, placeText, rivalText, saidIn } from '../compare/report.ts';
import { isAtSamePlace } from '../compare/trace.ts';
import type { Edit } from '../diagnostic.ts';
import { withEdits } from '../lint/fix.ts';
import { type Source, sourceOf } from '../source/node.ts';
import type { World } from '../world.ts';
import { CannotRun } from './files.ts';
import { rewriteFiles } from './rewrite.ts';

/**
 * Writes numbers of the edited text into the data, comments and all else untouched; all that are asked for or none.
 * `differing`: the numbers that differ once these edits are made, undefined where nothing could be drawn then. 0 none
 * differs any more, 1 some do.
 */
export async function acceptInto(
  world: World,
  source: Source,
  { numbers, lost }: Pick<Comparison, 'numbers' | 'lost'>,
  wanted: readonly number[],
  differing: (edits: readonly Edit[]) => Pick<Changes, 'numbers' | 'lost'> | undefined,
): Promise<0 | 1> {
  const asked = [...new Set(wanted)].map((id) => chosenFrom(numbers, id));
  const chosen = asked.filter(({ edits }) => edits.length > 0);
  const edits = onceEach(chosen);
  const drawn = differing(edits);
  if (drawn === undefined)
    throw new CannotRun('没有改数据：这样改了以后数据会有错误，生成不了报告。请一个一个地采纳。');
  const left = drawn.numbers;
  // What the report says only now: 同比增长4.0%, where there was 与上年持平.
  const fresh = drawn.lost.filter(({ number }) => !lost.some((each) => each.number.text === number.text));
  const behind = asked.find((each) => each.edits.length === 0 && left.some((other) => isAtSamePlace(other, each)));
  if (behind) throw refusal(behind);
  const names = [...new Set(edits.map(({ place }) => place.file))];
  const manual = edits.filter(({ place }) => place.sheet !== undefined);
  if (manual.length > 0) throw new CannotRun(`没有改数据：Excel文件请自己打开改，${byHand(manual)}。`);
  if (names.includes('（标准输入）')) throw new CannotRun('没有改数据：标准输入不能改，请写数据文件的名称。');
  await rewriteFiles(
    world,
    names.map((name) => {
      const before = sourceOf(source, name).text;
      const own = edits.filter(({ place }) => place.file === name);
      return { path: resolve(world.cwd(), name), file: name, before, after: withEdits(before, own).text };
    }),
  );
  for (const each of asked) {
    const { id, edits: own } = each;
    const said = saidIn(each);
    const change = `${said.before}改为${said.after}`;
    const where = own.map(({ place }) => placeText(place)).join('、');
    world.stderr.write(`${id}. ${change}，${own.length > 0 ? `已写进${where}` : '由程序算出，跟着一致'}。\n`);
  }
  world.stderr.write(leftText(left, fresh));
  return left.length + fresh.length === 0 ? 0 : 1;
}

/** As many are named. */
const NAMED = 8;

function leftText(left: readonly NumberChange[], fresh: readonly Stated[]): string {
  const added = fresh.slice(0, NAMED).map((each) => `  ${each.sentence.block.place}  ${numberText(each)}\n`);
  const more = fresh.length > 0 ? `报告里会多出改后稿没有的数，请再看一遍：\n${added.join('')}` : '';
  if (left.length === 0) return more === '' ? '数据与改后稿里的数都一致了。\n' : more;
  const lines = left.slice(0, NAMED).map((each) => {
    const said = saidIn(each);
    return `  ${each.after.sentence.block.place}  ${said.after}，数据里是${said.before}\n`;
  });
  const rest = left.length > NAMED ? `  另有${left.length - NAMED}个，再运行一次summarize compare看。\n` : '';
  return `改后稿里还有${left.length}个数与数据不一致，要改的在改后稿里改：\n${lines.join('')}${rest}${more}`;
}

function chosenFrom(numbers: readonly ComparedNumber[], id: number): ComparedNumber {
  const found = numbers[id - 1];
  if (!found) {
    const most = numbers.length === 0 ? '改后稿里的数都与数据一致' : `只有1至${numbers.length}`;
    throw new CannotRun(`没有改数据：没有第${id}个改了的数，${most}。`);
  }
  if (found.edits.length > 0 || (found.isSettled && !found.isDoubtful)) return found;
  throw refusal(found);
}

function refusal(change: ComparedNumber): CannotRun {
  const { id, origin, isBound, rival } = change;
  if (rival) return new CannotRun(`没有改数据：${rivalText(change)}（第${id}个），请自己改数据。`);
  if (change.isDoubtful) return new CannotRun(`没有改数据：第${id}个${DOUBTFUL}，请自己改数据。`);
  const why = isBound
    ? '与别的数连着，只改它数据会自相矛盾'
    : origin?.how === undefined
      ? '没有找到能直接改的地方'
      : `是由程序算出的（${origin.how}）`;
  return new CannotRun(`没有改数据：第${id}个（${saidIn(change).before}）${why}，请改它用到的数，或自己改数据。`);
}

/** The same number may have been changed in several places, but not into different ones. */
function onceEach(chosen: readonly ComparedNumber[]): Edit[] {
  const byPlace = new Map<string, { edit: Edit; by: ComparedNumber }>();
  for (const by of chosen) {
    for (const edit of by.edits) {
      const key = `${edit.place.file} ${edit.place.start.offset}`;
      const known = byPlace.get(key);
      if (known && known.edit.text !== edit.text) {
        const [a, b] = [known.by, by].map((each) => `第${each.id}个改成${saidIn(each).after}`);
        throw new CannotRun(`没有改数据：同一个数，${a}，${b}，先定下用哪一个。`);
      }
      byPlace.set(key, { edit, by });
    }
  }
  return [...byPlace.values()].map(({ edit }) => edit);
}
