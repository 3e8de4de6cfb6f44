/** Characters that count individually: Chinese characters and punctuation, which here includes “ ” ‘ ’ … — ·. */
const COUNTED = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u3001-\u303f\uff00-\uffef]/u;

/**
 * The length of a text, as Word's 字数: each Chinese character or punctuation mark counts as one, and so does each run
 * of digits or letters: 2924件 is two.
 */
export function lengthOf(text: string): number {
  let [count, inRun] = [0, false];
  for (const character of text) {
    if (/\s/u.test(character)) inRun = false;
    else if (COUNTED.test(character)) {
      count++;
      inRun = false;
    } else {
      if (!inRun) count++;
      inRun = true;
    }
  }
  return count;
}
