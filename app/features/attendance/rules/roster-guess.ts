import { type CellKind, kindOf } from './cell-kinds';
import { plainWords } from './pasted-text';
import type { RosterRecord } from './roster-cells';
import type { ColumnField, RosterColumn } from './roster-types';

/** So many rows are looked at; a list keeps its shape. */
const SAMPLE_ROWS = 60;

export interface GuessedColumns {
  columns: RosterColumn[];
  /** True when a column got its meaning from its place only. */
  unclear: boolean;
}

/** Kinds that name a column by themselves, in the order in which they choose. */
const TELLING: readonly (readonly [CellKind, ColumnField])[] = [
  ['civilServantNumber', 'civilServantNumber'],
  ['phone', 'phone'],
  ['ordinal', 'ordinal'],
  ['rank', 'rank'],
  ['position', 'position'],
  ['agency', 'agency'],
];

type Tally = Partial<Record<CellKind, number>>;

/** How the filled cells of each column divide among the kinds, as shares of 1. */
function shares(records: readonly RosterRecord[]): Tally[] {
  // Sparse: a column without any content has no tally.
  const tallies: (Tally | undefined)[] = [];
  const filled: number[] = [];
  for (const record of records.slice(0, SAMPLE_ROWS)) {
    record.cells.forEach((cell, index) => {
      const kind = kindOf(plainWords(cell.split('\n')[0] ?? ''));
      if (kind === 'empty') return;
      const tally = (tallies[index] ??= {});
      tally[kind] = (tally[kind] ?? 0) + 1;
      filled[index] = (filled[index] ?? 0) + 1;
    });
  }
  return Array.from(tallies, (tally, index) =>
    Object.fromEntries(
      Object.entries(tally ?? {}).map(([kind, count]) => [kind, count / (filled[index] ?? 1)]),
    ),
  );
}

/**
 * Tells the columns of a table without headings from what stands in them: numbers, ranks, posts and
 * agencies show themselves; the first column of the remaining text is the name, the next ones take
 * the place of what is still missing, and then the answer is marked unclear.
 */
export function guessColumns(records: readonly RosterRecord[]): GuessedColumns {
  const columns = shares(records);
  const fieldOf = new Map<number, ColumnField>();
  for (const [kind, field] of TELLING) {
    let best = -1;
    let bestShare = 0.34;
    columns.forEach((tally, index) => {
      const share = tally[kind] ?? 0;
      if (fieldOf.has(index) || share <= bestShare || share < (tally.text ?? 0)) return;
      best = index;
      bestShare = share;
    });
    if (best >= 0) fieldOf.set(best, field);
  }
  const missing: ColumnField[] = ['name', 'position', 'agency'].filter(
    (field): field is ColumnField => ![...fieldOf.values()].some((known) => known === field),
  );
  let unclear = false;
  columns.forEach((tally, index) => {
    if (fieldOf.has(index) || Object.keys(tally).length === 0) return;
    const field = (tally.text ?? 0) > 0 || missing[0] !== 'name' ? missing.shift() : undefined;
    // A column without a field is not dropped: its texts go where a person has room.
    if (field !== undefined) fieldOf.set(index, field);
    // A name is told by being the text that is nothing else; anything after it is only placed.
    if (field !== 'name') unclear = true;
  });
  return {
    columns: [...fieldOf]
      .sort(([a], [b]) => a - b)
      .map(([index, field]) => ({ index, fields: [field], heading: null })),
    unclear,
  };
}
