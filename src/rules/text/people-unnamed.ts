import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚盛';
const TITLE =
  '(?:副)?(?:省长|市长|县长|区长|镇长|局长|厅长|校长|院长|所长|处长|科长|主任|书记|总经理|董事长|巡视员|秘书长|教授|院士)';
const PRIVATE =
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<![\d－-])0\d{2,3}[－-]\d{7,8}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){0,4}\.[A-Za-z]{2,}/gu;
/**
 * Words that begin with the character of a surname: 常务副市长, 康复科主任, 教授常年, 院士江湖讲堂; and journeys to places:
 * 院士苏北行, 邱县行.
 */
const WORDS =
  '(?!常务|常年|常驻|常设|常态|康复|康养|江[苏西南北淮湖]|贺[信电词]|陈[述列设]|黄河|黄山|黄石|周边|周年|周期|周末|石油|石化|武汉|武警|马上|史料|龙头|林业|林草|田间|范围|程序|曾经|曾任|夏[季令]|易地|雷达|钱江|唐山|郑州|徐州|苏州|沈阳|韩国|顾问|许多|段时|方案|汤池|万名|高校|秦皇|\\p{Script=Han}?[东南西北中省市县区州山川江河湖海岛港城泉溪岭关]行|于\\p{Script=Han})';
const NAMED = new RegExp(
  `(?<=${TITLE})${WORDS}[${SURNAMES}]\\p{Script=Han}{1,2}(?=同志|等|率|到|作|主持|出席|在|深入|带队|亲自|为|讲|[，,。、；;（(])|(?<=^|[，,。、；;：:和由向])${WORDS}[${SURNAMES}]\\p{Script=Han}{1,2}(?=同志|${TITLE}(?:[，,。、；;到率作在等]|主持|出席))`,
  'gu',
);

export const peopleUnnamed: TextRule = {
  name: 'people-unnamed',
  severity: 'info',
  description: '公开的总结一般不写人名、电话、邮箱和证件号码。',
  why: '总结要上网、存档，人会变动，个人信息不宜公开。',
  basis: '《个人信息保护法》；惯例',
  bad: '副市长周明远到会讲话。',
  good: '市政府分管领导到会讲话。',
  *check(manuscript) {
    for (const { passage, from, to } of matches(manuscript, PRIVATE)) {
      yield {
        passage,
        from,
        to,
        message: `“${passage.text.slice(from, to)}”是电话、邮箱或证件号码，公开前应核对。`,
        hint: '不必公开的，删去。',
        mark: 'private',
      };
    }
    for (const { passage, from, to } of matches(manuscript, NAMED)) {
      yield {
        passage,
        from,
        to,
        message: `这里写了人名“${passage.text.slice(from, to)}”，公开的总结一般不写。`,
        hint: '改为职务，如“市政府分管领导”；应当写的，不必改。',
        mark: 'person',
      };
    }
  },
};
