import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** Vague times followed, in this clause or the next, by a number, which then has no date. */
const WITH_NUMBER =
  /(截至目前|到目前为止|截至现在|迄今为止|目前|近年来|近几年来?|几年来)(?=[^。；：\n]{0,24}?(?:达|有|共|为|拥有|增|建成|完成|新增|累计|获|引进|培育)[^。；，\d\n]{0,8}\d)/gu;
/** Vague times for a day or month. */
const ALWAYS = /(?:这个|本)月初|上个月|(?<!最)近日|(?<=^|[。；，,;])日前|不久前|前不久|前段时间/gu;

export const timesDated: TextRule = {
  name: 'times-dated',
  severity: 'info',
  description: '有数字的地方应写明时间，不用“目前”“近年来”“日前”。',
  why: '报告要存档，几个月后“目前”是哪一天就说不清了。',
  basis: '惯例',
  bad: '截至目前，共有高新技术企业34家。',
  good: '截至11月底，共有高新技术企业34家。',
  *check(manuscript) {
    for (const [pattern, hint, mark] of [
      [WITH_NUMBER, '写明年月，如“截至11月底”“2013年以来”。', 'vague'],
      [ALWAYS, '写明月日或月份，如“9月20日”“9月”。', 'vague day'],
    ] as const) {
      for (const { passage, from, to } of matches(manuscript, pattern)) {
        yield {
          passage,
          from,
          to,
          message: `“${passage.text.slice(from, to)}”没有说明是什么时候。`,
          hint,
          mark,
        };
      }
    }
  },
};
