/** A file name for a command line of POSIX or Windows, quoted if these would split it. */
export function shellWord(path: string): string {
  if (/["$`!]/u.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  return /[\s'&()<>|;*?#{}[\]~^%]/u.test(path) ? `"${path}"` : path;
}
