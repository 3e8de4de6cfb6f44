/** What makes a noun of the verb before it, where it stands as a word of one character: 获得感, 推广站; not 感染, 站点. */
const SUFFIX = /^[感器型性业率力者员人师站院所社园厅局委会费]$/u;

/** An enterprise or office is called by its trade: 建设集团, 建设工程质量检测中心; 工程研究中心 is what is built. */
const CALLED_BY_TRADE = /^(?:集团|公司|银行|兵团)|^工程(?:质量|安全|造价|消防|监理)/u;

/** Whether the verb that opens a name is no verb there, but begins a noun: 获得 of 获得感评价, 孵化 of 孵化器. */
export function opensNoun(verb: string, name: string): boolean {
  if (CALLED_BY_TRADE.test(name.slice(verb.length))) return true;
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)) {
    if (index === 0 && segment.length > verb.length && segment.startsWith(verb)) return verb.length > 1;
    if (index >= verb.length) return index === verb.length && SUFFIX.test(segment);
  }
  return false;
}
