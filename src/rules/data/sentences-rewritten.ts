import { sentences } from '../../passages/sentences.ts';
import type { Report } from '../../report/schema.ts';
import { excerpt } from '../../zh/text.ts';
import { type DataRule, everyText, type Text } from '../rule.ts';

/** Shorter sentences may recur by coincidence. */
const LONG = 20;
/** The fields compared. Not 指导思想 and the like, which hardly change from year to year. */
const TOLD = new Set(['content', 'overview', 'followUp', 'text', 'measures', 'assessment', 'closing']);

/** A sentence copied word for word from last year says nothing about this year. */
export const sentencesRewritten: DataRule = {
  name: 'sentences-rewritten',
  severity: 'warning',
  description: '句子不应与上年的数据文件里的一字不差。',
  why: '整句照抄去年的，读者会认为今年没有做新的工作，数字换了话没换。',
  basis: '惯例：总结写本年度的工作',
  lastYear: '结语: 新的一年，全局上下将振奋精神，扎实工作，推动科技事业再上台阶。',
  bad: '结语: 新的一年，全局上下将振奋精神，扎实工作，推动科技事业再上台阶。',
  good: '结语: 明年，我们将围绕建设区域科创中心，办好六件实事，提高服务企业的水平。',
  *check(report, { lastYear }) {
    if (!lastYear) return;
    const old = new Set(toldIn(lastYear.report).flatMap(({ text }) => longSentences(text)));
    for (const { path, text } of toldIn(report)) {
      const [first, ...others] = longSentences(text).filter((sentence) => old.has(sentence));
      if (first === undefined) continue;
      const many = others.length > 0 ? `等${others.length + 1}句` : '这句';
      yield {
        path,
        message: `“${excerpt(first)}”${many}与上年的数据文件${lastYear.source.file}里的一字不差，应写今年的事。`,
        hint: '照今年做的事改写；今年没有做的，删去。',
      };
    }
  },
};

function toldIn(report: Report): Text[] {
  return everyText(report).filter(({ path }) => TOLD.has(String(path.at(-1))));
}

/** Without the file's line breaks; references do not count towards the length. */
function longSentences(text: string): string[] {
  return sentences(text.replace(/\s+/gu, ''))
    .map((sentence) => sentence.text)
    .filter((sentence) => sentence.replace(/【[^【】]*】/gu, '').length >= LONG);
}
