import { z } from 'zod';

/** How many rows a list shows at once. */
export const PAGE_SIZE = 25;

export const cursorSearch = z.object({ cursor: z.string().max(200).optional().catch(undefined) });

export interface Slice<Row> {
  readonly rows: readonly Row[];
  /** names the last row shown; null on the last page */
  readonly nextCursor: string | null;
}

/** Cuts what was read with `take: PAGE_SIZE + 1` into a page and the cursor of the next. */
export function sliceOf<Row extends { id: string }>(read: readonly Row[]): Slice<Row> {
  const rows = read.slice(0, PAGE_SIZE);
  return { rows, nextCursor: read.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}

/** Prisma's arguments for the page after a cursor. */
export function afterCursor(cursor: string | undefined): {
  take: number;
  cursor?: { id: string };
  skip?: number;
} {
  return cursor === undefined
    ? { take: PAGE_SIZE + 1 }
    : { take: PAGE_SIZE + 1, cursor: { id: cursor }, skip: 1 };
}
