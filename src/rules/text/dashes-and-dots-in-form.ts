import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const FORMS: { pattern: RegExp; kind: string; message: string; fix?: string }[] = [
  {
    pattern: /(?<=[\p{Script=Han}”》）\d])(?:-{2,}|－{2,}|–{2,}|一{2}(?=[“《]))(?=[\p{Script=Han}“《（])/gu,
    kind: 'dash',
    message: '破折号应为“——”。',
    fix: '——',
  },
  {
    pattern: /(?<=[\p{Script=Han}”》）])(?:\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…)|、{3,}|，{3,})/gu,
    kind: 'ellipsis',
    message: '省略号应为“……”。',
    fix: '……',
  },
  {
    pattern: /(?<=[\p{Script=Han}”])[•・‧∙⋅●](?=[\p{Script=Han}“])/gu,
    kind: 'interpunct',
    message: '间隔号应为“·”。',
    fix: '·',
  },
  {
    pattern: /(?<=(?<![\d.])\d{1,2})[•・‧∙.．](?=\d{1,2}(?:[”"]|世界|全国|国际|抗震|地震))/gu,
    kind: 'date',
    message: '节日、事件名中的月日之间应用间隔号“·”。',
    fix: '·',
  },
  {
    pattern: /(?<=\p{Script=Han})\?(?=\p{Script=Han}{2})/gu,
    kind: 'lost',
    message: '名称中间的“?”多半是转换时丢失的间隔号或汉字。',
  },
  {
    pattern: /(?<=\p{Script=Han}{2})\.(?=\p{Script=Han}{2})/gu,
    kind: 'point',
    message: '汉字之间的半角“.”应为句号“。”或间隔号“·”。',
  },
];
/** A real question: what stands before the mark asks. */
const ASKS = /[吗呢么何谁哪几不]|怎|是否|能否|可否|为什么/u;

export const dashesAndDotsInForm: TextRule = {
  name: 'dashes-and-dots-in-form',
  severity: 'warning',
  description: '破折号、省略号和间隔号应写作——、……和·。',
  why: '用连字符、点号拼出来的，换一台电脑就成了乱码或问号。',
  basis: 'GB/T 15834—2011，4.10、4.11、4.14',
  bad: '重大项目--煤层气抽采示范工程通过验收。',
  good: '重大项目——煤层气抽采示范工程通过验收。',
  readsNames: true,
  *check(manuscript) {
    for (const { pattern, kind, message, fix } of FORMS) {
      for (const { passage, from, to } of matches(manuscript, pattern)) {
        if (kind === 'lost' && ASKS.test(passage.text.slice(Math.max(0, from - 12), from))) continue;
        yield {
          passage,
          from,
          to,
          message,
          hint: fix === undefined ? '核对原文后改正。' : `改为“${fix}”。`,
          ...(fix !== undefined && { fix }),
          mark: kind,
        };
      }
    }
  },
};
