import { z } from 'zod';

/** How many rows a list shows at once. */
export const PAGE_SIZE = 25;

export const cursorSearch = z.object({ cursor: z.string().max(200).optional().catch(undefined) });

/**
 * Where a page of a list ends that is ordered by a time and then by id, latest first. It says the
 * place itself, not only the row: the row may have left the list when the next page is asked for.
 */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** Opaque to the outside, and safe in an address: "2024-05-21T02:00:00.000Z~ID". */
export function writeCursor({ at, id }: Place): string {
  return `${at.toISOString()}~${id}`;
}

/** @returns null when the text is no cursor: the first page is shown then */
export function readCursor(text: string | undefined): Place | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([\w-]+)$/.exec(text ?? '');
  const at = new Date(match?.[1] ?? '');
  const id = match?.[2];
  return id === undefined || Number.isNaN(at.getTime()) ? null : { at, id };
}

/**
 * The part of a `where` that keeps what comes after a cursor, for a list in the order
 * `[{ [field]: 'desc' }, { id: 'desc' }]`, read with `take: PAGE_SIZE + 1`. Empty for the first page.
 * @param by the condition on the field that the list is ordered by
 */
export function afterCursor<Condition extends object>(
  cursor: string | undefined,
  by: (time: Date | { lt: Date }) => Condition,
): { OR?: (Condition & { id?: { lt: string } })[] } {
  const place = readCursor(cursor);
  if (!place) return {};
  return { OR: [by({ lt: place.at }), { ...by(place.at), id: { lt: place.id } }] };
}

export interface Slice<Row> {
  readonly rows: readonly Row[];
  /** names the place of the last row shown; null on the last page */
  readonly nextCursor: string | null;
}

/**
 * Cuts what was read with `take: PAGE_SIZE + 1` into a page and the cursor of the next.
 * @param timeOf the field that the list is ordered by
 */
export function sliceOf<Row extends { id: string }>(
  read: readonly Row[],
  timeOf: (row: Row) => Date,
): Slice<Row> {
  const rows = read.slice(0, PAGE_SIZE);
  const last = read.length > PAGE_SIZE ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? writeCursor({ at: timeOf(last), id: last.id }) : null };
}
