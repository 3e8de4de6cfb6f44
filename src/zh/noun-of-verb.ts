/** Characters that turn the verb before them into a noun, as a word of their own: 获得感, 推广站; not 感染, 站点. */
const SUFFIX = /^[感器型性业率力者员人师站院所社园厅局委会费]$/u;

/** Named after a trade: 建设集团, 建设工程质量检测中心; but 工程研究中心 is something that is built. */
const CALLED_BY_TRADE = /^(?:集团|公司|银行|兵团)|^工程(?:质量|安全|造价|消防|监理)/u;

/** Whether the verb at the start of a name is part of a noun: 获得 in 获得感评价, 孵化 in 孵化器. */
export function opensNoun(verb: string, name: string): boolean {
  if (CALLED_BY_TRADE.test(name.slice(verb.length))) return true;
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)) {
    if (index === 0 && segment.length > verb.length && segment.startsWith(verb)) return verb.length > 1;
    if (index >= verb.length) return index === verb.length && SUFFIX.test(segment);
  }
  return false;
}
