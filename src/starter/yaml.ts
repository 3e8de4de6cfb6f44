/** A text as a YAML value: as it is where that can be nothing else, else in quotation marks. */
export function scalar(text: string): string {
  const isPlain =
    /^[\p{L}./][\p{L}\p{N}（）()·—./ 年_-]*$/u.test(text) &&
    !/\s$|^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text);
  return isPlain ? text : JSON.stringify(text);
}

export function comment(...lines: string[]): string[] {
  return lines.map((line) => `# ${line}`);
}
