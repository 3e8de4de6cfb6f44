import { growing, type Kind, one } from '../kind.ts';

/** What its bureaus have in their names, also merged with others: 农业农村和水利局. */
export const FARMING = '农业(?:农村)?(?:和?\\p{Script=Han}{2,4})?';

export const agriculture: Kind = {
  name: '农业农村局',
  called: new RegExp(`${FARMING}(?:局|厅|委|委员会)`, 'u'),
  area: '全市',
  subject: '我局',
  business: '农业科技工作',
  lead: ['农业科技进步贡献率', '高素质农民', '科技特派员'],
  sections: [
    {
      title: '强化农业科技支撑',
      departments: ['科教', '科技', '教育', '计财', '计划'],
      items: [
        { title: '提高科技贡献水平', figures: [one('农业科技进步贡献率', '百分比')] },
        {
          title: '争取科技项目和资金',
          figures: [one('市级以上农业科技项目', '项', '立项'), one('农业科技资金', '万元', '争取')],
        },
        { title: '建设示范基地', figures: [growing('农业科技示范展示基地', '个', '认定')] },
      ],
    },
    {
      title: '推广良种良法',
      departments: ['种植', '粮油', '种业', '农业', '经作'],
      items: [
        { title: '提升粮油单产', figures: [one('粮食总产量', '万吨'), one('粮食平均亩产', '公斤')] },
        {
          title: '加快良种更新',
          figures: [one('主要农作物良种覆盖率', '百分比'), one('农作物新品种', '个', '引进')],
        },
        { title: '推广主推技术', figures: [one('农业主推技术', '项', '推广')] },
      ],
    },
    {
      title: '推进绿色生产',
      departments: ['植保', '土肥', '环保', '能源', '畜牧', '水产'],
      items: [
        {
          title: '推进减肥减药',
          figures: [one('测土配方施肥面积', '万亩'), one('主要农作物绿色防控覆盖率', '百分比')],
        },
        { title: '推进资源化利用', figures: [one('畜禽粪污综合利用率', '百分比')] },
      ],
    },
    {
      title: '提升农机装备水平',
      departments: ['农机'],
      items: [
        {
          title: '推进机械化生产',
          figures: [one('主要农作物耕种收综合机械化率', '百分比'), one('农机购置与应用补贴资金', '万元', '兑付')],
        },
      ],
    },
    {
      title: '加强农技推广服务',
      departments: ['推广', '特派员', '农技', '办公室', '综合'],
      items: [
        { title: '选派科技特派员', figures: [one('科技特派员', '名', '选派')] },
        { title: '培育示范主体', figures: [one('农业科技示范主体', '户', '培育')] },
      ],
    },
    {
      title: '培育农业人才',
      departments: ['人事', '人才', '培训', '广校'],
      items: [
        {
          title: '培育高素质农民',
          figures: [one('高素质农民', '人', '培育'), one('农技培训班', '期', '举办')],
        },
        { title: '更新农技人员知识', figures: [one('基层农技人员', '人', '培训')] },
      ],
    },
  ],
};
