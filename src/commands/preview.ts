import { resolve } from 'node:path';
import { sheetOf } from '../check-sheet/sheet.ts';
import { placesOf, traced } from '../check-sheet/uses.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { marker } from '../figures/mark.ts';
import { frameOf, titleOf } from '../markdown/frame.ts';
import type { Templates } from '../markdown/templates.ts';
import { write } from '../markdown/write.ts';
import type { Inspection } from '../pipeline.ts';
import { Exhibition, type LayOut, type Told as Report } from '../preview/exhibition.ts';
import type { Shown } from '../preview/shown.ts';
import { countsText } from '../reporters/pretty.ts';
import type { World } from '../world.ts';
import { treeOf } from './deliver.ts';
import { CannotRun } from './files.ts';
import { inspectFile } from './inspect-files.ts';
import { Kept } from './kept.ts';
import { openBrowser } from './open-browser.ts';
import { PreviewServer } from './preview-server.ts';
import { templateOf, templateTexts } from './template-of.ts';
import { CLOCK, type Told, troubleOf, watch } from './watch.ts';

export interface PreviewOptions {
  template: string | undefined;
  /** The folder that parts may be in; else what is found. */
  root: string | undefined;
  /** 0: any that is free. */
  port: number;
  /** Shows the page in the user's browser. */
  open: boolean;
}

/** A save is waited out for as long as an editor takes to write a file; what it was cut off in is read again. */
const SETTLED_MS = 10;
/** Pages are laid out, which takes longer than all the rest, when the words have been shown and no more come. */
const CALM_MS = 120;

/**
 * `summarize preview FILE`: shows the pages of a report in a browser, with what is found in it and what its numbers come
 * from, and again whenever a file changes, until Ctrl-C.
 */
export async function preview(world: World, file: string, options: PreviewOptions, builtIn: string): Promise<0> {
  if (file === '-') throw new CannotRun('预览不能从标准输入读，请写数据文件的名称。');
  const { layoutOf } = await import('../docx/layout.ts');
  const previewer = new Previewer(file, options, builtIn, layoutOf);
  const server = await PreviewServer.open(options.port, previewer.exhibition);
  let callOff = () => {};
  let isFirst = true;
  const run = async (recorded: World): Promise<Told> => {
    callOff();
    const { line, findings, change } = await previewer.look(recorded, isFirst);
    server.tell(change);
    callOff = (world.clock ?? CLOCK).after(CALM_MS, () => {
      const laidOut = previewer.exhibition.layOut(layoutOf);
      if (laidOut) server.tell(laidOut);
    });
    if (isFirst) {
      world.stderr.write(`正在预览${file}：${server.address}，按Ctrl-C停止。\n`);
      if (options.open) openBrowser(world, server.address);
    }
    isFirst = false;
    return { line, findings };
  };
  try {
    return await watch(world, [{ run, output: world.stderr }], SETTLED_MS);
  } finally {
    callOff();
    await server.close();
  }
}

class Previewer {
  readonly exhibition = new Exhibition();
  private readonly templates = new Kept<Templates | Diagnostic>();
  private readonly file: string;
  private readonly options: PreviewOptions;
  private readonly builtIn: string;
  private readonly layOut: LayOut;

  constructor(file: string, options: PreviewOptions, builtIn: string, layOut: LayOut) {
    this.file = file;
    this.options = options;
    this.builtIn = builtIn;
    this.layOut = layOut;
  }

  /** What cannot be read at all ends the first look, and leaves what later ones found. */
  async look(world: World, isFirst: boolean): Promise<Told & { change: Partial<Shown> }> {
    try {
      const inspection = await inspectFile(world, this.file, this.options.root);
      const { source, sources, diagnostics } = inspection;
      const report = await this.written(world, inspection);
      // Whatever a place may be in is followed, however it was read.
      for (const name of sources.keys()) world.touched?.(resolve(world.cwd(), name));
      const found = { diagnostics, source, sources };
      const counts = countsText(diagnostics);
      if (!report) {
        const line = `没有更新，${counts}。`;
        return { line, findings: '', change: this.exhibition.keep(line, found) };
      }
      const line = counts === '' ? '已更新。' : `已更新，${counts}。`;
      return { line, findings: '', change: this.exhibition.draw(report, found, line, this.layOut) };
    } catch (error) {
      if (isFirst) throw error;
      const told = troubleOf(error, '没有更新');
      return { ...told, change: this.exhibition.keep(told.line) };
    }
  }

  /** The report in the words of its template, marked; undefined where errors stop it, which are added to those found. */
  private async written(world: World, inspection: Inspection): Promise<Report | undefined> {
    const { sound, diagnostics, sources, page } = inspection;
    if (!sound) return undefined;
    const { report, figures } = sound;
    const found = await this.templates.get(
      world,
      report.template ?? '',
      (recorded) => templateOf(recorded, this.file, inspection, this.options.template, this.builtIn),
      (value) => 'main' in value,
    );
    if (!('main' in found)) {
      diagnostics.push(found);
      return undefined;
    }
    const phrases = marker();
    const written = write(report, { ...figures, mark: phrases.mark }, found);
    if (written.diagnostics.length > 0) {
      diagnostics.push(...written.diagnostics);
      for (const [name, text] of templateTexts(found)) sources.set(name, text);
      return undefined;
    }
    const { title, uses, figures: worded } = traced(written, phrases);
    return {
      tree: await treeOf(written.markdown, written.charts),
      frame: frameOf(report, titleOf(written.markdown), written.attachments),
      page: page.page,
      phrases,
      placed: placesOf(written),
      sheet: sheetOf(report, worded, title, uses),
      figures: worded,
    };
  }
}
