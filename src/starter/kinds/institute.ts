import { growing, type Kind, one } from '../kind.ts';

export const institute: Kind = {
  name: '科研院所',
  called: /研究(?:[总分]?院|所|中心)?|科学院|农科院|院所/u,
  area: '全院',
  subject: '我院',
  business: '科技创新工作',
  lead: ['到账科研经费', '科研项目', '成果转化合同额'],
  sections: [
    {
      title: '组织科研攻关',
      departments: ['科研', '项目', '计划'],
      items: [
        { title: '争取项目', figures: [one('科研项目', '项', '立项'), one('省部级以上项目', '项', '获批')] },
        { title: '落实经费', figures: [one('到账科研经费', '万元')] },
      ],
    },
    {
      title: '产出科技成果',
      departments: ['成果', '情报', '学术'],
      items: [
        { title: '奖励和论文', figures: [one('省部级以上科技奖励', '项', '获得'), one('发表论文', '篇')] },
        { title: '知识产权和品种', figures: [one('发明专利授权量', '件'), one('审定登记品种', '个')] },
      ],
    },
    {
      title: '推动成果转化',
      departments: ['转化', '开发', '推广', '合作'],
      items: [
        { title: '转化成果', figures: [one('成果转化合同额', '万元')] },
        { title: '示范推广', figures: [one('示范推广面积', '万亩'), one('科技服务', '场次', '开展')] },
      ],
    },
    {
      title: '建设科研条件',
      departments: ['平台', '条件', '基地', '后勤'],
      items: [{ title: '平台和基地', figures: [growing('省部级以上科研平台', '个'), one('科研试验基地', '个')] }],
    },
    {
      title: '培养科技人才',
      departments: ['人事', '人才', '组织'],
      items: [{ title: '引育人才', figures: [one('高层次人才', '名', '引进'), one('省级以上人才计划', '人', '入选')] }],
    },
  ],
};
