import { growing, type Kind, one } from '../kind.ts';
import { FARMING } from './agriculture.ts';

export const bureau: Kind = {
  name: '科技局',
  called: new RegExp(
    `(?<!${FARMING})(?:(?<![一二三四五六七八九十])局|厅|(?<![村居党团])委|(?<![村居]民)委员会|管委会|机关|部门|政府)$`,
    'u',
  ),
  core: /科学技术|科技|创新|高新/u,
  area: '全市',
  subject: '我局',
  lead: ['研发投入强度', '高新技术企业', '技术合同成交额'],
  sections: [
    {
      title: '培育创新主体',
      departments: ['高新', '企业', '主体', '产业'],
      items: [
        {
          title: '壮大企业梯队',
          figures: [growing('高新技术企业', '家', '新认定'), one('科技型中小企业', '家', '入库')],
        },
        { title: '建强研发机构', figures: [growing('省级企业研发机构', '家', '新认定')] },
      ],
    },
    {
      title: '加大创新投入',
      departments: ['计划', '规划', '发展', '资源', '政策'],
      items: [
        {
          title: '保障科技投入',
          figures: [one('全社会研发投入', '亿元'), one('研发投入强度', '百分比'), one('财政科技支出', '亿元')],
        },
        {
          title: '争取上级项目',
          figures: [one('省级以上科技项目', '项', '立项'), one('上级科技资金', '万元', '争取')],
        },
      ],
    },
    {
      title: '建设创新平台',
      departments: ['平台', '基础', '实验室'],
      items: [
        { title: '提升平台能级', figures: [growing('省级以上重点实验室', '家'), growing('工程技术研究中心', '家')] },
        { title: '建好孵化载体', figures: [growing('科技企业孵化器', '家'), one('在孵企业', '家')] },
      ],
    },
    {
      title: '发展高新技术产业',
      departments: ['高新', '产业', '工业'],
      items: [{ title: '壮大产业规模', figures: [one('高新技术产业增加值', '亿元'), one('高新技术产业投资', '亿元')] }],
    },
    {
      title: '促进成果转化',
      departments: ['成果', '转化', '合作', '市场'],
      items: [
        { title: '活跃技术市场', figures: [one('技术合同成交额', '亿元'), one('登记技术合同', '项')] },
        {
          title: '深化产学研合作',
          figures: [one('产学研对接活动', '场', '举办'), one('产学研合作协议', '项', '签订')],
        },
      ],
    },
    {
      title: '集聚创新人才',
      departments: ['人才', '引智', '外国', '外专'],
      items: [
        {
          title: '引育高层次人才',
          figures: [one('省级以上人才计划', '人', '入选'), one('创新团队', '个', '引进')],
        },
      ],
    },
    {
      title: '推动科技惠农惠民',
      departments: ['农', '社会', '社发', '特派员', '科普', '办公室', '综合'],
      items: [
        { title: '服务乡村', figures: [one('科技特派员', '名', '选派')] },
        { title: '普及科学知识', figures: [one('科普活动', '场', '举办')] },
      ],
    },
  ],
};
