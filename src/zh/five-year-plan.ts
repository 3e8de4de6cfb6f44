/** “十四五”, 十五五: a five-year plan, with its quotation marks or without; a pattern. */
export const FIVE_YEAR_PLAN = '[“"]?十[一二三四五六七八九]五[”"]?';
