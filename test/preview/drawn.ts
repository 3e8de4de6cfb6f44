import { resolve } from 'node:path';
import { sheetOf } from '../../src/check-sheet/sheet.ts';
import { placedTexts, traced } from '../../src/check-sheet/uses.ts';
import { marker } from '../../src/figures/mark.ts';
import { inspectFile } from '../../src/inputs/inspect-files.ts';
import { templateOf } from '../../src/inputs/template-of.ts';
import { frameOf, titleOf } from '../../src/markdown/frame.ts';
import { write } from '../../src/markdown/write.ts';
import { toTree } from '../../src/parse-tree.ts';
import type { Inspection } from '../../src/pipeline/inspect-data.ts';
import { type Drawn, Exhibition, type Found, type LayOut, type NumberDetails } from '../../src/preview/exhibition.ts';
import type { Shown } from '../../src/preview/shown.ts';
import type { World } from '../../src/world.ts';
import { inspect } from '../report-of.ts';

const world = { cwd: () => resolve('.'), env: {} } as World;

/** What the preview makes of a data file: of an example, or of YAML text. */
export async function toldOf(file: string, text?: string): Promise<Made> {
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
  return toldOfInspection(file, bytes ? inspect(file, bytes) : await inspectFile(world, file));
}

export interface Made {
  told: Drawn & NumberDetails;
  found: Found;
}

export async function toldOfInspection(file: string, inspection: Inspection): Promise<Made> {
  const { sound, source, sources, diagnostics } = inspection;
  const templates = await templateOf(world, file, inspection);
  if (!sound || !('main' in templates)) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const phrases = marker();
  const written = write(sound.report, { ...sound.figures, mark: phrases.mark }, templates);
  const { title, uses, figures } = traced(written, phrases);
  const told = {
    tree: toTree(written.markdown, written.charts),
    frame: frameOf(sound.report, titleOf(written.markdown), written.attachments),
    page: inspection.page.page,
    phrases,
    placed: placedTexts(written),
    sheet: sheetOf(sound.report, figures, title, uses),
    figures,
  };
  return { told, found: { diagnostics, source, sources } };
}

/** Every block on one page: for what has nothing to do with pages. */
export const onOnePage: LayOut = () => ({ pages: [], doubts: [] });

/** The first that the preview shows of it. */
export function shownFirst({ told, found }: Made): Shown {
  const exhibition = new Exhibition();
  exhibition.draw(told, onOnePage);
  exhibition.tell(told, found, '');
  return exhibition.shown();
}

export async function shownOf(text: string): Promise<Shown> {
  return shownFirst(await toldOf('总结.yaml', text));
}
