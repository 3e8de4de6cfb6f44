import { growing, type Kind, one } from '../kind.ts';

export const hospital: Kind = {
  name: '医院',
  called: /医院|卫生院|保健院|医疗(?:中心|集团|机构)/u,
  area: '全院',
  subject: '我院',
  business: '科研教学工作',
  lead: ['科研项目', '科研经费', '发表论文'],
  sections: [
    {
      title: '组织科研项目',
      departments: ['科研', '科教', '项目'],
      items: [
        { title: '申报立项', figures: [one('科研项目', '项', '立项'), one('国家自然科学基金项目', '项', '获批')] },
        { title: '落实经费', figures: [one('科研经费', '万元', '到账')] },
      ],
    },
    {
      title: '推广新技术',
      departments: ['医务', '医疗', '临床'],
      items: [{ title: '开展新技术新项目', figures: [one('新技术新项目', '项', '开展')] }],
    },
    {
      title: '产出科研成果',
      departments: ['成果', '学科'],
      items: [
        { title: '奖励和专利', figures: [one('科技奖励', '项', '获得'), one('专利授权量', '件')] },
        { title: '论文', figures: [one('发表论文', '篇')] },
      ],
    },
    {
      title: '建设学科平台',
      departments: ['学科', '重点', '平台', '药'],
      items: [
        { title: '建设重点学科', figures: [growing('市级以上重点学科', '个'), one('临床试验项目', '项', '承担')] },
      ],
    },
    {
      title: '抓好教学培训',
      departments: ['教学', '教育', '护理', '人事'],
      items: [
        { title: '住院医师规范化培训', figures: [one('规培学员', '名', '招收')] },
        { title: '继续医学教育', figures: [one('继续医学教育项目', '项', '举办')] },
      ],
    },
  ],
};
