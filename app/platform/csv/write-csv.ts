/** How a file of rows is written: for programs, or for Excel with Indonesian settings. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  /** Excel reads UTF-8 only behind a byte order mark */
  readonly byteOrderMark: boolean;
}

export const FOR_MACHINES: CsvDialect = { separator: ',', byteOrderMark: false };
export const FOR_EXCEL: CsvDialect = { separator: ';', byteOrderMark: true };

/**
 * A cell that a spreadsheet would run as a formula is written as text: what begins with = + - @, a
 * tab or a line end gets an apostrophe before it. Numbers stay numbers.
 */
export function asPlainCell(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
}

/** One record of a CSV file (RFC 4180), with its line end. */
export function csvLine(cells: readonly (string | number)[], { separator }: CsvDialect): string {
  const written = cells.map((cell) => {
    if (typeof cell === 'number') return String(cell);
    const text = asPlainCell(cell);
    return /["\r\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(separator)}\r\n`;
}
