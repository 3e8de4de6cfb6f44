import type { Page } from './page.ts';

/** 版式 as an office sets it, validated; what is not set is absent. Units are those of `Page`. */
export interface PageSettings {
  standard?: string | undefined;
  file?: string | undefined;
  paper?: [width: number, height: number] | undefined;
  margins?: Part<Page['margins']>;
  /** If set, the spacing and the pitch follow from these. */
  characters?: number | undefined;
  lines?: number | undefined;
  characterSpacing?: number | undefined;
  linePitch?: number | undefined;
  firstLine?: number | undefined;
  digitFont?: string | undefined;
  body?: Part<Page['body']>;
  title?: Part<Page['title']>;
  heading1?: HeadingSettings;
  heading2?: HeadingSettings;
  heading3?: HeadingSettings;
  heading4?: HeadingSettings;
  pageNumber?: Part<Page['pageNumber']>;
  table?: Part<Page['table']>;
  letterhead?: Part<Page['letterhead']>;
  imprint?: Part<Page['imprint']>;
  signature?: Part<{ right: number; dateShift: number; sealedRight: number }>;
  secrecy?: Part<{ font: string }>;
  signatory?: Part<{ font: string }>;
  attachment?: Part<{ font: string }>;
}

type Part<T> = { [K in keyof T]?: T[K] | undefined } | undefined;
type HeadingSettings = Part<{ font: string; size: number; bold: boolean }>;

/** A value set by an office, and the layer where it is set. */
export interface Given<Layer> {
  /** Identifiers in `PageSettings`: ['margins', 'top']. */
  path: readonly string[];
  value: unknown;
  layer: Layer;
}

/** Two ways to set the same thing: a layer that sets one of them overrides the other in the layers farther away. */
const RIVALS: Record<string, string> = {
  lines: 'linePitch',
  linePitch: 'lines',
  characters: 'characterSpacing',
  characterSpacing: 'characters',
};

/** The effective values of several layers, the nearest first, by joined path; see `settingsOf`. */
export function nearestOf<Layer extends { settings: PageSettings }>(
  layers: readonly Layer[],
): ReadonlyMap<string, Given<Layer>> {
  const found = new Map<string, Given<Layer>>();
  for (const layer of layers) {
    for (const { path, value } of leavesOf(layer.settings, [])) {
      const key = path.join('.');
      const rival = found.get(RIVALS[key] ?? '');
      if (found.has(key) || (rival && rival.layer !== layer)) continue;
      found.set(key, { path, value, layer });
    }
  }
  return found;
}

function* leavesOf(value: unknown, path: string[]): Generator<{ path: string[]; value: unknown }> {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) yield { path, value };
  else for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, key]);
}

/** The values as one settings object. */
export function settingsOf(given: ReadonlyMap<string, Given<unknown>>): PageSettings {
  const settings: Record<string, unknown> = {};
  for (const { path, value } of given.values()) {
    const last = path.at(-1) ?? '';
    let at = settings;
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return settings;
}
