import { isNetOfYear } from '../../figures/against.ts';
import { exact, inUnit } from '../../figures/number.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** The total grows by what was added, minus what was lost. */
export const netWithinNew: DataRule = {
  name: 'net-within-new',
  severity: 'warning',
  description: '总数的净增不应多于新增。',
  why: '总数增加的比新增的还多，多出来的没有来处，上年数或总数必有一个不对。',
  basis: '惯例：期末总数＝上年总数＋新增－减少',
  bad: '指标: {高新技术企业: {单位: 家, 新增: 6, 总数: {数值: 34, 上年: 20}}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: 16, 总数: {数值: 34, 上年: 20}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, unit, added, firstTime, total } = figure;
      const net = total?.change?.difference;
      const counts = [added, firstTime].flatMap((tally) => (tally ? [exact(tally.quantity)] : []));
      if (!net || !isNetOfYear(figure) || total?.label !== undefined || counts.length === 0) continue;
      let sum = net.minus(net);
      if (counts.some((count) => count === undefined)) continue;
      for (const count of counts) sum = count ? sum.plus(count) : sum;
      if (net.lte(sum)) continue;
      const more = `${firstTime ? '首次认定' : ''}${firstTime && added ? '、' : ''}${added ? '新增' : ''}`;
      yield {
        path: [...path, 'total', 'prior'],
        message: `“${name}”的总数比上年净增${inUnit(net, unit)}${unit}，多于${more}的${inUnit(sum, unit)}${unit}，净增不应多于新增。`,
        hint: '核对总数、上年和新增；总数按另一口径统计的，在总数里写上“名称”。',
      };
    }
  },
};
