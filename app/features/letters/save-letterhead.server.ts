import type { Member } from '~/features/accounts/rules/actor';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import type { Services } from '~/platform/services.server';

import type { Refusal } from './edit-letter.server';
import type { LetterheadForm } from './rules/letterhead-form';

/**
 * Saves letterhead, signer and number pattern for the letters that are written from now on.
 * @param logo as uploads leave it for papers, PNG or JPEG; without one the present logo stays, unless the form removes it
 * @returns what stands against it, or null when it was saved
 */
export async function saveLetterhead(
  { write, clock }: Services,
  actor: Member,
  { version, removeLogo, ...text }: LetterheadForm,
  logo: UploadedFile | undefined,
): Promise<Refusal | null> {
  const { agencyId } = actor;
  const now = clock.now();
  return write(async (tx) => {
    const stored = await tx.letterhead.findUnique({ where: { agencyId } });
    if ((stored?.version ?? 0) !== version) return { '': [errorCode('letterChanged')] };
    const file = logo
      ? await tx.storedFile.create({
          data: {
            ...{ agencyId, sha256: logo.sha256, size: logo.size, mediaType: logo.mediaType },
            ...{ originalName: logo.originalName, purpose: 'letterheadLogo' },
            ...{ createdAt: now, attachedAt: now },
          },
          select: { id: true },
        })
      : null;
    const logoFileId = file?.id ?? (removeLogo ? null : (stored?.logoFileId ?? null));
    await tx.letterhead.upsert({
      where: { agencyId },
      create: { agencyId, ...text, logoFileId, updatedAt: now },
      update: { ...text, logoFileId, updatedAt: now, version: { increment: 1 } },
    });
    await recordHistory(tx, {
      ...{ agencyId, recordType: 'letterhead', recordId: agencyId, action: 'letterhead.saved' },
      actor: { id: actor.userId, name: actor.name },
      at: now,
    });
    return null;
  });
}
