/**
 * What is in brackets, and a mark that belongs to no unit: 12！, 3.家; but 个/万人, 人·年 and 个县（市、区） are units. Each
 * character is looked at once, for a value may be of any length.
 */
const BRACKETED_OR_STRAY = /[（(][^（()）]*[）)]|(?![%％‰/·・（）()\p{Pd}])\p{P}/gu;

/** Where the unit begins: behind the last digit. */
function unitAt(text: string): number {
  let at = text.length;
  while (at > 0 && !/\d/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** The marks behind the last digit that belong to no unit. */
function strayMarks(text: string): string[] {
  return (text.slice(unitAt(text)).match(BRACKETED_OR_STRAY) ?? []).filter((each) => !/^[（(]/u.test(each));
}

/** What was meant by 12！: 12. */
export function withoutStrayMarks(text: string): string {
  const at = unitAt(text);
  return text.slice(0, at) + text.slice(at).replace(BRACKETED_OR_STRAY, (each) => (/^[（(]/u.test(each) ? each : ''));
}

/** For 12！: what is wrong and what it should be, and what to write. */
export function strayMark(typed: string): [message: string, hint: string] {
  const marks = [...new Set(strayMarks(typed))].map((mark) => `“${mark}”`).join('');
  return [`“${typed}”里有标点${marks}，应只写数和单位。`, `写成${withoutStrayMarks(typed).trim()}。`];
}
