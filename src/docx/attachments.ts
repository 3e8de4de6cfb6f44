import { LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { characterAdvance, type Page, twipsOfPoints } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Attachment, Frame } from '../tree.ts';
import { listNumbers } from '../zh/numerals.ts';
import { words } from './frame.ts';
import { title } from './handle/heading.ts';
import { handleBlock } from './handle/index.ts';
import type { State } from './handle/state.ts';
import { style } from './styles.ts';

type Blocks = ReturnType<typeof handleBlock>;

/**
 * An empty line, then 附件说明 (GB/T 9704-2012, 7.3.4): “附件：1.…” two characters in, the further numbers below the
 * first, a wrapped line below the first character of its name. A single attachment has no number.
 */
export function attachmentNote({ attachments = [] }: Frame, state: State): Paragraph[] {
  if (attachments.length === 0) return [];
  const word = '附件：';
  const numbers = listNumbers(attachments.length);
  const entries = attachments.map((attachment, index) => {
    const number = `${numbers[index]}`;
    const before = index === 0 ? word + number : number;
    return new Paragraph({
      style: style.attachmentNote,
      keepNext: true,
      indent: hanging(textWidth(word + number), textWidth(before), state.page),
      children: words(before + attachment.title, state),
    });
  });
  return [new Paragraph({ keepNext: true }), ...entries];
}

/**
 * An attachment on a page of its own: “附件1” on the first line, the title on the third (7.3.7), then its content, set
 * as the body is (附件格式要求同正文). `isFirst`: it begins pages of another direction, which need no break besides.
 */
export function attachmentPage({ attachments = [] }: Frame, index: number, state: State, isFirst: boolean): Blocks {
  const attachment = attachments[index];
  if (!attachment) return [];
  const next = attachments[index + 1];
  const isLast = !next || (next.landscape ?? false) !== (attachment.landscape ?? false);
  return [
    new Paragraph({
      style: style.attachmentNumber,
      ...(isFirst && { pageBreakBefore: false }),
      children: words(`附件${attachments.length === 1 ? '' : index + 1}`, state),
    }),
    new Paragraph({}),
    ...title(attachment.title, style.attachmentTitle, state),
    ...attachment.content.flatMap((part) => content(part, state)),
    ...(isLast ? closing(attachment) : []),
  ];
}

/** Word wants a paragraph after a table that ends a section; this one is too low to begin a page. */
function closing({ content }: Attachment): Paragraph[] {
  const last = content.at(-1);
  const isTable = typeof last === 'object' && 'type' in last;
  return isTable ? [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })] : [];
}

function content(part: Attachment['content'][number], state: State): Blocks {
  if (typeof part !== 'string') return 'names' in part ? nameList(part.names, state) : handleBlock(part, state);
  return handleBlock({ type: 'paragraph', children: [{ type: 'text', value: part }] }, state);
}

/** Lines of an attachment's first page that its number, its title and the empty ones between take. */
const head = 4;

/**
 * Names as an office lists them: numbered, one a line, in the body's own type and indent, as 7.3.7 asks, and without
 * rules, since a table with a single column says no more than lines do. Where they are too many for one page and all
 * short, as 简称 are, two stand on a line at a tab: that saves the page, and counting across, not down, keeps the order
 * over the foot of a page. Word's numbering is not used: the numbers must come with the names when these are copied.
 */
function nameList(names: readonly string[], state: State): Paragraph[] {
  const { page } = state;
  const numbers = listNumbers(names.length);
  const items = names.map((name, index) => `${numbers[index]}${name}`);
  const column = (page.grid.characters - page.firstLine) / 2;
  // A name leaves one character free before the next.
  const areShort = items.every((item) => textWidth(item) <= column - 1);
  if (areShort && names.length > page.grid.lines - head) return pairs(items, column, state);
  return items.map((item, index) => {
    const number = textWidth(`${numbers[index]}`);
    return new Paragraph({ style: style.names, indent: hanging(number, number, page), children: words(item, state) });
  });
}

/** Two items on a line, the second `column` characters after the first. */
function pairs(items: readonly string[], column: number, state: State): Paragraph[] {
  const lines = Array.from({ length: Math.ceil(items.length / 2) }, (_, line) => items.slice(line * 2, line * 2 + 2));
  return lines.map(
    ([first = '', second]) =>
      new Paragraph({
        style: style.names,
        indent: hanging(0, 0, state.page),
        tabStops: [{ type: TabStopType.LEFT, position: at(column, state.page) }],
        children: [
          ...words(first, state),
          ...(second === undefined ? [] : [new TextRun({ children: [new Tab()] }), ...words(second, state)]),
        ],
      }),
  );
}

/** `left` characters from where a paragraph of the body begins; the first line, `back` of them less. */
function hanging(left: number, back: number, page: Page) {
  return { left: at(left, page), hanging: Math.round(back * characterAdvance(page)) };
}

/** A place on the line, in twips, counted in characters from where a paragraph of the body begins. */
function at(characters: number, page: Page): number {
  return twipsOfPoints(page.body.size * page.firstLine) + Math.round(characters * characterAdvance(page));
}
