const MINISTRY_OF =
  '科技|科学技术|教育|工信|工业和信息化|农业|农业农村|生态环境|自然资源|人社|人力资源和?社会保障|住建|住房和?城乡建设|交通运输|水利|商务|文化和旅游|公安|民政|司法|财政|应急管理|国防';
const REGIONS =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆';

/** Areas of government by the last letter of their names, from a province to a county; for a character class. */
export const AREA_LETTERS = '省市州盟县区旗';
/** A level of government, or of an organisation's own: 省 of 省级, 校 of 校级. */
export const LEVEL = `(?:国家|自治区|[${AREA_LETTERS}乡镇校院])`;

/** 科技部, 教育部: ministries of the state, unlike 总部 and 干部. */
export const MINISTRY = `(?:${MINISTRY_OF})部`;
/** 上海市 has the rank of a province. */
export const MUNICIPALITY = '(?:北京|天津|上海|重庆)市';
/** 浙江制造精品 is of the province; 浙江大学 and 浙江杭州市 are not. */
export const PROVINCE = `(?:${REGIONS})(?!\\p{Script=Han}{0,6}(?:[市州县]|大学|学院|公司|集团))`;
