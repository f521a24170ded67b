import type { Member } from '~/features/accounts/rules/actor';
import type { LibrarySink } from '~/features/visits/rules/library-sink';
import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { libraryRecord } from './library-record.server';
import { minutesOf, recordMinutes } from './open-minutes.server';
import { isPublicClass, legalBasisOf, type DiscloseForm } from '~/features/visits/rules/disclosure';

export type Disclosed = { readonly isPublic: boolean } | { readonly changed: true };

/**
 * Decides who may read minutes (UU 14/2008). A public class puts their redacted text into the
 * library; exempt takes it out. Each decision is kept.
 * @param library the way into the library, for this transaction
 * @returns `changed` when somebody else decided or wrote meanwhile; nothing was decided
 * @throws AppError notFound; conflict minutesNotApproved: a draft never becomes public
 */
export async function discloseMinutes(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: DiscloseForm,
  library: LibrarySink,
): Promise<Disclosed> {
  const now = clock.now();
  const isPublic = isPublicClass(form.disclosureClass);
  return write(async (tx) => {
    const minutes = await minutesOf(tx, actor, visitId);
    if (isPublic && minutes.state !== 'approved') {
      throw new AppError('conflict', { reason: 'minutesNotApproved' });
    }
    if (minutes.version !== form.version) return { changed: true };
    await tx.minutes.update({
      where: { id: minutes.id, agencyId: actor.agencyId },
      data: { disclosureClass: form.disclosureClass, version: { increment: 1 } },
    });
    await tx.disclosureDecision.create({
      data: {
        agencyId: actor.agencyId,
        recordType: 'minutes',
        recordId: minutes.id,
        disclosureClass: form.disclosureClass,
        legalBasis: legalBasisOf(form),
        reason: form.reason ?? '',
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    if (isPublic) {
      const { record, names } = await libraryRecord(tx, minutes);
      await library.put(tx, record);
      await tx.minutes.update({
        where: { id: minutes.id, agencyId: actor.agencyId },
        data: { maskedNames: JSON.stringify(names) },
      });
    } else {
      await library.remove(tx, 'minutes', minutes.id);
    }
    await recordMinutes(tx, actor, minutes.id, 'minutes.disclosed', now, {
      disclosureClass: form.disclosureClass,
    });
    return { isPublic };
  });
}
