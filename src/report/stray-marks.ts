/** Punctuation behind the last digit that belongs to no unit: 12！, 3.家; but 个/万人, 人·年 and 个县（市、区） are units. */
const STRAY = /(?![%％‰/·・（）()\p{Pd}])\p{P}(?!.*\d)(?![^（(]*[）)])/gu;

/** What was meant by 12！: 12. */
export function withoutStrayMarks(text: string): string {
  return text.replace(STRAY, '');
}

/** For 12！: what is wrong and what it should be, and what to write. */
export function strayMark(typed: string): [message: string, hint: string] {
  const marks = [...new Set(typed.match(STRAY))].map((mark) => `“${mark}”`).join('');
  return [`“${typed}”里有标点${marks}，应只写数和单位。`, `写成${withoutStrayMarks(typed).trim()}。`];
}
