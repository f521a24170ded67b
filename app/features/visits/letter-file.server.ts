import { seal, unseal } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import type { Services } from '~/platform/services.server';

const PURPOSE = 'requestLetter';

/**
 * Keeps a letter that arrived with a form that was not accepted, so that nobody uploads it twice.
 * @param hostAgencyId as the form sent it: nothing is kept for an agency that is no host
 * @param already the sealed name that an earlier try was given
 * @returns the sealed name that the form sends back, under the field's name
 */
export async function keptLetter(
  { db, write, clock, config }: Pick<Services, 'db' | 'write' | 'clock' | 'config'>,
  hostAgencyId: unknown,
  file: UploadedFile | undefined,
  already: unknown,
): Promise<Record<string, string>> {
  if (!file) return typeof already === 'string' && already !== '' ? { letter: already } : {};
  if (typeof hostAgencyId !== 'string') return {};
  const host = await db.agency.findFirst({
    where: { id: hostAgencyId, receivesVisits: true },
    select: { id: true },
  });
  if (!host) return {};
  const { id } = await write((tx) => createLetterFile(tx, clock.now(), host.id, file));
  return { letter: seal(config.secret, id) };
}

/** Attaches the letter sent now, or else the one kept before, to a request of this agency. */
export async function attachLetter(
  tx: Tx,
  { clock, config }: Pick<Services, 'clock' | 'config'>,
  agencyId: string,
  sent: { file: UploadedFile | undefined; kept: string | undefined },
): Promise<string | null> {
  const now = clock.now();
  if (sent.file) {
    const { id } = await createLetterFile(tx, now, agencyId, sent.file, now);
    return id;
  }
  const keptId = sent.kept ? unseal(config.secret, sent.kept) : null;
  if (keptId === null) return null;
  const { count } = await tx.storedFile.updateMany({
    where: { id: keptId, agencyId, purpose: PURPOSE, attachedAt: null },
    data: { attachedAt: now },
  });
  return count === 1 ? keptId : null;
}

/** Which of these contents a record of any agency names; those stay in the file store. */
export async function namedFiles(
  { db }: Pick<Services, 'db'>,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  // bounded: asks only whether the content is held by anybody
  const rows = await db.storedFile.findMany({
    where: { sha256: { in: [...sha256s] } },
    select: { sha256: true },
    distinct: ['sha256'],
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}

function createLetterFile(
  tx: Tx,
  createdAt: Date,
  agencyId: string,
  { sha256, size, mediaType, originalName }: UploadedFile,
  attachedAt: Date | null = null,
) {
  return tx.storedFile.create({
    data: {
      agencyId,
      sha256,
      size,
      mediaType,
      originalName,
      purpose: PURPOSE,
      createdAt,
      attachedAt,
    },
  });
}
