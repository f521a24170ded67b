import type { Services } from '~/platform/services.server';

const AT_ONCE = 200;

/**
 * Forgets letters that were uploaded with a form which was never accepted. The files stay: the same
 * content may be arriving again just now. What no record names is the file store's to sweep.
 * @param before letters kept later than this may still be sent
 * @returns how many were forgotten; the rest waits for the next time
 */
export async function forgetUnsentLetters(
  { write }: Pick<Services, 'write'>,
  before: Date,
): Promise<number> {
  const where = { attachedAt: null, createdAt: { lt: before } };
  // bounded: housekeeping of every agency's own left-overs
  const { count } = await write((tx) => tx.storedFile.deleteMany({ where, limit: AT_ONCE }));
  return count;
}
