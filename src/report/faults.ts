import { SIZE_NAMES } from '../page/type-sizes.ts';
import { excerpt } from '../zh/text.ts';
import { halfWidth } from './half-width.ts';
import { letterInNumber } from './letters-for-digits.ts';
import { impossibleIn } from './period.ts';
import { periodMeant } from './period-meant.ts';
import { strayMark } from './stray-marks.ts';

/** For each fault for which a leaf of the schema rejects a text: what is wrong, and what to write. */
export const FAULTS: Record<string, (typed: string) => [string, string]> = {
  'thousands-separator': (typed) => [
    `“${typed}”里有千分位逗号，应只写数字。`,
    `写成${typed.replaceAll(/[,，]/gu, '')}。`,
  ],
  'digit-separator': (typed) => [`“${typed}”里有下划线，应只写数字。`, `写成${typed.replaceAll('_', '')}。`],
  'letter-in-number': letterInNumber,
  'stray-mark': strayMark,
  exponent: (typed) => [`“${typed}”是科学记数法，应写出全部数字。`, '如1e3写成1000；太长的数换用万元、亿元。'],
  'leading-zero': (typed) => [`“${typed}”以0开头，不是一个数。`, '去掉前面的0；若是编号，请写在“编号”里。'],
  'count-in-name': (typed) => [
    typed.endsWith('等')
      ? `“${excerpt(typed)}”以“等”结尾，没有列出的不会算进数目。`
      : `“${excerpt(typed)}”里有数目，作为名称只会算1个。`,
    '数目和名称分开写：{数值: 3, 名单: [心内科, 骨科]}，没有列全的印出时加“等”；名称本来如此的，两边加上引号“”。',
  ],
  'curly-quotes': (typed) => [`${typed}两边有引号，应直接写。`, `写成${typed.replaceAll(/[“”"'‘’]/gu, '')}。`],
  'reference-in-word': (typed) => {
    const whole = /^【([^【】]+)】$/u.exec(typed)?.[1];
    return whole === undefined
      ? [`“${excerpt(typed)}”里有【】，这里只能写文字，不能引用。`, '要引用数字，写在“内容”“概述”等正文里。']
      : [`“${typed}”两边有【】，这里应直接写名称。`, `写成${whole}。`];
  },
  range: (typed) => [`“${typed}”不是一个范围，应由小到大。`, '如20—40；只有一个数时只写一个。'],
  'not-an-amount': (typed) => [
    `“${excerpt(typed)}”不是一个数，应为数字，可带约数词和单位。`,
    '如2924、500多、近100、4158万元；还没有数时写“待补”。',
  ],
  'not-a-change': (typed) => [
    `“${excerpt(typed)}”不是增减幅度，应带“%”。`,
    '如41.7%、-3.5%、持平、1.2倍；百分比指标写0.3个百分点。',
  ],
  'fell-by-times': (typed) => [`“${excerpt(typed)}”用倍数说减少，减少应写百分比。`, '如减少一半写-50%。'],
  'head-without-mark': (typed) => [
    `“${excerpt(typed)}”是红头里的，没有写“标志”或“套红”，印不出来。`,
    '正式行文的，写“标志: 某市科学技术局文件”；用印好的红头纸的，写“套红: true”；只是总结的，删去这一行。',
  ],
  'imprint-without-printer': (typed) => [
    `“${typed}”是印发日期，没有写“印发机关”，印不出来。`,
    '加上“印发机关: 某市科学技术局办公室”；不印版记的，删去这一行。',
  ],
  'imprint-without-date': (typed) => [
    `“${excerpt(typed)}”是印发机关，没有印发日期，版记应把两样都印上。`,
    '加上“印发日期: 2013-12-20”；与成文日期相同的，写“成文日期”就行。',
  ],
  'landscape-in-body': (typed) => [
    `《${excerpt(typed)}》印在正文里，不能横排，横排的表应列为附件。`,
    '把“位置: 正文”去掉，列为附件；或者把“横排”去掉。',
  ],
  'not-a-copy-number': (typed) => [`“${excerpt(typed)}”不是份号，应为一至六位的数字。`, '如12，印作000012。'],
  'not-a-length': (typed) => [
    `“${excerpt(typed)}”不是一个长度，应为数字，后面写毫米、厘米或磅。`,
    '如37毫米、3.7厘米、28.95磅；不写单位的，页边距算毫米，行距算磅。',
  ],
  negative: (typed) => [`“${excerpt(typed)}”是负数，这里应为0或正数。`, '去掉前面的负号，核对数字。'],
  'line-pitch-in-lines': (typed) => [
    `“${excerpt(typed)}”不是固定值，行距应写磅数。`,
    '几倍行距随字体而变，一页排几行定不下来；写固定值，如28.95磅，或写“每页行数”由程序算。',
  ],
  'not-a-number-of-characters': (typed) => [
    `“${excerpt(typed)}”不是字数，应写几个字。`,
    '如2字；一字是一个正文字的宽度，3号字是16磅。',
  ],
  'not-a-whole-number': (typed) => [`“${excerpt(typed)}”不是行数或字数，应为1至999的整数。`, '如22行、28字。'],
  'not-so-many-lines': (typed) => [`“${excerpt(typed)}”不是空几行，应为0至9的整数。`, '如2行；不空行写0。'],
  'not-a-type-size': (typed) => [
    `没有“${excerpt(typed)}”这种字号，应为字号名或5至200的磅数，以半磅为一档。`,
    `字号名有${SIZE_NAMES}，如3号、小四；磅数如16磅。`,
  ],
  'type-size-without-unit': (typed) => [
    `字号“${typed}”看不出是${typed}号还是${typed}磅，应写明。`,
    `写成${typed}号；要磅数写${typed}磅。`,
  ],
  'not-a-font': (typed) => [
    `“${excerpt(typed)}”不是一个字体的名称，应只写一个。`,
    '如仿宋_GB2312，照Word字体框里的写。',
  ],
  'font-with-size': (typed) => [
    `“${excerpt(typed)}”里有字号，应只写字体的名称。`,
    '如仿宋_GB2312、Times New Roman，照Word字体框里的写；字号另写，只写一次。',
  ],
  'not-a-colour': (typed) => [
    `没有“${excerpt(typed)}”这种颜色，应为红、黑，或六位的RGB。`,
    '如红、FF0000；前面不写“#”。',
  ],
  'not-a-paper': (typed) => [
    `“${excerpt(typed)}”不是纸张，应为A4、A3、B5、16开，或宽×高，每边100至500毫米。`,
    '如A4、195×270毫米。',
  ],
  'not-a-page-number': (typed) => [
    `“${excerpt(typed)}”不是页码的样子，应写出第1页的页码印成什么样。`,
    '如“— 1 —”、“- 1 -”、1、第1页；带总页数的写第1页 共9页。',
  ],
  'unknown-standard': (typed) => [
    `没有“${excerpt(typed)}”这个标准，应为GB/T 9704-2012。`,
    '写成“标准: GB/T 9704-2012”，或删去这一行；与它不同的值在下面写。',
  ],
  'not-a-style-file': (typed) => [
    `“${excerpt(typed)}”不是版式文件的名称，应以.yaml结尾。`,
    '如本局版式.yaml；版式的各个值也可以直接写：{页边距: {左: 30毫米}}。',
  ],
  'not-a-data-file': (typed) => [
    `“${excerpt(typed)}”不是数据文件的名称，应以.yaml结尾。`,
    '写上年的数据文件，如2012.yaml、../2012年/总结.yaml。',
  ],
  'not-a-count': (typed) => [`“${excerpt(typed)}”不是次数，应为正整数。`, '如2；连续两次写2。'],
  'not-a-character-count': (typed) => [`“${excerpt(typed)}”不是字数，应为正整数。`, '如3500。'],
  'not-a-place': (typed) => [`“${excerpt(typed)}”不是名次，应为正整数。`, '如3；也可把整条位次写成“全市第3”。'],
  'not-a-date': (typed) => {
    const [, month = '', day] = /^(\d{1,2})[月.-](?:(\d{1,2})日?|[底末份])?$/u.exec(halfWidth(typed.trim())) ?? [];
    const padded = [month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0'));
    return [
      `“${excerpt(typed)}”不是一个日期，应为年-月-日。`,
      month === '' ? '如2013-10-11；只到月的写2013-10。' : `加上年份，如2013-${padded.join('-')}。`,
    ];
  },
  'not-days': (typed) => [
    `“${excerpt(typed)}”不是一个日期，应为年-月-日，几天的从哪天至哪天。`,
    '如2013-10-11；只到月的写2013-10；几天的写2013-05-24至2013-05-30。',
  ],
  'no-such-day': (typed) => [
    `“${excerpt(typed)}”这一天不存在，应为日历上有的日期。`,
    '核对月份和日期；只到月的写2013-10。',
  ],
  'no-such-days': (typed) => [
    `“${excerpt(typed)}”的起止不对，应为日历上有的两天，先写起、后写止。`,
    '核对两个日期，如2013-05-24至2013-05-30。',
  ],
  'no-such-months': (typed) => {
    const { what, isReversed } = impossibleIn(typed) ?? { what: excerpt(typed), isReversed: false };
    return isReversed
      ? [`“${what}”的止月早于起月，应先写起、后写止。`, '核对月份；跨年的写明两个年份，如2025年11月—2026年3月。']
      : [`“${what}”不存在，一年是12个月、4个季度。`, '核对月份或季度，如1—11月、前三季度。'];
  },
  'not-a-period': (typed) => {
    const meant = periodMeant(typed);
    return [
      `“${excerpt(typed)}”里看不出是哪一年，应以四位年份开头。`,
      meant ? `写成${meant}。` : '如2013、2013年上半年、2012—2013学年第一学期、{起: 2008, 止: 2014}。',
    ];
  },
};
