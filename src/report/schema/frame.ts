import * as z from 'zod/mini';
import { dateText } from '../date.ts';
import { field, hints, required, shapes } from './field.ts';
import { date, text, unquoted, word, yesOrNo } from './leaf.ts';
import { leafOf } from './leaf-of.ts';

export const organization = z
  .strictObject({
    fullName: required('全称', '单位全称。', unquoted),
    shortName: field('简称', '单位简称。', unquoted),
    signature: field('署名', '落款用的名称；不写时用全称。', unquoted),
  })
  .register(shapes, { scalar: 'fullName' });

export const wording = z.strictObject({
  area: field('辖区', '辖区怎么称呼：全市、全县。', word, { examples: ['全市', '全县', '全区'] }),
  subject: field('主语', '自称：我局、我市。', word, { examples: ['我局', '我市'] }),
  business: field('工作', '怎样称呼所总结的工作：科技工作、科研教学工作。', word),
});

export const sectionTitles = z.strictObject({
  highlights: field('亮点', '亮点一章的标题。', text),
  work: field('主要工作', '主要工作一章的标题。', text),
  problems: field('存在问题', '存在问题一章的标题。', text),
  plans: field('下一步思路', '下一步思路一章的标题。', text),
});

/** 12 → 000012 (GB/T 9704-2012, 7.2.1). */
const copyNumber = leafOf((typed, refuse): string => {
  const digits = /^(?:No\.?|№)?\s*(\d{1,6})$/u.exec(typed.trim())?.[1];
  if (digits !== undefined) return digits.padStart(6, '0');
  return refuse('not-a-copy-number');
}).register(hints, { pattern: '[0-9]', examples: [1, 12] });

/** A paper attached to the report. */
const attachment = z.strictObject({
  title: required('标题', '附件的标题，印在附件说明和附件里。', text),
  content: required('内容', '附件的正文；空一行另起一段。', text),
});

export const document = z
  .strictObject({
    addressee: field('主送', '主送机关。', word),
    attachments: field(
      '附件',
      '随文的附件：[{标题: 统计口径说明, 内容: ……}]；名单附件由程序另加。',
      z.array(attachment),
    ),
    signed: field('署名', '是否印署名和成文日期：true或false。', yesOrNo, { default: true }),
    sealed: field('印章', '是否加盖印章：true时落款按加盖印章排。', yesOrNo),
    note: field('附注', '成文日期下面括号里的话：此件公开发布。', word),
    mark: field('标志', '发文机关标志，印成红头：某市科学技术局文件。', word),
    preprinted: field('套红', '用印好的红头纸：true时留出红头和红线的位置，不印。', yesOrNo),
    copyNumber: field('份号', '涉密公文的份数顺序号，补足六位。', copyNumber),
    secrecy: field('密级', '绝密、机密或秘密。', z.enum(['绝密', '机密', '秘密'])),
    secrecyTerm: field('保密期限', '如1年、长期。', word),
    urgency: field('紧急程度', '特急或加急。', z.enum(['特急', '加急'])),
    number: field('文号', '发文字号：某科〔2013〕12号。', word),
    signatory: field('签发人', '上行文的签发人。', word),
    copiedTo: field('抄送', '抄送机关，印在版记里：市委办公室，市人大常委会办公室。', word),
    printedBy: field('印发机关', '印发的部门，印在版记里：某市科学技术局办公室。', word),
    printedOn: field('印发日期', '送印的日期，印在版记里；不写时用成文日期。', date),
  })
  .check(
    z.superRefine((formal, context) => {
      if (formal.printedOn !== undefined && formal.printedBy === undefined) {
        const typed = dateText(formal.printedOn);
        context.addIssue({ code: 'custom', path: ['printedOn'], params: { fault: 'imprint-without-printer', typed } });
      }
      if (formal.mark !== undefined || formal.preprinted) return;
      for (const part of ['copyNumber', 'secrecy', 'secrecyTerm', 'urgency', 'number', 'signatory'] as const) {
        const typed = formal[part];
        if (typed === undefined) continue;
        context.addIssue({ code: 'custom', path: [part], params: { fault: 'head-without-mark', typed } });
      }
    }),
  );
