import fc from 'fast-check';
import type { Block, Frame, Table } from '../../src/tree.ts';
import { heading, paragraph, row, strong, titled, tree } from '../docx/sample.ts';
import { anyChart } from './chart/any-chart.ts';

/** Reports of whatever texts and parts: mostly such as are written, among them what would break markup. */

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'市科技局创新主体企业0123456789，。、；：“”（）—…％%.') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...'<>&"\'{}\u0000\u0007\t\n\ud800\udc00', '\u{20bb7}', '</p>', '<!--', '&lt;', ' '),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 1 }) },
);
const text = fc.array(character, { maxLength: 90 }).map((all) => all.join(''));
const short = fc.array(character, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
const table = fc.array(fc.array(short, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 30 }).map(
  (rows): Table => ({
    type: 'table',
    align: [null, 'right', 'center'],
    children: rows.map((cells) => row(...cells)),
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((value) => paragraph(value)),
  fc.tuple(short, text).map(([opening, rest]) => paragraph(strong(opening), `。${rest}`)),
  fc.tuple(fc.constantFrom(2 as const, 3 as const), short).map(([depth, value]) => heading(depth, value)),
  table,
  anyChart(['column', 'line', 'bar', 'pie', 'doughnut']),
);
export const anyTree = fc.array(block, { maxLength: 14 }).map((blocks) => tree(heading(1, titled.title), ...blocks));
export const anyFrame: fc.Arbitrary<Frame> = fc.record(
  {
    title: short,
    addressee: text,
    signature: short,
    date: fc.constant('2013年12月20日'),
    sealed: fc.boolean(),
    note: short,
    attachments: fc.array(
      fc.record({
        title: short,
        landscape: fc.boolean(),
        content: fc.array(fc.oneof(text, fc.record({ names: fc.array(short) }), table), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    letterhead: fc.record(
      { copyNumber: short, secrecy: short, mark: short, number: short, signatory: short },
      { requiredKeys: [] },
    ),
    imprint: fc.record({ copiedTo: short, printedBy: short, printedOn: short }, { requiredKeys: ['printedBy'] }),
  },
  { requiredKeys: ['title'] },
);
