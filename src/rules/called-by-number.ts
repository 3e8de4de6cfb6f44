/** What follows 三要 if it is not an item number: 三要素 and 三要工作法 are words, 三要三不要 is a slogan. */
export const CALLED_BY_NUMBER =
  '[素点件害道求]|务(?!实)|领(?!导)|工作[法制]|[一二三四五六七八九十]{1,2}(?:[不要严禁个项]|必须)';
