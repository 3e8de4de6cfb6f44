import { resolve } from 'node:path';
import { sheetOf } from '../check-sheet/sheet.ts';
import { placedTexts, traced } from '../check-sheet/uses.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { marker } from '../figures/mark.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { yieldToEventLoop } from '../files/yield-to-event-loop.ts';
import { inspectFile } from '../inputs/inspect-files.ts';
import { templateOf, templateTexts } from '../inputs/template-of.ts';
import { frameOf, titleOf } from '../markdown/frame.ts';
import type { Templates } from '../markdown/templates.ts';
import { write } from '../markdown/write.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';
import { type Drawn, Exhibition, type LayOut, type NumberDetails } from '../preview/exhibition.ts';
import type { Shown } from '../preview/shown.ts';
import { countsText } from '../reporters/pretty.ts';
import { Kept } from '../watch/kept.ts';
import { CLOCK, type Told, troubleOf, watch } from '../watch/watch.ts';
import type { World } from '../world.ts';
import { openBrowser } from './open-browser.ts';
import { PreviewServer } from './preview-server.ts';
import { treeOf } from './tree-of.ts';

interface PreviewOptions {
  template: string | undefined;
  /** The folder that files named in the data must be in; by default that of the configuration or the Git repository. */
  root: string | undefined;
  /** 0: any free port. */
  port: number;
  /** Shows the page in the user's browser. */
  open: boolean;
}

/** About as long as an editor takes to write a file; a file read in the meantime is read again. */
const SETTLED_MS = 10;
/** Laying out the pages takes longest: it waits until the text is shown and there was no change for this long. */
const CALM_MS = 120;
const REHEARSALS = 4;

/**
 * `summarize preview FILE`: shows the pages of a report in a browser, with findings and the sources of its numbers, and
 * again whenever a file changes, until Ctrl-C.
 */
export async function preview(world: World, file: string, options: PreviewOptions): Promise<0> {
  if (file === '-') throw new CannotRun('预览不能从标准输入读，请写数据文件的名称。');
  const { layoutOf } = await import('../docx/layout.ts');
  const previewer = new Previewer(file, options, layoutOf);
  const server = await PreviewServer.open(options.port, previewer.exhibition);
  const { after } = world.clock ?? CLOCK;
  let callOff = () => {};
  let isFirst = true;
  const run = async (recorded: World): Promise<Told> => {
    callOff();
    const told = await previewer.look(recorded, (change) => server.tell(change), isFirst);
    callOff = after(CALM_MS, () => {
      const laidOut = previewer.settle(world);
      if (laidOut) server.tell(laidOut);
    });
    if (isFirst) {
      // The first pages are laid out already.
      callOff();
      callOff = after(CALM_MS, () => void previewer.rehearse(recorded));
      world.stderr.write(`正在预览${file}：${server.address}，按Ctrl-C停止。\n`);
      if (options.open) openBrowser(world, server.address);
    }
    isFirst = false;
    return told;
  };
  try {
    return await watch(world, [{ run, output: world.stderr }], SETTLED_MS);
  } finally {
    callOff();
    await server.close();
  }
}

const NOT_UPDATED = '没有更新';

class Previewer {
  readonly exhibition = new Exhibition();
  readonly #templates = new Kept<Templates | Diagnostic>();
  readonly #file: string;
  readonly #options: PreviewOptions;
  readonly #layOut: LayOut;

  constructor(file: string, options: PreviewOptions, layOut: LayOut) {
    this.#file = file;
    this.#options = options;
    this.#layOut = layOut;
  }

  /** If the file cannot be read, the first look throws, and later ones keep what is shown. The text is sent first. */
  async look(world: World, tell: (change: Partial<Shown>) => void, isFirst: boolean): Promise<Told> {
    try {
      const inspection = await inspectFile(world, this.#file, this.#options.root);
      const written = await this.#written(world, inspection);
      const { source } = inspection;
      const sources = new Map([...inspection.sources, ...('faults' in written ? written.texts : [])]);
      // All files that a place may refer to are watched, however they were read.
      for (const name of sources.keys()) world.touched?.(resolve(world.cwd(), name));
      if ('faults' in written) {
        const diagnostics = [...inspection.diagnostics, ...written.faults];
        const line = `没有更新，${countsText(diagnostics)}。`;
        tell(this.exhibition.keep(line, { diagnostics, source, sources }));
        return { line, findings: '' };
      }
      tell(this.exhibition.draw(written.drawn, this.#layOut));
      // Lets the text be sent before the rest is computed.
      await yieldToEventLoop();
      const { diagnostics } = inspection;
      const line = diagnostics.length === 0 ? '已更新。' : `已更新，${countsText(diagnostics)}。`;
      tell(this.exhibition.tell(written.details(), { diagnostics, source, sources }, line));
      return { line, findings: '' };
    } catch (error) {
      if (isFirst) throw error;
      const told = troubleOf(error, NOT_UPDATED, world.env);
      tell(this.exhibition.keep(told.line, undefined, told.findings));
      return told;
    }
  }

  /** The laid-out pages, once there are no more changes; undefined if there is nothing to send. */
  settle(world: World): Partial<Shown> | undefined {
    try {
      return this.exhibition.layOut(this.#layOut);
    } catch (error) {
      const { line, findings, stack = '' } = troubleOf(error, NOT_UPDATED, world.env);
      world.stderr.write(stack);
      return this.exhibition.keep(line, undefined, findings);
    }
  }

  /** Warms up the code, so that the first save is shown as fast as the later ones. */
  async rehearse(world: World): Promise<void> {
    try {
      for (let time = 0; time < REHEARSALS; time++) {
        await this.#written(world, await inspectFile(world, this.#file, this.#options.root));
      }
    } catch {
      // The next look reports it.
    }
  }

  /** The report as worded by its template, with marks; or the faults that prevent it, besides those of the data. */
  async #written(world: World, inspection: Inspection): Promise<Written | Unwritten> {
    const { sound, page } = inspection;
    if (!sound) return { faults: [], texts: [] };
    const { report, figures } = sound;
    const found = await this.#templates.get(
      world,
      report.template ?? '',
      (recorded) => templateOf(recorded, this.#file, inspection, this.#options),
      (value) => 'main' in value,
    );
    if (!('main' in found)) return { faults: [found], texts: [] };
    const phrases = marker();
    const written = write(report, { ...figures, mark: phrases.mark }, found);
    if (written.diagnostics.length > 0) return { faults: written.diagnostics, texts: templateTexts(found) };
    return {
      drawn: {
        tree: await treeOf(written),
        frame: frameOf(report, titleOf(written.markdown), written.attachments),
        page: page.page,
        phrases,
      },
      details() {
        const { title, uses, figures: worded } = traced(written, phrases);
        return { placed: placedTexts(written), sheet: sheetOf(report, worded, title, uses), figures: worded };
      },
    };
  }
}

interface Written {
  drawn: Drawn;
  /** Expensive. */
  details(): NumberDetails;
}

interface Unwritten {
  faults: Diagnostic[];
  /** Of the template, if the faults are in it. */
  texts: [file: string, text: string][];
}
