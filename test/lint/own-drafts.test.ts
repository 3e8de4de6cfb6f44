import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

/** All that the frame and the ladder print and that looks like a slip to who does not know them. */
const DATA = `单位: {全称: 某县人民医院, 简称: 县医院}
年度: 2025
成文日期: 2025-12-30
称谓: {辖区: 全院, 主语: 我院}
公文:
  标志: 某县人民医院文件
  文号: 某医〔2025〕1号
  密级: 秘密
  保密期限: 1年
  印章: 是
  附注: 联系人：科教科，办公地点：门诊楼3楼
  附件:
    - {标题: 项目清单, 内容: 详见清单}
    - {标题: 2025年度省自然科学基金项目清单, 内容: 详见清单}
    - {标题: 2025年论文清单, 内容: 详见清单}
主要工作:
  - {标题: 抓申报, 要点: [{标题: 组织申报, 内容: 组织好项目申报工作}]}
  - {标题: 抓培训, 要点: [{标题: 开展培训, 内容: 办好讲座}, 完善培训制度]}
  - {标题: 抓推广, 要点: [{标题: 推广技术, 内容: 办好基地, 分述: [{标题: 选好技术, 内容: 严格筛选}]}]}
存在问题: [{标题: 人才不足, 内容: 高层次人才偏少}]
下一步思路: [{标题: 引进人才, 内容: 完善引才政策}, 抓好科研诚信建设]
`;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open({ '总结.yaml': DATA });
});
afterAll(() => desk.close());

test.each(['总结.docx', '总结.md'])('what the program prints passes its own lint: %s', async (draft) => {
  expect(await desk.run(['总结.yaml', '-o', draft])).toMatchObject({ code: 0 });
  expect(await desk.run(['lint', draft])).toMatchObject({ code: 0, out: '' });
});
