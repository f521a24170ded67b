import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

/**
 * Keeps the scan of the signed letter; the guest is given it from then on. A later scan takes the
 * place of an earlier one, which stays in the file store.
 * @throws AppError notFound for another agency's letter; conflict for one that was never issued
 */
export async function attachSignedLetter(
  { write, clock }: Services,
  actor: Member,
  letterId: string,
  { sha256, size, mediaType, originalName }: UploadedFile,
): Promise<void> {
  const { agencyId } = actor;
  const now = clock.now();
  await write(async (tx) => {
    const letter = await tx.replyLetter.findFirst({
      where: { id: letterId, agencyId },
      select: { issuedAt: true },
    });
    if (!letter) throw notFound();
    if (!letter.issuedAt) throw new AppError('conflict', { reason: 'letterNotIssued' });
    const file = await tx.storedFile.create({
      data: {
        ...{ agencyId, sha256, size, mediaType, originalName },
        ...{ purpose: 'signedLetter', createdAt: now, attachedAt: now },
      },
      select: { id: true },
    });
    await tx.replyLetter.update({
      where: { id: letterId, agencyId },
      data: { signedFileId: file.id, version: { increment: 1 } },
    });
    await recordHistory(tx, {
      ...{ agencyId, recordType: 'replyLetter', recordId: letterId, at: now },
      action: 'letter.signedScanAdded',
      actor: { id: actor.userId, name: actor.name },
    });
  });
}
