/** Where a page of results begins: after how many, and the id of the last one before it. */
export interface Cursor {
  readonly offset: number;
  readonly lastId: number;
}

/** Opaque to the outside: "k-1f". */
export function writeCursor({ offset, lastId }: Cursor): string {
  return `${offset.toString(36)}-${lastId.toString(36)}`;
}

/** @returns null when the text is no cursor: the first page is shown then */
export function readCursor(text: string | null): Cursor | null {
  const match = /^([0-9a-z]{1,6})-([0-9a-z]{1,8})$/.exec(text ?? '');
  if (!match) return null;
  return { offset: parseInt(match[1] ?? '', 36), lastId: parseInt(match[2] ?? '', 36) };
}

/**
 * Where to go on in a list that may have changed meanwhile: after the last entry seen, wherever it
 * stands now, so that nothing is shown twice or left out; by count alone when it is gone.
 */
export function continueAt(ids: ArrayLike<number>, cursor: Cursor | null): number {
  if (!cursor) return 0;
  if (ids[cursor.offset - 1] === cursor.lastId) return cursor.offset;
  for (let position = 0; position < ids.length; position += 1) {
    if (ids[position] === cursor.lastId) return position + 1;
  }
  return Math.min(cursor.offset, ids.length);
}
