/** 2025年12月20日 on a line of its own, as 成文日期 below a signature stands: its year, month and day. */
export const DATE_LINE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
