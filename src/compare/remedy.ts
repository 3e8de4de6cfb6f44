import type { Edit, Place } from '../diagnostic.ts';
import { isSameNumber } from '../passages/written-numbers.ts';
import { COMPUTED } from '../provenance/origin.ts';
import type { NumberChange } from './changes.ts';
import type { ComparedNumber, Comparison } from './comparison.ts';
import { numberText, placeIn, saidIn } from './said.ts';

/** 2026年.yaml第12行第11列; for a table the cell, as Excel names it. */
export function placeText({ file, start, cell, sheet }: Place): string {
  if (sheet !== undefined) return `${file}，表“${sheet}”${cell ?? ''}`;
  return cell === undefined ? `${file}第${start.line}行第${start.column}列` : `${file}第${start.line}行（${cell}）`;
}

/** Whether --accept can write it: workbooks, and text files that are not UTF-8, must be edited by hand. */
export function isAcceptable({ edits, foreign }: Pick<ComparedNumber, 'edits' | 'foreign'>): boolean {
  return edits.length > 0 && foreign.length === 0 && edits.every(({ place }) => place.sheet === undefined);
}

/** What to do by hand if it cannot be written: 科室/成果科.csv不是UTF-8编码，……. */
export function manually({ edits, foreign }: Pick<ComparedNumber, 'edits' | 'foreign'>): string {
  const saved = foreign.length === 0 ? '' : `${foreign.join('、')}不是UTF-8编码，写不进去，另存为UTF-8后再采纳，或`;
  return `${saved}请自己打开${byHand(edits)}`;
}

/** 科室/规划科.xlsx，表“报数”C2改为38.2. */
function byHand(edits: readonly Edit[]): string {
  return edits.map(({ place, text }) => `${placeText(place)}改为${text}`).join('、');
}

/** Where the edited text still has the old value of the same number. */
export function elsewhereOf({ before, after, edits }: ComparedNumber, left: Comparison['left']): string[] {
  // 待补 is nothing to choose instead.
  if (edits.length === 0 || before.number.kind === 'gap') return [];
  const same = left.filter(
    (each) => isSameNumber(each.after.number, before.number) && isSameNumber(each.before.number, after.number),
  );
  return [...new Set(same.map((each) => placeIn(each.after)))];
}

/** What to do about a changed number, as a sentence. */
export function remedyOf(change: ComparedNumber, { numbers, left }: Comparison): string {
  const { id, before, after, origin, edits, isSettled, isBound, rival } = change;
  if (edits.length > 0) {
    const other = numbers.find((each) => isAgainst(each, change));
    if (other) return `与第${other.id}处改得不一样，先定下用哪一个。`;
    const accept = isAcceptable(change) ? `加--accept ${id}写进数据` : manually(change);
    const places = elsewhereOf(change, left);
    if (places.length === 0) return `${accept}。`;
    const { before: was, after: is } = saidIn({ before, after });
    return `改后稿别处（${places.join('、')}）写的是${was}，与数据一样。用${is}的，${accept}，别处也要改；用${was}的，改这里。`;
  }
  const reason = reasonOf(change);
  if (reason !== undefined) return `${reason}，请自己改数据。`;
  if (isSettled) return '上面的数写进数据以后，这里由程序算出，就一致了。';
  if (rival) return `${rivalText(change)}，请自己改。`;
  if (origin?.how !== undefined) {
    const how = origin.how === COMPUTED ? '' : `（${origin.how}）`;
    return `由程序算出${how}，不能直接改：改它用到的数，或把这里改回来。`;
  }
  if (isBound) return '只改这一个数，别的数会与它矛盾（如分项合计不等），或算不出来，请连同有关的数一起改。';
  if (origin?.isLastYear) return '取自上年的数据文件，请核对后改那里。';
  if (origin?.place) return `${OTHER_FORM}。`;
  return '没有找到它写在数据的哪里，请自己改。';
}

export const OTHER_FORM = '数据里的写法与这里不同，请对照着自己改';

/** Why it is left to a person, whatever the data have; undefined if it is not. */
export function reasonOf({ isDoubtful, scopes, passed }: NumberChange): string | undefined {
  if (isDoubtful) return '数前面的词与原来的对不上，看不出改的是哪一个数';
  if (scopes) return '名次的范围也改了';
  return passed === undefined ? undefined : `“${passed}”只说过了这个数，不是准确的数`;
}

/** 数据里写着的和算出的（34−29）都是5家，分不清这里是哪一个. */
export function rivalText({ before, rival }: Pick<ComparedNumber, 'before' | 'rival'>): string {
  return `数据里写着的和算出的（${rival?.how}）都是${numberText(before)}，分不清这里是哪一个`;
}

/** Whether the two would write different numbers into the same place. */
function isAgainst(a: ComparedNumber, b: ComparedNumber): boolean {
  return a.edits.some((one) =>
    b.edits.some(
      (other) =>
        one.place.file === other.place.file &&
        one.place.start.offset === other.place.start.offset &&
        one.text !== other.text,
    ),
  );
}
