/** Rows as a CSV file: RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** An apostrophe keeps a spreadsheet from reading the text as a formula; a number below zero is none. */
function cell(text: string): string {
  const isFormula = /^[=+\-@＝＋－＠\t\r]/u.test(text) && !/^-\d[\d.]*%?$/u.test(text);
  const plain = isFormula ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
