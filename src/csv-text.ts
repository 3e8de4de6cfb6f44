/** Rows as a CSV file: RFC 4180, with the byte order mark by which Excel recognises UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** How many characters at the start of a cell are the apostrophe that was added to it: 1 or 0. */
export function guardOf(cell: string): number {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? 1 : 0;
}

const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/** An apostrophe keeps a spreadsheet from reading the text as a formula; a negative number is not one. */
function cell(text: string): string {
  const isFormula = FORMULA.test(text) && !/^-\d[\d.]*%?$/u.test(text);
  const plain = isFormula ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
