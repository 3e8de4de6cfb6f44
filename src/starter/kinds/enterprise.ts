import { growing, type Kind, one } from '../kind.ts';

export const enterprise: Kind = {
  name: '企业',
  called: /公司|集团|企业|厂$/u,
  area: '全公司',
  subject: '公司',
  business: '科技创新工作',
  lead: ['研发投入', '新产品销售收入', '专利授权量'],
  sections: [
    {
      title: '加大研发投入',
      departments: ['财务', '计划', '规划', '经营'],
      items: [{ title: '保障投入', figures: [one('研发投入', '万元'), one('研发投入占营业收入比重', '百分比')] }],
    },
    {
      title: '推进项目攻关',
      departments: ['技术', '研发', '项目', '科技'],
      items: [
        { title: '实施科技项目', figures: [one('科技项目', '项', '实施'), one('省级以上科技项目', '项', '承担')] },
        { title: '开发新产品', figures: [one('新产品', '项', '开发'), one('新产品销售收入', '万元')] },
      ],
    },
    {
      title: '建设创新平台',
      departments: ['中心', '平台', '实验室', '院'],
      items: [{ title: '提升研发平台', figures: [growing('省级以上研发平台', '个')] }],
    },
    {
      title: '保护知识产权',
      departments: ['知识产权', '法务', '专利', '标准'],
      items: [
        { title: '专利', figures: [one('专利申请量', '件'), one('专利授权量', '件')] },
        { title: '标准', figures: [one('国家和行业标准', '项', '参与制定')] },
      ],
    },
    {
      title: '开展群众性创新',
      departments: ['工会', '生产', '质量', '车间'],
      items: [{ title: '职工创新', figures: [one('合理化建议', '条', '采纳'), one('获奖质量管理小组成果', '项')] }],
    },
    {
      title: '培养创新人才',
      departments: ['人力', '人事', '组织'],
      items: [{ title: '建设人才队伍', figures: [one('研发人员', '名'), one('高层次人才', '名', '引进')] }],
    },
  ],
};
