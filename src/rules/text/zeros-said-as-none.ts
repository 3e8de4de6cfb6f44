import { everyMatch } from '../../every-match.ts';
import type { Passage } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { sentenceAt } from '../../passages/sentences.ts';
import { problemsIn } from '../problems.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** What is counted one by one; 0% and 0元 are levels. */
const COUNTED = /^(?:[项件个家篇部名人位场期次批种份本]|[人场批]次)$/u;
/** 零个 like 0个; 零件 and 零位 are things. */
const SPELT = /零[项个家篇名场期批次种份](?=[，,。；;！？!?、）)]|$)/gu;
/** At the start of a clause; 新增 may be of debts and cases. */
const DONE =
  /^(?:全年|年内|其中)?(?:共|累计|已)?((?:启动|新建|建[成立]|设立|获[批得]?|荣获|引进|培育|举办|承办|开展|组织|发表|出版|立项|登记|签[订约]|转化|入选|授权|推广|制定|认定|孵化|承担|主持|实施|完成|申[请报]|培训|推荐|攻克|研发|新增(?=\p{Script=Han}{0,8}(?:平台|企业|专利|基地|机构|中心|实验室|人才|成果)$)).*)$/u;
/** Of these none is good. */
const UNWANTED =
  /事故|故障|投诉|差[错评]|违[规法纪约章]|[逾超延]期|退[回稿货]|撤[稿销]|问题|隐患|风险|纠纷|批评|处[分罚置]|罚|案|失[信业败]|流失|[欠债亏死伤病灾火漏误损缺败停]|感染|污染|舆情|终止|取消|淘汰|限制|禁止|[未不无非]|空置|闲置|信访|上访|举报|线索|检[查测举]|审计|巡[察视]|督[查导]|诉讼|负面|应急|执法|救援|约谈|问责|整改|剩余/u;
/** Levels, times and places of what is counted, which are no kind of it: 其中无一季度 is not said. */
const OF_OTHER = /(?:[级类型属省市县区乡镇村年日旬周]|季度|月份?|期间|同期)$/u;
const CLAUSE = /[^，,。；;：:！？!?、（(]*$/u;
/** The sentence up to a part: 专利12件，其中发明专利0件. */
const AMONG = /[^。；;！？!?]*其中[^。；;！？!?）)]*$/u;
/** 专利0件，其中PCT专利0件: the whole is told already. */
const OF_NONE = /(?<![\d.])0\p{Script=Han}{1,2}[，,（(]其中/u;
const LACK = /不足|偏[少低弱慢]|薄弱|短板|空白|滞后|差距|困难|瓶颈|问题|下滑|[仍尚仅只]/u;
const FAR = 120;

export const zerosSaidAsNone: TextRule = {
  name: 'zeros-said-as-none',
  severity: 'warning',
  description: '没有做成的应说没有，不应写成做了0项。',
  why: '“启动临床试验0项”排在成绩里，读者先当是成绩，看到0才知道什么也没有做。',
  basis: '惯例',
  bad: '全年完成临床研究12项，启动临床试验0项。',
  good: '全年完成临床研究12项，未启动临床试验。',
  *check(manuscript) {
    const problems = problemsIn(manuscript);
    for (const passage of manuscript.passages) {
      if (passage.kind === 'cell' || problems.has(passage) || !/[0零]/u.test(passage.text)) continue;
      for (const zero of zerosIn(passage.text)) {
        const told = noneIn(passage, zero);
        if (told) yield told;
      }
    }
  },
};

/** Offsets of a count that is 0, with its unit. */
type Zero = Pick<WrittenQuantity, 'from' | 'to'>;

function zerosIn(text: string): Zero[] {
  const spelt = everyMatch(text, SPELT).map(({ 0: typed, index }) => ({ from: index, to: index + typed.length }));
  return [...quantities(text).filter((each) => isNone(text, each)), ...spelt];
}

/** Whether nothing was counted, and nothing more is said of it: not 由0项增加到6项. */
function isNone(text: string, { value, unit, approximate, to }: WrittenQuantity): boolean {
  return value.isZero() && !approximate && COUNTED.test(unit) && /^(?:[，,。；;！？!?、）)]|$)/u.test(text.slice(to));
}

function noneIn(passage: Passage, { from, to }: Zero): TextFinding | undefined {
  const before = passage.text.slice(Math.max(0, from - FAR), from);
  const [clause = ''] = CLAUSE.exec(before) ?? [];
  const [sentence = ''] = AMONG.exec(before) ?? [];
  if (OF_NONE.test(sentence)) return undefined;
  if (UNWANTED.test(clause) || UNWANTED.test(sentence)) return undefined;
  // 成果产出不足，发表论文0篇 tells a problem.
  if (LACK.test(sentenceAt(passage.text, from))) return undefined;
  const done = DONE.exec(clause)?.[1];
  const said = done ?? (sentence === '' ? undefined : clause.replace(/^其中/u, ''));
  if (said === undefined || said === '') return undefined;
  const start = from - said.length;
  const typed = passage.text.slice(start, to);
  return done === undefined
    ? {
        passage,
        from: start,
        to,
        message: `“${typed}”是没有，不应列作其中的一部分。`,
        hint: OF_OTHER.test(said) ? '删去这一部分。' : `删去这一部分，或改为“其中无${said}”。`,
      }
    : {
        passage,
        from: start,
        to,
        message: `“${typed}”是没有做成，不应写成做了${passage.text.slice(from, to)}。`,
        hint: '删去；确要说的，改为“未……”“没有……”，或写进存在问题。',
      };
}
