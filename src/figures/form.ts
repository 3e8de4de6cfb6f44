/** 全: all that is known of a figure, for 主要工作. 简: number, change and rank, for lead, highlights, plans. */
export type Form = '全' | '简';
