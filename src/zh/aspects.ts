import { LEVEL } from './levels.ts';

/**
 * What a part is told apart by: a name's aspects. Parts of one division share one; by different aspects a thing is
 * counted more than once, as a professor with a doctorate is.
 */
const ASPECTS: readonly RegExp[] = [
  new RegExp(`(?:${LEVEL}|[部厅])[级属]|^(?:国家|中央|省(?![内外])|市(?![内外场])|县(?![内外]))`, 'u'),
  /[特一二三四]等奖|[金银铜]奖|优[秀胜]奖|鼓励奖/u,
  /高级|正高|副高|中级|初级|职称|教授|研究员|工程师|讲师/u,
  /博士(?!生导师|后)|硕士(?!生导师)|本科|专科|大专|研究生(?!导师)|学历|学位/u,
  /导师/u,
  /岁/u,
  /^[男女]|[男女]性|妇女/u,
  /民族|汉族/u,
  /专任|专职|(?<!专)兼职/u,
  /专兼职/u,
  /党员|党派|团员/u,
  /院士|杰青|优青|学者|人才|专家|津贴|劳模|劳动模范/u,
  /海外|境[内外]|国[内外]|省[内外]|市[内外]|留学|归国|外籍/u,
  /用[于作]/u,
  /大型|中型|小型|中小|小微/u,
  /民营|民办|国有|国企|央企|外资/u,
  /规上|规模以上|限上/u,
  /高新技术企业|高企/u,
  /科技型|技术先进型/u,
  /专精特新|小巨人/u,
  /上市|挂牌/u,
  /拥有|具有|建有|设有/u,
  /发明|实用新型|外观设计/u,
  /PCT|国际专利/u,
  /(?<!S)SCI/u,
  /(?<!C)SSCI/u,
  /EI/u,
  /CPCI|ISTP/u,
  /核心|CSCD|CSSCI/u,
  /(?:重大|重点|一般|面上|青年)(?:项目|课题|专项|基金)?$/u,
  /[一二三四]区|Q[1-4]/u,
  /影响因子|IF/u,
  /成功|授权|转[让化]|许可|获奖/u,
  // How far each part has got: 已完成投资6.8亿元.
  /已(?![有达为])|^(?:[未待尚]|剩余|结余)/u,
  /依托|牵头|主持|参与|承担/u,
];

/** 用于设备购置的, 企业牵头的: a description, which says nothing of what the others are. */
const DESCRIPTION = /的$/u;
/** The rest is of whatever the others are. */
const REST = /^其[他余它]/u;

/** The aspects by which a name tells a part apart; empty if none is known. */
function aspectsOf(name: string): ReadonlySet<RegExp> {
  return new Set(ASPECTS.filter((aspect) => aspect.test(name)));
}

/**
 * Whether two parts, named one after the other, can be of one division: 国家级 and 省级, but not 高级职称 and 博士.
 * `isOneList`: whether 、 joins them, which parts of one division are, unless they are known not to be.
 */
export function isOneDivision(name: string, next: string, isOneList: boolean): boolean {
  if (REST.test(name) || REST.test(next)) return true;
  if (!isOneList && (DESCRIPTION.test(name) || DESCRIPTION.test(next))) return false;
  const [aspects, others] = [aspectsOf(name), aspectsOf(next)];
  if (aspects.size === 0 || others.size === 0) return isOneList || aspects.size === others.size;
  return [...aspects].some((aspect) => others.has(aspect));
}
