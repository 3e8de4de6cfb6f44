/** How many names a list contains; 和 and 与 may be part of a name, so only bounds are known. */
interface Bounds {
  least: number;
  most: number;
}

const BRACKETS = /[（(][^（()）]{0,200}[）)]|“[^“”]{0,200}”|《[^《》]{0,200}》/gu;

export function namesIn(text: string): Bounds {
  const bare = text.replace(BRACKETS, '＃');
  const marks = bare.match(/[、，,；;]/gu)?.length ?? 0;
  const joined = bare.match(/＃＃/gu)?.length ?? 0;
  const words = bare.match(/以及|和|(?<!参)与|(?<!普)及/gu)?.length ?? 0;
  return { least: marks + 1, most: marks + joined + words + 1 };
}

export function holds({ least, most }: Bounds, count: number): boolean {
  return count >= least && count <= most;
}
