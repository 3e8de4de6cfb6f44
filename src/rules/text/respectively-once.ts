import { everyMatch } from '../../every-match.ts';
import type { TextRule } from '../rule.ts';

const SENTENCE = /[^。！？；;]+/gu;
const RESPECTIVELY = /分别(?![于类])/gu;
/** 省级、市级平台分别达15个、22个: a list of its own right before 分别. */
const OWN_LIST = /[，,](?![比较与同占])[^，,]*(?:、|和|(?<!参)与|(?<!普)及)[^，,]*$/u;

/** 占比分别为64.0%、36.0%: without it the shares would be one of all, so statisticians repeat it. */
const OF_RATES =
  /[，,](?:其?(?:所?占(?:\p{Script=Han}{0,6}的)?(?:比重|比例|比)|增[速幅]|降幅|\p{Script=Han}{1,6}率))$/u;

export const respectivelyOnce: TextRule = {
  name: 'respectively-once',
  severity: 'info',
  description: '同一串人和事，一句之中“分别”只用一次。',
  why: '两个“分别”各管一串，读者要来回对才知道哪个数是谁的。',
  basis: '惯例',
  bad: '甲、乙两项分别完成30件、40件，分别增长10%、20%。',
  good: '甲、乙两项分别完成30件、40件，增长10%、20%。',
  *check({ passages }) {
    for (const passage of passages) {
      for (const { 0: sentence, index } of everyMatch(passage.text, SENTENCE)) {
        for (const [first, second, ...more] of byList(sentence)) {
          if (first === undefined || second === undefined) continue;
          const from = index + second;
          yield {
            passage,
            from,
            to: from + 2,
            message: `一句里用了${2 + more.length}个“分别”。`,
            hint: '后一个删去，或拆成两句。',
          };
        }
      }
    }
  },
};

/** Offsets of 分别, grouped by the list that they refer to. */
function byList(sentence: string): number[][] {
  const runs: number[][] = [];
  let end = 0;
  for (const { index } of everyMatch(sentence, RESPECTIVELY)) {
    if (OF_RATES.test(sentence.slice(Math.max(end, index - 16), index))) continue;
    const run = runs.at(-1);
    if (run && !OWN_LIST.test(sentence.slice(end, index))) run.push(index);
    else runs.push([index]);
    end = index;
  }
  return runs;
}
