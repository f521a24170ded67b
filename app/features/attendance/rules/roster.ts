import { plainLine, plainText } from './pasted-text';
import { readCells, type Delimiter, type RosterRecord } from './roster-cells';
import { finishDraft } from './roster-draft';
import { guessColumns } from './roster-guess';
import { headingColumns } from './roster-headings';
import { readRosterLines } from './roster-lines';
import { skippedLine } from './roster-reader';
import { readRosterTable, type RosterTable } from './roster-table';
import {
  ROSTER_LIMIT,
  ROSTER_TEXT_LIMIT,
  type Roster,
  type RosterRow,
  type SkippedLine,
} from './roster-types';
import { PersonIndex } from './same-person';

export interface RosterOptions {
  /** For persons whose agency the list does not tell: the agency of the delegation. */
  defaultAgency?: string;
}

/** Headings stand near the top; a table may have a letterhead above them. */
const HEADING_WITHIN = 15;

/**
 * Reads a delegation list as it was pasted: a table from Excel, Word or CSV, or lines from WhatsApp.
 * Nothing is thrown away silently: every line with text is a person, part of one, or in `skipped`.
 * Never throws; time grows with the length of the text only.
 */
export function parseRoster(text: string, options: RosterOptions = {}): Roster {
  const { read: kept, skipped: cut } = cutToLimit(text);
  const plain = plainText(kept);
  const defaultAgency = plainLine(options.defaultAgency ?? '');
  const table = findTable(plain);
  const { drafts, skipped } =
    table === null ? readRosterLines(plain, defaultAgency) : readRosterTable(table, defaultAgency);
  const lines = plain.split('\n');
  const over = drafts
    .slice(ROSTER_LIMIT)
    .map((draft) => skippedLine(draft.line, lines[draft.line - 1] ?? '', 'overLimit'));
  const rows = drafts.slice(0, ROSTER_LIMIT).map(finishDraft);
  markDuplicates(rows);
  return {
    layout: table === null ? 'lines' : 'table',
    columns: [...(table?.columns ?? [])],
    rows,
    skipped: [...skipped, ...over, ...cut].sort((a, b) => a.line - b.line),
    truncated: over.length > 0 || cut.length > 0,
  };
}

/** Cuts at the last line end within the limit; one line that is longer than all is cut anywhere. */
function cutToLimit(text: string): { read: string; skipped: SkippedLine[] } {
  if (text.length <= ROSTER_TEXT_LIMIT) return { read: text, skipped: [] };
  const head = text.slice(0, ROSTER_TEXT_LIMIT);
  const lineEnd = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  const whole = lineEnd > 0;
  const wide = text.startsWith('\n', lineEnd) && text.startsWith('\r', lineEnd - 1);
  const read = whole ? head.slice(0, wide ? lineEnd - 1 : lineEnd) : head;
  const rest = text.slice(whole ? lineEnd : ROSTER_TEXT_LIMIT).replace(/^(?:\r\n?|\n)/, '');
  const countEnds = (part: string) => part.match(/\r\n?|\n/g)?.length ?? 0;
  const first = countEnds(read) + (whole ? 2 : 1);
  return {
    read,
    skipped: [{ ...skippedLine(first, rest, 'textTooLong'), lineCount: countEnds(rest) + 1 }],
  };
}

/** Finds the table in the text, or null when the text is lines. */
function findTable(text: string): RosterTable | null {
  const delimiters: Delimiter[] = ['\t', ';', '|', ','];
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue;
    const records = readCells(text, delimiter);
    const wide = records.filter((record) => record.cells.length > 1);
    // A list of another message may stand above the table; its lines are no letterhead.
    for (const record of wide.slice(0, HEADING_WITHIN)) {
      const at = records.indexOf(record);
      const columns = headingColumns(record);
      if (columns !== null && columns.length >= 2) {
        return { records, columns, headingAt: at, delimiter, unclear: false };
      }
    }
    // Names hold commas: without headings only quoted cells make a comma a delimiter.
    const quoted =
      delimiter !== ',' || (text.match(/(?:^|,)"[^"\n]*"(?=,|$)/gm)?.length ?? 0) >= records.length;
    const mostly = wide.length * 5 >= records.length * 3;
    if (quoted && (mostly || (delimiter === '\t' && isBlock(wide)))) {
      return { records, ...guessColumns(wide), headingAt: -1, delimiter };
    }
  }
  return null;
}

/** Nobody types tabs into a message: rows of one width are a table, whatever stands around them. */
const isBlock = (wide: readonly RosterRecord[]): boolean =>
  wide.length >= 2 && new Set(wide.map(({ cells }) => cells.length)).size === 1;

/** Marks a row whose person stands above. */
function markDuplicates(rows: readonly RosterRow[]): void {
  const above = new PersonIndex<RosterRow>();
  for (const row of rows) {
    const twin = above.find(row.person);
    if (twin) row.problems.push({ code: 'duplicateOfLine', field: 'fullName', param: twin.line });
    else above.add(row.person, row);
  }
}
