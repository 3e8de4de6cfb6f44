/** Digits as a Chinese input method may leave them: ２０２５ → 2025, １２．５％ → 12.5%. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
