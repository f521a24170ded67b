/** One row of a pasted table. `line` is where it starts, counted from 1; cells may hold "\n". */
export interface RosterRecord {
  line: number;
  cells: string[];
}

export type Delimiter = '\t' | ';' | '|' | ',';

/** A quoted cell longer than this is taken for a stray quote: it must not swallow the whole list. */
const LONGEST_QUOTED_CELL = 2_000;
/** No roster has more columns; the last cell takes the rest of the row as it stands. */
const MOST_CELLS = 64;

/**
 * The end of the quoted cell whose first quote is at `start`: the place of its last quote, or -1 when
 * the quote is only a character. A closing quote is followed by a delimiter, a line end or nothing.
 */
function closingQuote(text: string, start: number, delimiter: Delimiter): number {
  const limit = Math.min(text.length, start + LONGEST_QUOTED_CELL);
  for (let index = start + 1; index < limit; index += 1) {
    const character = text[index];
    // Excel cells hold line ends, but never tabs: the quote before a tab opened nothing.
    if (character === '\t' && delimiter === '\t') return -1;
    if (character !== '"') continue;
    const next = text[index + 1];
    if (next === '"') index += 1;
    else if (next === undefined || next === '\n' || next === delimiter) return index;
    else return -1;
  }
  return -1;
}

/**
 * Reads pasted rows: quoted cells as Excel and CSV write them (`"a ""b""\nc"`), any number of cells
 * per row. Empty lines are left out. Linear: a quote is looked after for a bounded distance only.
 */
export function readCells(text: string, delimiter: Delimiter): RosterRecord[] {
  const records: RosterRecord[] = [];
  let cells: string[] = [];
  let startLine = 1;
  let line = 1;
  let index = 0;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: startLine, cells });
    cells = [];
  };
  while (index <= text.length) {
    const last = cells.length === MOST_CELLS - 1;
    const close = text[index] === '"' && !last ? closingQuote(text, index, delimiter) : -1;
    let end: number;
    if (close >= 0) {
      const inside = text.slice(index + 1, close).replaceAll('""', '"');
      cells.push(inside);
      line += inside.split('\n').length - 1;
      end = close + 1;
    } else {
      end = index;
      while (end < text.length && (last || text[end] !== delimiter) && text[end] !== '\n') end += 1;
      cells.push(text.slice(index, end));
    }
    if (end >= text.length || text[end] === '\n') {
      endRow();
      line += 1;
      startLine = line;
    }
    index = end + 1;
  }
  return records;
}
