import { growing, type Kind, one } from '../kind.ts';

export const university: Kind = {
  name: '高校',
  called: /大学|高等(?:.{0,6}学校)?|高职|高专|(?<!科)学院/u,
  area: '全校',
  subject: '我校',
  business: '科研工作',
  lead: ['到账科研经费', '国家自然科学基金项目', '发明专利授权量'],
  sections: [
    {
      title: '组织重大项目',
      departments: ['项目', '计划', '综合', '自然'],
      items: [
        {
          title: '争取国家级项目',
          figures: [one('国家自然科学基金项目', '项', '获批')],
        },
        { title: '承担重点任务', figures: [one('国家重点研发计划项目', '项', '承担')] },
        { title: '做大科研经费', figures: [one('到账科研经费', '万元'), one('横向课题', '项', '签订')] },
      ],
    },
    {
      title: '建强科研平台',
      departments: ['平台', '基地', '实验室'],
      items: [
        { title: '布局重点平台', figures: [growing('省部级以上科研平台', '个')] },
        { title: '开放大型仪器', figures: [one('开放共享大型仪器', '台')] },
      ],
    },
    {
      title: '产出高水平成果',
      departments: ['成果', '奖', '学科'],
      items: [
        { title: '奖励', figures: [one('省部级以上科技奖励', '项', '获得')] },
        { title: '论文专著', figures: [one('发表高水平论文', '篇'), one('出版学术专著', '部')] },
        { title: '知识产权', figures: [one('发明专利申请量', '件'), one('发明专利授权量', '件')] },
      ],
    },
    {
      title: '促进成果转化',
      departments: ['转化', '合作', '地方', '产学研'],
      items: [{ title: '服务地方', figures: [one('成果转化合同额', '万元'), one('校企联合研发中心', '个', '新建')] }],
    },
    {
      title: '培育人才团队',
      departments: ['人事', '人才', '教师'],
      items: [
        { title: '引育人才', figures: [one('省级以上人才计划', '人', '入选'), one('科研创新团队', '个', '新增')] },
      ],
    },
    {
      title: '繁荣人文社会科学',
      departments: ['社科', '人文', '文科'],
      items: [{ title: '争取社科项目', figures: [one('国家社会科学基金项目', '项', '获批')] }],
    },
  ],
};
