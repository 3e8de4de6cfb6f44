// What the same face is called where the first name is not installed: Windows since Vista, macOS, the GBK editions.
const alternatives: Record<string, string[]> = {
  方正小标宋简体: ['方正小标宋_GBK', '宋体', 'SimSun'],
  仿宋_GB2312: ['仿宋', 'FangSong'],
  楷体_GB2312: ['楷体', 'KaiTi'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
};

/** Names to try in a font's place, the nearest first; [] of a font that has no other name. */
export function alternativesOf(font: string): readonly string[] {
  return Object.hasOwn(alternatives, font) ? (alternatives[font] ?? []) : [];
}
