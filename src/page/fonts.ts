import { elements } from './elements.ts';
import type { Page } from './page.ts';

/** One font: its other names, its file names and its substitutes. */
interface Font {
  /** Names of the same font in English. */
  aliases: string[];
  /** Prefixes of its file names, in lower case. */
  files: string[];
  /** Names of its substitutes: in Windows since Vista, macOS, the GBK editions. */
  alternatives: string[];
}

const FONTS: Record<string, Font> = {
  方正小标宋简体: {
    aliases: ['FZXiaoBiaoSong-B05S'],
    files: ['fzxbsjw', '方正小标宋简'],
    alternatives: ['方正小标宋_GBK', '宋体', 'SimSun'],
  },
  方正小标宋_GBK: {
    aliases: ['FZXiaoBiaoSong-B05'],
    files: ['fzxbsk', '方正小标宋_gbk'],
    alternatives: ['方正小标宋简体', '宋体', 'SimSun'],
  },
  仿宋_GB2312: {
    aliases: ['FangSong_GB2312'],
    files: ['simfang_gb2312', 'fangsong_gb2312', '仿宋_gb2312'],
    alternatives: ['仿宋', 'FangSong'],
  },
  楷体_GB2312: {
    aliases: ['KaiTi_GB2312'],
    files: ['simkai_gb2312', 'kaiti_gb2312', '楷体_gb2312'],
    alternatives: ['楷体', 'KaiTi'],
  },
  仿宋: { aliases: ['FangSong'], files: ['simfang.', '仿宋.'], alternatives: ['FangSong', '仿宋_GB2312'] },
  楷体: { aliases: ['KaiTi'], files: ['simkai.', '楷体.'], alternatives: ['KaiTi', '楷体_GB2312'] },
  黑体: { aliases: ['SimHei'], files: ['simhei.'], alternatives: ['SimHei'] },
  宋体: { aliases: ['SimSun'], files: ['simsun.'], alternatives: ['SimSun'] },
  华文中宋: { aliases: ['STZhongsong'], files: ['stzhongs'], alternatives: [] },
  华文仿宋: { aliases: ['STFangsong'], files: ['stfangso'], alternatives: [] },
  华文楷体: { aliases: ['STKaiti'], files: ['stkaiti'], alternatives: [] },
  'Times New Roman': { aliases: [], files: ['times.', 'times new roman.'], alternatives: [] },
  Arial: { aliases: [], files: ['arial.'], alternatives: [] },
};

/** The substitutes of a font, the closest first. */
export function alternativesTo(font: string): readonly string[] {
  return known(font)?.alternatives ?? [];
}

/** The Chinese fonts that a page uses, without duplicates. */
export function chineseFontsOf(page: Page): string[] {
  return [...new Set(elements.filter(({ path }) => isChineseFont(path)).map(({ text }) => text(page)))];
}

function isChineseFont(path: string): boolean {
  return /\.(?:font|headFont)$/u.test(path);
}

/** The fonts that a page uses, including one for digits, each with what it is used for. */
export function usesOfFonts(page: Page): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { path, name, text } of elements) {
    if (!isChineseFont(path) && !(path === 'digitFont' && page.digitFont !== undefined)) continue;
    const font = text(page);
    uses.set(font, [...(uses.get(font) ?? []), name.replace(/字体$/u, '')]);
  }
  return uses;
}

/** What is known about a machine's fonts: their family names, or only their file names. */
export interface Installed {
  families?: readonly string[];
  files?: readonly string[];
}

/** Returns undefined if it cannot be known: a font not in the table may have any file name. */
export function isInstalled(font: string, { families, files }: Installed): boolean | undefined {
  const names = [font, ...(known(font)?.aliases ?? [])].map((name) => name.toLowerCase());
  if (families) return families.some((family) => names.includes(family.toLowerCase()));
  if (!files) return undefined;
  const starts = known(font)?.files;
  const lower = files.map((file) => file.toLowerCase());
  if (starts) return lower.some((file) => starts.some((start) => file.startsWith(start)));
  return lower.some((file) => names.includes(file.replace(/\.\w+$/u, ''))) || undefined;
}

function known(font: string): Font | undefined {
  return Object.hasOwn(FONTS, font) ? FONTS[font] : undefined;
}
