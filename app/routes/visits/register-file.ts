import { z } from 'zod';

import { channelNames, CHANNELS } from '~/features/visits/rules/channel';
import { letterNatureNames, LETTER_NATURES } from '~/features/visits/rules/letter-nature';
import { registerFilterSchema, type RegisterFilter } from '~/features/visits/rules/register-filter';
import { REQUEST_STATES, stateNames } from '~/features/visits/rules/state';
import { VISIT_TYPES, visitTypeNames } from '~/features/visits/rules/visit-type';
import {
  REGISTER_COLUMNS,
  registerRows,
  type RegisterKey,
  type RegisterRow,
} from '~/features/visits/register-export.server';
import { csvLine, FOR_EXCEL, FOR_MACHINES, type CsvDialect } from '~/platform/csv/write-csv';
import { contentDisposition } from '~/platform/files/file-name';
import { xlsxStream } from '~/platform/spreadsheet/write-xlsx.server';

import { resource } from '../route.server';

const FORMATS = ['data.csv', 'excel.csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

/** The register as a file: for programs, or for Excel with Indonesian settings. */
export const loader = resource({
  may: 'request.readInbox',
  limit: 'export',
  params: z.object({ format: z.enum(FORMATS) }),
  load: ({ services, actor, params: { format }, request }) => {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const filter: RegisterFilter = registerFilterSchema.parse(asked);
    const rows = registerRows(services, actor, filter);
    return Promise.resolve(
      new Response(format === 'xlsx' ? workbook(rows) : csv(rows, format), {
        headers: {
          'Content-Type':
            format === 'xlsx'
              ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
              : 'text/csv; charset=utf-8',
          'Content-Disposition': contentDisposition('attachment', `buku-agenda.${format}`),
          'Cache-Control': 'private, no-store',
        },
      }),
    );
  },
});

const WIDE: readonly RegisterKey[] = ['guestAgencyName', 'subject'];

function workbook(rows: AsyncIterable<RegisterRow>): ReadableStream {
  const columns = REGISTER_COLUMNS.map(({ key, heading }) => ({
    heading,
    width: WIDE.includes(key) ? 42 : 18,
  }));
  return xlsxStream('Buku agenda', columns, inWords(rows));
}

function csv(rows: AsyncIterable<RegisterRow>, format: Exclude<Format, 'xlsx'>): ReadableStream {
  const forPeople = format === 'excel.csv';
  const dialect = forPeople ? FOR_EXCEL : FOR_MACHINES;
  const head = REGISTER_COLUMNS.map(({ key, heading }) => (forPeople ? heading : key));
  const lines = csvLines(head, forPeople ? inWords(rows) : inCodes(rows), dialect);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* csvLines(
  head: readonly string[],
  rows: AsyncIterable<readonly (string | number)[]>,
  dialect: CsvDialect,
): AsyncGenerator<string, undefined> {
  yield (dialect.byteOrderMark ? '\uFEFF' : '') + csvLine(head, dialect);
  for await (const row of rows) yield csvLine(row, dialect);
  return undefined;
}

async function* inCodes(rows: AsyncIterable<RegisterRow>) {
  for await (const row of rows) yield REGISTER_COLUMNS.map(({ key }) => row[key]);
}

/** Codes as the words that the pages say, days as people write them. */
async function* inWords(rows: AsyncIterable<RegisterRow>) {
  const named =
    (list: readonly string[], names: Readonly<Record<string, string>>) =>
    (code: string | number) => (list.includes(String(code)) ? (names[String(code)] ?? code) : code);
  const words: Partial<Record<RegisterKey, (value: string | number) => string | number>> = {
    channel: named(CHANNELS, channelNames.id),
    letterNature: named(LETTER_NATURES, letterNatureNames.id),
    visitType: named(VISIT_TYPES, visitTypeNames.id),
    state: named(REQUEST_STATES, stateNames.id),
    receivedOn: writtenDay,
    letterDate: writtenDay,
    visitDay: writtenDay,
  };
  for await (const row of rows) {
    yield REGISTER_COLUMNS.map(({ key }) => words[key]?.(row[key]) ?? row[key]);
  }
}

/** "2024-05-21" as Indonesian Excel reads a day: "21/05/2024". */
function writtenDay(day: string | number): string {
  return String(day).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
}
