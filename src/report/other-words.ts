/**
 * What people write instead of our keys and words, behind each of these; of several that are allowed in a place, the
 * first is meant.
 */
const WRITTEN: readonly (readonly [meant: string, words: string])[] = [
  ['单位', '计量单位'],
  ['全称', '名称 单位名称 全名'],
  ['署名', '落款'],
  ['年度', '年份 报告年度'],
  ['截至', '截止 截止日期 截止时间 统计截止 统计时间'],
  ['成文日期', '日期 时间 落款'],
  ['辖区', '地区 区域 范围'],
  ['主语', '自称 人称'],
  ['工作', '业务'],
  // The chapters.
  ['导语', '前言 引言 开头 背景'],
  ['亮点', '工作亮点 亮点工作 特色 特色工作 成效 成绩 主要成效 主要成绩 工作成效'],
  ['主要工作', '工作 重点工作 工作情况 工作开展情况 主要做法'],
  ['存在问题', '问题 不足 短板 困难 主要问题 存在不足 问题与不足 问题和不足'],
  [
    '下一步思路',
    '下一步 下步 打算 工作计划 工作打算 下一步打算 下一步计划 下一步工作 下步打算 明年打算 明年计划 明年思路',
  ],
  ['结语', '结尾 结束语'],
  ['章节', '体会 经验 经验做法 案例 典型案例 大事记 保障措施'],
  ['成果', '荣誉 获奖 奖励'],
  ['附表', '表 表格'],
  ['图表', '图'],
  ['版式', '排版 格式 字体'],
  ['公文', '红头'],
  // The opening.
  ['全文', '正文 内容 开头'],
  ['主线', '主题'],
  ['举措', '措施 做法'],
  ['评价', '总体 成效'],
  // An item of a chapter.
  ['针对', '问题 对应问题'],
  ['标题', '名称 题目 小标题 表名 图名'],
  ['要点', '分项 子项 小点 措施 做法'],
  ['分述', '分项 子项 小点 要点'],
  ['内容', '正文 文字 段落 描述 说明 措施 做法 成效'],
  ['数据', '指标 指标组 数字'],
  ['指标', '数据'],
  ['时限', '时间 期限 年底 完成时间 完成时限'],
  ['部门', '科室 处室'],
  ['责任', '部门 科室 负责 牵头 牵头单位 牵头部门 牵头科室 责任单位 责任部门 责任科室 负责单位 负责科室'],
  // An achievement.
  ['类别', '种类 类型'],
  ['类型', '种类 图型'],
  ['等级', '奖级 获奖等级'],
  ['主体', '单位 完成单位 承担单位 获奖单位'],
  ['时间', '日期'],
  // A figure. Its number is 数值, the column in which it stands 本年.
  ['同比', '增长 增长率 增幅 增速 同比增长'],
  ['上年', '去年 去年数 去年同期 上年数 上年同期 上年实际 上年完成 上期 上期数 同期 同期数 基数 基期'],
  ['目标', '计划 计划数 计划值 年度计划 年度目标 年度任务 全年计划 全年目标 全年任务 目标任务 目标值 任务数'],
  ['本年', '今年 本年数 本年度 本期 本期数 本年累计 累计完成 全年 全年完成 当年 当期 实际 实绩 实际完成 完成值 指标值'],
  [
    '数值',
    '本年 今年 本年数 本年度 本期 本期数 本年累计 累计完成 全年 全年完成 当年 当期 实际 实绩 实际完成 完成值 指标值 完成 完成数 目标值',
  ],
  ['总数', '存量 现有 保有量 期末 年末'],
  ['包括', '构成 分类 类别 细项 子项 明细'],
  ['位次', '排名 排位 排序 名次'],
  ['名次', '排名 排位 排序 位次'],
  ['范围', '地区 区域'],
  ['占', '占比 比例'],
  ['对比', '平均 平均水平'],
  ['首创', '首次 突破 纪录'],
  ['惠及', '受益 受益人数'],
  ['简名', '简称'],
  ['名单', '名录'],
  ['来源', '出处 依据 数据来源'],
  ['口径', '统计口径'],
  // Values that may be chosen.
  ['越低越好', '低 越低 越少越好 越小越好'],
  ['越高越好', '高 越高 越多越好 越大越好'],
  ['全', '详 详写 详细 完整'],
  ['简', '略 简写 简略 简要 简单'],
  ['由到', '由……到 由…到'],
  ['奖励', '获奖 奖项'],
  ['2', '两位 2位'],
  ['1', '一位 1位'],
  ['0', '整数 0位'],
  ['正文', '文中 正文中'],
  ['是', '有'],
  ['否', '无 没有'],
  ['加急', '急 急件'],
  // The page.
  ['行距', '行间距'],
  ['字号', '大小 字体大小'],
  ['正文', '正文字体 正文字号'],
  ['标题', '标题字体 标题字号'],
  ['页边距', '边距'],
  ['上', '上边距'],
  ['下', '下边距'],
  ['左', '左边距'],
  ['右', '右边距'],
  ['居中', '中间 中'],
  // Tables, charts and the frame of a document.
  ['表头', '列名'],
  ['行', '数据行'],
  ['年份', '年'],
  ['主送', '抬头 主送单位 主送机关'],
  ['附件', '附录 文后 正文后'],
  ['标志', '红头 发文机关 发文机关标志'],
  ['文号', '发文字号'],
  ['密级', '秘密等级'],
  ['紧急程度', '缓急'],
  ['抄送', '抄送机关'],
  ['印发日期', '印发时间'],
  ['印章', '盖章'],
];

const meantByWord = new Map<string, string[]>();

/** What each word may mean; the table is read on first use, since few files need it. */
function meanings(): ReadonlyMap<string, readonly string[]> {
  if (meantByWord.size > 0) return meantByWord;
  for (const [meant, words] of WRITTEN) {
    for (const word of words.split(' ')) meantByWord.set(word, [...(meantByWord.get(word) ?? []), meant]);
  }
  return meantByWord;
}

/** What is computed or not printed: why no key takes it, and what to write if it is wanted. */
interface Untaken {
  why: string;
  otherwise: string;
}

const OF_TARGET: Untaken = { why: '完成情况由“目标”算出', otherwise: '没有写“目标”的，写上。' };
const OF_PRIOR: Untaken = { why: '增减由“上年”算出', otherwise: '没有写“上年”的，写上。' };
const OF_TOTAL: Untaken = {
  why: '净增由总数的上年算出',
  otherwise: '写“总数: {数值: ……, 上年: ……}”；是目标的，写“目标: {净增: ……}”。',
};
const OF_PARTS: Untaken = { why: '合计由“包括”的各部分算出', otherwise: '没有写“包括”的，写上。' };
const UNPRINTED: Untaken = { why: '备注不印', otherwise: '要留着的写在行末，前面加“#”；统计口径写“口径”。' };

const NO_KEY_TAKES: Record<string, Untaken> = {
  ...{
    完成率: OF_TARGET,
    完成比例: OF_TARGET,
    完成进度: OF_TARGET,
    进度: OF_TARGET,
    占计划: OF_TARGET,
    差额: OF_TARGET,
  },
  ...{ 增量: OF_PRIOR, 增减: OF_PRIOR, 增加: OF_PRIOR, 增减额: OF_PRIOR, 增长量: OF_PRIOR, 较上年: OF_PRIOR },
  ...{ 净增: OF_TOTAL, 净增长: OF_TOTAL, 合计: OF_PARTS, 小计: OF_PARTS, 备注: UNPRINTED, 说明: UNPRINTED },
  环比: { why: '年度总结与上年比', otherwise: '要说环比的，写在文字里。' },
  前年: { why: '各年写在“历年”里', otherwise: '写成“历年: {2023: ……, 2024: ……}”；表里各年各占一列，表头写年份。' },
};

/** Why no key takes what is typed, and what to do; undefined for any other. */
export function untaken(typed: string): Untaken | undefined {
  return Object.hasOwn(NO_KEY_TAKES, typed) ? NO_KEY_TAKES[typed] : undefined;
}

/** Of a number 占比 is 比重, within 占; of a name it is 占 itself. */
const OF_NUMBER: ReadonlyMap<string, string> = new Map([
  ['占比', '比重'],
  ['比例', '比重'],
]);

/** 比重 for 占比: 38.2%. */
export function meantOfNumber(typed: string, value: string): string | undefined {
  return /\d/u.test(value) ? OF_NUMBER.get(typed) : undefined;
}

/** Common names of things that are counted: they resemble a key of ours, and are none. */
const NO_KEY = new Set(['金额', '人数', '户数', '场次', '人次', '产值', '均值', '占地']);

/** Whether a key that we do not know is the name of a fact, however near it is to one of ours. */
export function namesFact(typed: string): boolean {
  return NO_KEY.has(typed);
}

/** 同比 for 增长, if it is among what is allowed. */
export function meantBy(typed: string, known: { has(word: string): boolean }): string | undefined {
  return meanings()
    .get(typed)
    ?.find((word) => known.has(word));
}
