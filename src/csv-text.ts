/** Rows as a CSV file: RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** How much of a cell's beginning is the apostrophe that it was written with: 1 or 0. */
export function guardOf(cell: string): number {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? 1 : 0;
}

const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/** An apostrophe keeps a spreadsheet from reading the text as a formula; a number below zero is none. */
function cell(text: string): string {
  const isFormula = FORMULA.test(text) && !/^-\d[\d.]*%?$/u.test(text);
  const plain = isFormula ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
