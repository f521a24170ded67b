/** What the triggers of the migration say when a room is taken (prisma/migrations). */
export function isRoomTaken(error: unknown): boolean {
  return mentions(error, 'visit_room_taken');
}

// Prisma wraps the database's words, sometimes more than once.
function mentions(error: unknown, words: string, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if (error.message.includes(words)) return true;
  const meta = 'meta' in error ? JSON.stringify(error.meta) : '';
  return meta.includes(words) || mentions(error.cause, words, depth + 1);
}
