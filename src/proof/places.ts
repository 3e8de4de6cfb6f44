import { DATE_LINE } from '../zh/date-line.ts';

/** A block of a finished report, with what is needed to name its place. */
export interface Placeable {
  kind: 'title' | 'chapter' | 'section' | 'paragraph' | 'table';
  text: string;
}

const NUMERAL = '[一二三四五六七八九十百零]+';
const CHAPTER = new RegExp(`^(${NUMERAL})、`, 'u');
const SECTION = new RegExp(`^（${NUMERAL}）`, 'u');
/** The number at the start of an item, with or without a heading: 1.培育企业。, （一）投入不足。, 1.……, （一）……. */
const ITEM = new RegExp(`^(\\d+\\.(?!\\d)|（${NUMERAL}）)`, 'u');
/** 表1　主要指标完成情况表. */
const CAPTION = /^[表图]\d+(?=　)/u;
/** 市委、市政府：, but not 现将主要工作情况总结如下：. */
const ADDRESSEE = /^(?!.*[如以]下)[^，。；]{2,60}：$/u;
/** 抄送：…… or 某局办公室　2025年12月21日印发, the last lines of all. */
const IMPRINT = /^抄送：|(?:^|[　｜\s])\d{4}年\d{1,2}月\d{1,2}日印发$/u;
/** The first line of an attachment. */
const ATTACHMENT = /^附件\d*$/u;

/**
 * Describes where each block is, so that it can be found on paper: 导语第1段, 一、工作亮点第2段, 二（三）2.第1段, 表1,
 * 附件2, 版记. `closing`: how many blocks at the end belong to no chapter.
 */
export function placesOf(blocks: readonly Placeable[], closing = 0): string[] {
  const ending = blocks.length - closing;
  const chapters = blocks.findIndex(({ kind }) => kind === 'chapter');
  // A reader may have taken 版头 for a title too: the last one is the title.
  const title = blocks.slice(0, chapters < 0 ? undefined : chapters).findLastIndex(({ kind }) => kind === 'title');
  const imprint = imprintOf(blocks);
  let [chapter, section, item, attachment, paragraph] = ['', '', '', '', 0];
  return blocks.map(({ kind, text }, index) => {
    if (index < title) return '版头';
    if (index === title) return '标题';
    if (title >= 0 && index === title + 1 && ADDRESSEE.test(text)) return '主送机关';
    if (index >= imprint) return '版记';
    if (ATTACHMENT.test(text)) attachment = text;
    if (attachment === '' && chapter !== '' && kind === 'paragraph') {
      if (DATE_LINE.test(text)) return '成文日期';
      if (!/[。：；]/u.test(text) && DATE_LINE.test(blocks[index + 1]?.text ?? '')) return '署名';
    }
    if (attachment !== '') return attachment;
    if (kind === 'chapter' || kind === 'section') {
      [chapter, section] = kind === 'chapter' ? [text, ''] : [chapter, text];
      [item, paragraph] = ['', 0];
      return `${short(chapter, section)}标题`;
    }
    if (index >= ending) return `结语第${index - ending + 1}段`;
    const table = CAPTION.exec(text)?.[0] ?? (kind === 'table' ? captionAbove(blocks, index) : undefined);
    if (table !== undefined) return table;
    const opened = chapter === '' ? undefined : ITEM.exec(text)?.[1];
    if (opened !== undefined) [item, paragraph] = [opened, 0];
    paragraph++;
    return `${whereIn(chapters >= 0, chapter, section, item)}第${paragraph}段`;
  });
}

/** Where 版记 begins: only 抄送 and 印发 stand in it, at the end. */
function imprintOf(blocks: readonly Placeable[]): number {
  return blocks.findLastIndex(({ text }) => !IMPRINT.test(text)) + 1;
}

function whereIn(hasChapters: boolean, chapter: string, section: string, item: string): string {
  if (chapter === '') return hasChapters ? '导语' : '正文';
  return item + section === '' ? chapter : short(chapter, section) + item;
}

/** 表1, from the caption above the table. */
function captionAbove(blocks: readonly Placeable[], index: number): string | undefined {
  const above = blocks.slice(0, index).findLast(({ kind }) => kind !== 'table');
  return CAPTION.exec(above?.text ?? '')?.[0];
}

/** 二（三）: the numbers are enough; a heading without a number is given in full. */
function short(chapter: string, section: string): string {
  return `${CHAPTER.exec(chapter)?.[1] ?? chapter}${SECTION.exec(section)?.[0] ?? section}`;
}
