import type { Sheet } from '../check-sheet/sheet.ts';
import type { Placed } from '../check-sheet/uses.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import type { Marker } from '../figures/mark.ts';
import { documentOf } from '../html/index.ts';
import type { Page } from '../page/page.ts';
import type { Source } from '../source/node.ts';
import type { Frame, Tree } from '../tree.ts';
import type { Layout } from '../typeset/layout.ts';
import { cardsOf, phrasesOf } from './cards.ts';
import { breaksAlike, changedIn, type Drawing, drawingOf, meanwhile, pagesOn, styleOf } from './drawing.ts';
import { findingsOf } from './findings.ts';
import reportStyle from './page/report.css?raw';
import type { Shown } from './shown.ts';

/** A report as written, with every phrase marked. */
export interface Drawn {
  tree: Tree;
  frame: Frame;
  page: Page;
  phrases: Marker;
}

/** Details about its numbers. */
export interface NumberDetails {
  placed: readonly Placed[];
  sheet: Sheet;
  /** Without the marks. */
  figures: Figures;
}

/** What was found in the data, whether or not it makes a report. */
export interface Found {
  diagnostics: readonly Diagnostic[];
  source: Source;
  sources: ReadonlyMap<string, string>;
}

export type LayOut = (tree: Tree, frame: Frame, page: Page) => Layout;

const NOTHING: Shown = {
  title: '',
  pages: [],
  style: '',
  changed: [],
  phrases: [],
  cards: {},
  findings: [],
  status: { isStale: false, text: '', detail: '' },
};

/** What the preview shows, from one save to the next. Each step returns the changes to send. */
export class Exhibition {
  #now = NOTHING;
  #drawing: Drawing | undefined;
  #phrases: Pick<Marker, 'all' | 'phrasesIn'> = { all: [], phrasesIn: () => [] };
  #layout: Layout | undefined;
  /** Whether the layout is that of the drawing. */
  #isLaidOut = false;

  /** All of it, for a browser that connects. */
  shown(): Shown {
    return { ...this.#now, changed: [] };
  }

  /** The document that the pages are put into. */
  report(): string {
    return documentOf([], this.#drawing?.frame ?? { title: '' }, `${this.#now.style}${reportStyle}`);
  }

  /** Draws a new report: its text on the old pages until `layOut` is called; the first report is laid out at once. */
  draw({ tree, frame, page, phrases }: Drawn, layOut: LayOut): Partial<Shown> {
    const [before, layout] = [this.#drawing, this.#layout];
    const drawing = drawingOf({ tree, frame }, page, phrases, before);
    this.#drawing = drawing;
    this.#phrases = phrases;
    if (before && layout) {
      this.#layout = meanwhile(drawing, before, layout);
      this.#isLaidOut &&= breaksAlike(drawing, before);
    } else this.#lay(layOut);
    return this.#change({
      title: drawing.frame.title,
      pages: this.#pages(),
      style: styleOf(drawing),
      changed: before ? changedIn(drawing, before) : [],
    });
  }

  /** Adds the details of the report that is drawn. */
  tell({ placed, sheet, figures }: NumberDetails, found: Found, status: string): Partial<Shown> {
    const [drawing, phrases] = [this.#drawing, this.#phrases];
    const words = new Map(drawing?.blocks.map(({ key, text }) => [key, text]));
    const standing = placed.flatMap(({ place, text }) =>
      phrases.phrasesIn(text).map((phrase) => {
        const block = drawing?.blockOf.get(phrase) ?? '';
        return { phrase, place, block, words: words.get(block) ?? '' };
      }),
    );
    const cards = cardsOf(sheet, figures, found.source, phrases, standing);
    return this.#change({
      phrases: phrasesOf(phrases, figures, cards),
      cards,
      findings: this.#findings(found),
      status: { isStale: false, text: status, detail: '' },
    });
  }

  /** The pages with their own breaks; undefined if they already have these. */
  layOut(layOut: LayOut): Partial<Shown> | undefined {
    if (!this.#drawing || this.#isLaidOut) return undefined;
    this.#lay(layOut);
    return this.#change({ pages: this.#pages() });
  }

  /** Keeps the pages as they were, and marks them as outdated. */
  keep(text: string, found?: Found, detail = ''): Partial<Shown> {
    const findings = found ? this.#findings(found) : [];
    return this.#change({ findings, status: { isStale: true, text, detail } });
  }

  #lay(layOut: LayOut): void {
    if (!this.#drawing) return;
    const { tree, frame, page } = this.#drawing;
    this.#layout = layOut(tree, frame, page);
    this.#isLaidOut = true;
  }

  #pages(): string[] {
    return this.#drawing && this.#layout ? pagesOn(this.#drawing, this.#layout) : [];
  }

  #findings({ diagnostics, source, sources }: Found) {
    return findingsOf(diagnostics, source, sources, { blocks: this.#drawing?.blocks ?? [], phrases: this.#phrases });
  }

  #change(change: Partial<Shown>): Partial<Shown> {
    this.#now = { ...this.#now, ...change };
    return change;
  }
}
