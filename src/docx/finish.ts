import type { Parts } from '../ooxml/digest.ts';
import { pack } from '../ooxml/pack.ts';
import { sealed } from '../ooxml/seal.ts';

/** The parts of a document as the library makes them, before it zips them; text parts are strings. */
export type LibraryParts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The last pass over a document: replaces the library's parts with our own, renumbers what the library numbers
 * randomly, writes the digest, and zips. The same parts always give the same bytes.
 */
export async function finish(made: LibraryParts, own: Record<string, string>): Promise<Uint8Array> {
  const parts: Parts = {};
  for (const [name, part] of [...made, ...Object.entries(own)]) {
    parts[name] = typeof part === 'string' ? Buffer.from(part) : part;
  }
  foldSectionMarks(parts);
  renumberRelationships(parts);
  await packWorkbooks(parts);
  mendCharts(parts);
  renumberDrawings(parts);
  return sealed(parts);
}

/**
 * The library ends a section with an extra empty paragraph, which after a full page would add a page: the section
 * properties move to the section's last paragraph instead.
 */
function foldSectionMarks(parts: Parts): void {
  const name = 'word/document.xml';
  const bytes = parts[name];
  if (!bytes) return;
  const mark = /<w:p><w:pPr>(<w:sectPr\b(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:pPr><\/w:p>/gs;
  let text = '';
  let end = 0;
  const document = textOf(bytes);
  for (const match of document.matchAll(mark)) {
    const before = document.slice(end, match.index);
    const start = before.lastIndexOf('<w:p>');
    const last = before.slice(start);
    text += before.slice(0, start) + withSection(last, match[1] ?? '');
    end = match.index + match[0].length;
  }
  parts[name] = Buffer.from(text + document.slice(end));
}

/** A section's properties come last in the paragraph's properties (ISO/IEC 29500-1, 17.3.1.26). */
function withSection(paragraph: string, section: string): string {
  return paragraph.includes('<w:pPr>')
    ? paragraph.replace('</w:pPr>', () => `${section}</w:pPr>`)
    : paragraph.replace('<w:p>', () => `<w:p><w:pPr>${section}</w:pPr>`);
}

/** The library's relationship ids for links and pictures are random: renumbers them as rId1, rId2 … in order. */
function renumberRelationships(parts: Parts): void {
  for (const [name, bytes] of Object.entries(parts)) {
    const [, folder, file] = name.match(/^(.*)_rels\/([^/]*)\.rels$/) ?? [];
    if (folder === undefined || file === undefined) continue;
    const fresh = new Map<string, string>();
    const relationships = textOf(bytes).replace(/(<Relationship\b[^>]*?\bId=")([^"]*)"/g, (_, before, id) => {
      fresh.set(id, `rId${fresh.size + 1}`);
      return `${before}${fresh.get(id)}"`;
    });
    parts[name] = Buffer.from(relationships);
    const owner = parts[folder + file];
    if (!owner || fresh.size === 0) continue;
    // All references to a relationship are attributes in its namespace, with prefix r: r:id, r:embed, r:link …
    const text = textOf(owner).replace(/( r:\w+=")([^"]*)"/g, (_, before, id) => `${before}${fresh.get(id) ?? id}"`);
    parts[folder + file] = Buffer.from(text);
  }
}

/** The library numbers drawings with a process-wide counter: renumbers them as 1, 2 … within each part. */
function renumberDrawings(parts: Parts): void {
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue;
    const text = textOf(bytes);
    if (!text.includes('<wp:docPr ')) continue;
    let count = 0;
    parts[name] = Buffer.from(text.replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, before) => `${before}${++count}"`));
  }
}

/** A chart's data is a workbook, a zip that contains the time it was made: repacked, it is always the same. */
async function packWorkbooks(parts: Parts): Promise<void> {
  const workbooks = Object.entries(parts).filter(([name]) => name.endsWith('.xlsx'));
  if (workbooks.length === 0) return;
  const { unzipSync } = await import('../ooxml/zip.ts');
  for (const [name, bytes] of workbooks) parts[name] = pack(unzipSync(bytes));
}

/**
 * Corrects the library's chart XML. It sets the font for western text only and the language to English, so Chinese
 * would appear in the theme's font. It puts category names at zero, where negative bars cover them, and a slice's name
 * and share on one line, instead of the name above the share. A line's numbers have no ground, so that the line and
 * the axis's lines would cross them out.
 */
function mendCharts(parts: Parts): void {
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^word\/charts\/[^/]+\.xml$/.test(name)) continue;
    const text = textOf(bytes)
      .replace(/(<a:latin typeface="([^"+]*)"\/>)<a:ea typeface="[^"]*"\/>/g, '$1<a:ea typeface="$2"/>')
      .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
      .replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo"/g, '$1low"')
      .replace(
        /(<c:showCatName val="1"\/><c:showSerName val="0"\/><c:showPercent val="1"\/><c:showBubbleSize val="0"\/>)/g,
        '$1<c:separator>\n</c:separator>',
      )
      .replace(/(<a:endParaRPr lang=")en-US"/g, '$1zh-CN"')
      .replace(/<c:lineChart>.*<\/c:lineChart>/s, (lines) => lines.replaceAll(bareLabel, `$1${white}`));
    parts[name] = Buffer.from(text);
  }
}

const bareLabel = /(<c:numFmt [^>]*><c:spPr>)<a:noFill\/>/g;
const white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
