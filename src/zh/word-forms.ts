/** Words that reports get wrong again and again, each as a pattern, with the right form. */
interface WordForm {
  wrong: RegExp;
  right: string;
  /** Whether a reader could want nothing else. */
  isSafe: boolean;
}

/** Wrong and right, as 《现代汉语词典》 has them; the pattern is the word itself. */
const PLAIN: [string, string][] = [
  ['收益匪浅', '受益匪浅'],
  ['默默无声地', '默默无闻地'],
  ['其它', '其他'],
  ['帐户', '账户'],
  ['帐号', '账号'],
  ['帐目', '账目'],
  ['台帐', '台账'],
  ['按排', '安排'],
  ['布署', '部署'],
  ['部暑', '部署'],
  ['既使', '即使'],
  ['松驰', '松弛'],
  ['一如继往', '一如既往'],
  ['再接再励', '再接再厉'],
  ['按步就班', '按部就班'],
  ['名符其实', '名副其实'],
  ['防碍', '妨碍'],
  ['成份', '成分'],
  ['部份', '部分'],
  ['充份', '充分'],
  ['水份', '水分'],
  ['想像', '想象'],
  ['欢渡', '欢度'],
  ['座落', '坐落'],
  ['坐谈会', '座谈会'],
  ['震憾', '震撼'],
  ['暴光', '曝光'],
  ['惟一', '唯一'],
  ['亲睐', '青睐'],
  ['倍受', '备受'],
  ['装祯', '装帧'],
  ['提纲契领', '提纲挈领'],
  ['追朔', '追溯'],
  ['精减机构', '精简机构'],
  ['贯撤', '贯彻'],
  ['签定', '签订'],
  ['修定', '修订'],
  ['急待', '亟待'],
  ['高薪技术', '高新技术'],
  ['知识产全', '知识产权'],
  ['孵化噐', '孵化器'],
  ['揭榜挂师', '揭榜挂帅'],
  ['蹬羚', '瞪羚'],
  ['反应情况', '反映情况'],
  ['年青教师', '年轻教师'],
  ['基矗', '基础'],
  ['灰融点', '灰熔点'],
  ['凑和', '凑合'],
  ['出奇不意', '出其不意'],
  ['迫不急待', '迫不及待'],
  ['相形见拙', '相形见绌'],
  ['一诺千斤', '一诺千金'],
  ['鼎立相助', '鼎力相助'],
  ['走头无路', '走投无路'],
  ['专心至志', '专心致志'],
  ['因地治宜', '因地制宜'],
  ['融汇贯通', '融会贯通'],
  ['不径而走', '不胫而走'],
  ['漫延', '蔓延'],
  ['粗旷', '粗犷'],
  ['重迭', '重叠'],
];

/** Where the words round it decide. */
const IN_CONTEXT: WordForm[] = [
  { wrong: /存在有/gu, right: '存在', isSafe: true },
  { wrong: /涉及到/gu, right: '涉及', isSafe: true },
  { wrong: /所得税务(?!局|部门|机关|师)/gu, right: '所得税', isSafe: true },
  { wrong: /做为(?!了)/gu, right: '作为', isSafe: true },
  {
    wrong: /(?<=起到了?|发挥了?)(重要|显著|明显|良好)地(?=[\p{Script=Han}]{0,4}作用)/gu,
    right: '$1的',
    isSafe: true,
  },
  { wrong: /(积极)地(?=(?:促进|推动|带动|示范|引领)?作用)/gu, right: '$1的', isSafe: true },
  {
    wrong: /(更好|更快|及时|有效|不断)的(?=适应|服务|推动|促进|发挥|开展|落实|学习|解决|处理|推进|完成|提高|提升)/gu,
    right: '$1地',
    isSafe: false,
  },
  { wrong: /(?<=科技|技术)成果转换(?!器)/gu, right: '成果转化', isSafe: false },
  { wrong: /登陆(?=(?:系统|平台|网站|网页|账号|后台|“))/gu, right: '登录', isSafe: true },
  { wrong: /(?<!过|引|摆|超)渡过(?=(?:了)?(?:一个|美好|节日|假期|春节))/gu, right: '度过', isSafe: true },
];

export const wordForms: readonly WordForm[] = [
  ...PLAIN.map(([wrong, right]) => ({ wrong: new RegExp(wrong, 'gu'), right, isSafe: true })),
  ...IN_CONTEXT,
];
