import { resolve } from 'node:path';
import type { Changes } from '../compare/changes.ts';
import type { ComparedNumber, Comparison } from '../compare/comparison.ts';
import { isAcceptable, manually, OTHER_FORM, placeText, reasonOf, rivalText } from '../compare/remedy.ts';
import { saidIn } from '../compare/said.ts';
import { isAtSamePlace } from '../compare/trace.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import type { Confines } from '../files/confines.ts';
import { STDIN } from '../files/file-names.ts';
import { withItsEnd } from '../files/links.ts';
import { rewriteFiles } from '../files/rewrite.ts';
import { withEdits } from '../lint/fix.ts';
import { type Source, sourceOf } from '../source/node.ts';
import type { World } from '../world.ts';
import { agrees, leftBehind, leftText } from './left-behind.ts';

/**
 * Writes the chosen numbers of the edited text into the data; comments and everything else stay as they are. If one of
 * them cannot be written, none is: throws CannotRun. `wanted`: their numbers in the list, from 1. `differing`: the
 * numbers that still differ after these edits, and the errors that the edits cause; undefined if no report could then
 * be drafted. Returns 0 if data and text then agree, 1 if a number still differs or is in only one of the two.
 */
export async function acceptInto(
  world: World,
  source: Source,
  confines: Confines,
  comparison: Pick<Comparison, 'numbers' | 'lost' | 'typed'>,
  wanted: readonly string[],
  differing: (edits: readonly Edit[]) => Drawn | undefined,
): Promise<0 | 1> {
  const asked = [...new Set(wanted)].map((id) => chosenFrom(comparison, id));
  const chosen = asked.filter(({ edits }) => edits.length > 0);
  const edits = onceEach(chosen);
  const drawn = differing(edits);
  if (drawn === undefined)
    throw new CannotRun('没有改数据：这样改了以后数据会有错误，生成不了报告。请一个一个地采纳。');
  if (drawn.errors.length > 0) throw errorsRefusal(drawn.errors);
  const behind = asked.find(
    (each) => each.edits.length === 0 && drawn.numbers.some((other) => isAtSamePlace(other, each)),
  );
  if (behind) throw refusal(behind);
  const names = [...new Set(edits.map(({ place }) => place.file))];
  const manual = chosen.filter((each) => !isAcceptable(each));
  if (manual.length > 0) throw byHandRefusal(manual, chosen);
  if (names.includes(STDIN)) throw new CannotRun('没有改数据：标准输入不能改，请写数据文件的名称。');
  await rewriteFiles(
    world,
    names.map((name) => {
      const before = sourceOf(source, name).text;
      const own = edits.filter(({ place }) => place.file === name);
      return { path: resolve(world.cwd(), name), file: name, before, after: withEdits(before, own).text };
    }),
    confines,
  );
  for (const each of asked) {
    const { id, edits: own } = each;
    const said = saidIn(each);
    const change = `${said.before}改为${said.after}`;
    const where = own.map(({ place }) => placeText({ ...place, file: withItsEnd(world, place.file) })).join('、');
    world.stderr.write(`${id}. ${change}，${own.length > 0 ? `已写进${where}` : '由程序算出，跟着一致'}。\n`);
  }
  const left = leftBehind(comparison, drawn);
  world.stderr.write(leftText(left));
  return agrees(left) ? 0 : 1;
}

interface Drawn extends Pick<Changes, 'numbers' | 'lost' | 'typed'> {
  errors: readonly Diagnostic[];
}

/** Data that contradicts itself is no better than the old, even if it agrees with the text. */
function errorsRefusal(errors: readonly Diagnostic[]): CannotRun {
  const told = errors.map(({ place, message }) => `${placeText(place)}：${message.replace(/。$/u, '')}`).join('；');
  return new CannotRun(`没有改数据：这样改了以后数据会自相矛盾（${told}）。请连同有关的数一起采纳，或自己改数据。`);
}

function chosenFrom({ numbers, typed }: Pick<Comparison, 'numbers' | 'typed'>, id: string): ComparedNumber {
  const found = numbers[Number(id) - 1];
  if (!found) {
    const none =
      typed.length === 0 ? '改后稿里的数都与数据一致' : `只新写了${typed.length}个数据里没有的数，要自己写进数据`;
    const most = numbers.length === 0 ? none : numbers.length === 1 ? '只有第1个' : `只有第1至${numbers.length}个`;
    throw new CannotRun(`没有改数据：没有第${id}个改了的数，${most}。`);
  }
  if (found.edits.length > 0 || (found.isSettled && !found.isDoubtful)) return found;
  throw refusal(found);
}

/** All that were asked for are written, or none: the message says which could be. */
function byHandRefusal(manual: readonly ComparedNumber[], chosen: readonly ComparedNumber[]): CannotRun {
  const why = manual.map((each) => `第${each.id}个，${manually(each)}`).join('；');
  const others = chosen.filter((each) => !manual.includes(each)).map(({ id }) => id);
  const rest = others.length === 0 ? '' : `其余的也没有写，要写加--accept ${others.join(',')}。`;
  return new CannotRun(`没有改数据：${why}。${rest}`);
}

function refusal(change: ComparedNumber): CannotRun {
  const { id, origin, isBound, rival } = change;
  const number = `第${id}个（${saidIn(change).before}）`;
  if (rival) return new CannotRun(`没有改数据：${rivalText(change)}（第${id}个），请自己改数据。`);
  const reason = reasonOf(change);
  if (reason !== undefined) return new CannotRun(`没有改数据：第${id}个${reason}，请自己改数据。`);
  const isTyped = origin?.place && origin.how === undefined && !origin.isLastYear;
  if (isTyped && !isBound) return new CannotRun(`没有改数据：${number}，${OTHER_FORM}。`);
  const why = isBound
    ? '与别的数连着，只改它数据会自相矛盾'
    : origin?.how === undefined
      ? '没有找到能直接改的地方'
      : `是由程序算出的（${origin.how}）`;
  return new CannotRun(`没有改数据：${number}${why}，请改它用到的数，或自己改数据。`);
}

/** The same number may have been changed in several places, but only to one value. */
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
