import type { Services } from '~/platform/services.server';

const AT_ONCE = 200;

/**
 * Removes letters that were uploaded with a form which was never accepted. A file that another
 * record holds too (same content, same hash) stays on disk.
 * @param before letters kept later than this may still be sent
 */
export async function forgetUnsentLetters(
  { write, files }: Pick<Services, 'write' | 'files'>,
  before: Date,
): Promise<number> {
  const unsent = { attachedAt: null, createdAt: { lt: before } };
  const gone = await write(async (tx) => {
    // bounded: housekeeping of every agency's own left-overs
    const rows = await tx.storedFile.findMany({ where: unsent, take: AT_ONCE });
    const ids = rows.map(({ id }) => id);
    // bounded: the rows just read, still unsent
    await tx.storedFile.deleteMany({ where: { ...unsent, id: { in: ids } } });
    const hashes = rows.map(({ sha256 }) => sha256);
    // bounded: asks only whether the content is still held by anybody
    const held = await tx.storedFile.findMany({
      where: { sha256: { in: hashes } },
      select: { sha256: true },
    });
    const stillHeld = new Set(held.map(({ sha256 }) => sha256));
    return [...new Set(hashes)].filter((sha256) => !stillHeld.has(sha256));
  });
  for (const sha256 of gone) await files.remove(sha256);
  return gone.length;
}
