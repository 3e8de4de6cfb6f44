import { type Changes, type NumberChange, type Stated, withoutSame } from '../compare/changes.ts';
import type { ComparedNumber, Comparison } from '../compare/comparison.ts';
import { isAcceptable, manually } from '../compare/remedy.ts';
import { numberText, saidIn } from '../compare/said.ts';
import { isAtSamePlace } from '../compare/trace.ts';

/** What data and edited text still disagree on, after numbers of the text were written into the data. */
interface LeftBehind {
  numbers: (NumberChange & { known: ComparedNumber | undefined })[];
  /** Only in the edited text. */
  typed: readonly Stated[];
  /** What the report only says now: 同比增长4.0%, where it said 与上年持平. */
  fresh: readonly Stated[];
  /** What the report says, and the edited text already lacked before. */
  lost: readonly Stated[];
}

/** `before`: the comparison from before the data were changed; `drawn`: the differences from the new data. */
export function leftBehind(
  before: Pick<Comparison, 'numbers' | 'lost'>,
  drawn: Pick<Changes, 'numbers' | 'lost' | 'typed'>,
): LeftBehind {
  const fresh = withoutSame(drawn.lost, before.lost);
  return {
    numbers: drawn.numbers.map((each) => ({
      ...each,
      known: before.numbers.find((other) => isAtSamePlace(other, each)),
    })),
    typed: drawn.typed,
    fresh,
    lost: drawn.lost.filter((each) => !fresh.includes(each)),
  };
}

/** Whether nothing is left, so that data and text have the same numbers. */
export function agrees({ numbers, typed, fresh, lost }: LeftBehind): boolean {
  return numbers.length + typed.length + fresh.length + lost.length === 0;
}

/** How many of each kind are listed. */
const NAMED = 8;

/** What --accept tells at its end, each line ended by \n. */
export function leftText(left: LeftBehind): string {
  if (agrees(left)) return '数据与改后稿里的数都一致了。\n';
  const { numbers, typed, fresh, lost } = left;
  const isHere = numbers.every(({ known }) => remedyOf(known) === undefined);
  const lines = numbers.map((each) => {
    const [said, remedy] = [saidIn(each), remedyOf(each.known)];
    const end = isHere ? '' : `；${remedy ?? '要改的在改后稿里改'}`;
    return `${placeOf(each.after)}  ${said.after}，数据里是${said.before}${end}`;
  });
  const stated = (all: readonly Stated[]) => all.map((each) => `${placeOf(each)}  ${numberText(each)}`);
  return [
    ...listed(`改后稿里还有${numbers.length}个数与数据不一致${isHere ? '，要改的在改后稿里改' : ''}：`, lines),
    ...listed(`改后稿里还有${typed.length}个数据里没有的数，留用的自己写进数据，不用的在改后稿里删去：`, stated(typed)),
    ...listed(`改后稿里删去了${lost.length}个数，数据里还有，不用的从数据里也删去：`, stated(lost)),
    ...listed('报告里会多出改后稿没有的数，请再看一遍：', stated(fresh)),
  ].join('');
}

/** Where to change one that was not accepted; undefined if it follows from others. */
function remedyOf(known: ComparedNumber | undefined): string | undefined {
  if (!known || known.edits.length === 0) return undefined;
  return isAcceptable(known) ? '可以再用--accept写进数据' : manually(known);
}

function placeOf({ sentence }: Stated): string {
  return sentence.block.place;
}

function listed(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > NAMED ? [`  另有${lines.length - NAMED}个，再运行一次summarize compare看。\n`] : [];
  return [`${heading}\n`, ...lines.slice(0, NAMED).map((line) => `  ${line}\n`), ...rest];
}
