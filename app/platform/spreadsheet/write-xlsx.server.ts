import { PassThrough, Readable } from 'node:stream';

import excel from 'exceljs';

import { asPlainCell } from '../csv/write-csv';

/**
 * A workbook of one sheet, written while the rows arrive: a heading line that stays in sight, a
 * filter over it, texts as texts (never formulas), numbers as numbers.
 * @param columns headings, with widths in characters
 */
export function xlsxStream(
  name: string,
  columns: readonly { readonly heading: string; readonly width: number }[],
  rows: AsyncIterable<readonly (string | number)[]>,
): ReadableStream {
  const output = new PassThrough();
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const write = async () => {
    for await (const row of rows) {
      sheet
        .addRow(row.map((cell) => (typeof cell === 'number' ? cell : asPlainCell(cell))))
        .commit();
      // The reader may be slow: what it has not taken is not written on.
      if (output.writableNeedDrain) {
        await new Promise((resolve) => output.once('drain', resolve));
      }
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error('not written'));
  });
  return Readable.toWeb(output) as ReadableStream;
}
