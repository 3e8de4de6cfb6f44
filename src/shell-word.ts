/** A file's name as it is typed on a command line, of POSIX and of Windows: in quotes where these would take it apart. */
export function shellWord(path: string): string {
  if (/["$`!]/u.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  return /[\s'&()<>|;*?#{}[\]~^%]/u.test(path) ? `"${path}"` : path;
}
