/** A record of a CSV file with a heading line, by heading. */
export type CsvRecord = Readonly<Record<string, string>>;

/**
 * Reads CSV as RFC 4180 says, strictly: comma, optional quotes, "" for a quote, LF or CRLF, one
 * heading line, every record as long as the heading. A leading byte order mark is skipped.
 * @param headings the columns that must be there, in this order
 * @throws Error naming the record (the heading is record 1)
 */
export function readCsv(text: string, headings: readonly string[]): CsvRecord[] {
  const [first, ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
  if (first?.join() !== headings.join()) {
    throw new Error(`CSV headings are "${first?.join() ?? ''}", expected "${headings.join()}"`);
  }
  return rows.map((row, at) => {
    if (row.length !== headings.length) {
      throw new Error(`CSV record ${at + 2} has ${row.length} fields, expected ${headings.length}`);
    }
    return Object.fromEntries(headings.map((heading, column) => [heading, row[column] ?? '']));
  });
}

// One field and what ends it: a comma, a line end, or (empty) the end of the file.
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row.length > 0) {
    const match = FIELD.exec(text);
    if (!match) throw new Error(`CSV record ${rows.length + 1} has a stray quote or line end`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
