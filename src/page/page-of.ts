import { gbt9704, gridOf, type Page, twipsOfPoints, typeAreaHeight, typeAreaWidth } from './page.ts';
import type { PageSettings } from './page-settings.ts';

/** The settings, and the standard's values for the rest. Margins are literal; `lines` and `characters` fill them. */
export function pageOf(settings: PageSettings): Page {
  const standard = gbt9704;
  const [width, height] = settings.paper ?? [standard.paper.width, standard.paper.height];
  const area = { paper: { width, height }, margins: over(standard.margins, settings.margins) };
  const body = over(standard.body, settings.body);
  const linePitch = pitchOf(settings, typeAreaHeight(area));
  const characterSpacing = spacingOf(settings, body.size, typeAreaWidth(area));
  const title = over(standard.title, settings.title);
  const headings = [settings.heading1, settings.heading2, settings.heading3, settings.heading4] as const;
  const [heavy, script] = standard.headingFonts;
  const { secrecy, signatory, attachment } = standard.labelFonts;
  const { right, dateShift, sealedRight } = settings.signature ?? {};
  return {
    ...area,
    grid: gridOf({ ...area, body, characterSpacing, linePitch }),
    body,
    linePitch,
    characterSpacing,
    firstLine: settings.firstLine ?? standard.firstLine,
    title: {
      ...title,
      // The body's pitch if the title fits in it.
      linePitch: settings.title?.linePitch ?? Math.max(linePitch, Math.ceil(title.size * roomy)),
    },
    // 7.3.3: the third and the fourth level are set like the body.
    headingFonts: each(headings, (heading, level) => heading?.font ?? [heavy, script][level] ?? body.font),
    headingSizes: each(headings, (heading) => heading?.size ?? body.size),
    headingBold: each(headings, (heading) => heading?.bold ?? false),
    ...(settings.digitFont !== undefined && { digitFont: settings.digitFont }),
    labelFonts: {
      secrecy: settings.secrecy?.font ?? secrecy,
      signatory: settings.signatory?.font ?? signatory,
      attachment: settings.attachment?.font ?? attachment,
    },
    signature: { right: right ?? standard.signature.right, dateShift: dateShift ?? standard.signature.dateShift },
    sealedDate: { right: sealedRight ?? standard.sealedDate.right },
    letterhead: over(standard.letterhead, settings.letterhead),
    imprint: over({ ...standard.imprint, font: body.font }, settings.imprint),
    pageNumber: over(standard.pageNumber, settings.pageNumber),
    table: over({ ...standard.table, font: body.font, size: Math.min(standard.table.size, body.size) }, settings.table),
  };
}

/** The smallest pitch that does not clip the type, relative to its size. */
const roomy = 1.05;

/** In points: as set, or so that `lines` fill the type area (5.2.3: 撑满版心), in Word's twentieths of a point. */
function pitchOf({ linePitch, lines }: PageSettings, height: number): number {
  if (linePitch !== undefined) return linePitch;
  return lines === undefined ? gbt9704.linePitch : Math.floor(height / lines) / 20;
}

/** In points, likewise for `characters`. The standard's own spacing is only for its own type size. */
function spacingOf({ characterSpacing, characters }: PageSettings, size: number, width: number): number {
  if (characterSpacing !== undefined) return characterSpacing;
  if (characters !== undefined) {
    const own = twipsOfPoints(size);
    // If the spacing is negative, the last character still takes its full width.
    const drawnIn = characters > 1 ? Math.floor((width - own) / (characters - 1)) : own;
    return (Math.min(Math.floor(width / characters), Math.max(drawnIn, 0)) - own) / 20;
  }
  return size === gbt9704.body.size ? gbt9704.characterSpacing : 0;
}

/** The values of `base`, each replaced where it is set. */
function over<T extends object>(base: T, set: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  const given = Object.entries(set ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

type Four<T> = [T, T, T, T];

function each<T, U>(values: readonly [T, T, T, T], of: (value: T, level: number) => U): Four<U> {
  return values.map(of) as Four<U>;
}
