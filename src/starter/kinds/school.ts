import { type Kind, one } from '../kind.ts';

export const school: Kind = {
  name: '学校',
  called: /(?:[中小]学|幼儿园|(?<!高等.{0,6})学校|中心校|[一二三四五六七八九十]中)$/u,
  area: '全校',
  subject: '我校',
  business: '科技教育工作',
  lead: ['科技竞赛获奖', '科技社团'],
  sections: [
    {
      title: '建好科技课程',
      departments: ['教务', '教导', '教学'],
      items: [
        { title: '开齐开足课程', figures: [one('科技类校本课程', '门', '开设'), one('科学实验课', '节', '开出')] },
        { title: '开展教学研究', figures: [one('科技教育课题', '项', '立项')] },
      ],
    },
    {
      title: '丰富科技活动',
      departments: ['德育', '团委', '少先队', '大队', '学生'],
      items: [
        { title: '办好社团', figures: [one('科技社团', '个'), one('社团学员', '人次', '培训')] },
        { title: '办好科技节', figures: [one('科技节活动', '场', '举办'), one('参与学生', '人次')] },
      ],
    },
    {
      title: '组织科技竞赛',
      departments: ['竞赛', '科技', '信息', '教研'],
      items: [{ title: '参加各级竞赛', figures: [one('参赛学生', '人次'), one('科技竞赛获奖', '项')] }],
    },
    {
      title: '提升教师素养',
      departments: ['教师', '人事', '发展'],
      items: [{ title: '培训科技教师', figures: [one('科技辅导员培训', '人次', '参加')] }],
    },
    {
      title: '改善条件',
      departments: ['总务', '后勤', '装备', '办公室'],
      items: [{ title: '建设场馆', figures: [one('科技活动室', '间', '建成'), one('科技教育经费', '万元', '投入')] }],
    },
  ],
};
