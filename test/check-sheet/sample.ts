import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type Sheet, sheetOf } from '../../src/check-sheet/sheet.ts';
import { type Traced, trace } from '../../src/check-sheet/uses.ts';
import { loadTemplates, type Templates } from '../../src/markdown/templates.ts';
import { reportOf, withHead } from '../report-of.ts';

/** A built-in template, from the folder itself. */
export async function template(name: string): Promise<Templates> {
  const files = {
    read: (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    list: (folder: string) => readdirSync(folder),
    isFolder: (path: string) => statSync(path).isDirectory(),
  };
  const loaded = await loadTemplates(files, name, undefined);
  if (!('main' in loaded)) throw new Error(`no template ${name}`);
  return loaded;
}

export async function traced(lines: string): Promise<Traced> {
  const { report, figures } = reportOf(withHead(lines));
  return trace(report, figures, await template('年度总结'));
}

export async function sheet(lines: string): Promise<Sheet> {
  const { report, figures } = reportOf(withHead(lines));
  const { title, uses, figures: worded } = trace(report, figures, await template('年度总结'));
  return sheetOf(report, worded, title, uses);
}

/** A report with something of each kind, three departments and none. */
export const SMALL = `导语: {评价: 各项工作进展良好, 数据: [专利申请量]}
指标:
  专利申请量:
    单位: 件
    数值: 2924
    上年: 2063
    其中: {发明专利: {数值: 307, 上年: 185}, 实用新型专利: {数值: 1445, 责任: 高新科}}
    责任: 知识产权科
    来源: 国家知识产权局月报
  高新技术企业:
    单位: 家
    新增: [恒隆化工, 恒通化纤]
    总数: {数值: 34, 上年: 29}
    责任: 高新科
  技术合同成交额: {单位: 亿元, 数值: 待补, 责任: 成果科}
  后备库: {单位: 家, 包括: {备选企业: 90, 培育企业: 60, 优先企业: 20}}
  科技报刊: 7种
亮点:
  - 全市【专利申请量】
  - 成交额【技术合同成交额.数值】
主要工作:
  - 标题: 培育主体
    概述: 全市【后备库】。
    要点:
      - {标题: 培育企业, 内容: 开展排摸。, 数据: [高新技术企业]}
      - {标题: 执法检查, 内容: 检查商品【检查商品=近万件】。, 责任: 执法科}`;
