import type { Member } from '~/features/accounts/rules/actor';
import { isPublicClass, legalBasisOf, letsMinutesOut } from '~/features/visits/rules/disclosure';
import type { LibrarySink } from '~/features/visits/rules/library-sink';
import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { libraryFollows } from './library-follows.server';
import { recordMinutes } from './open-minutes.server';
import { redacted, redactionSource } from './redaction-source.server';
import type { DiscloseMinutesForm } from './rules/disclosure-form';
import { textMark } from './text-mark.server';

export type Disclosed = { readonly isPublic: boolean } | { readonly changed: true };

/**
 * Decides who may read minutes (UU 14/2008). A public class stores the text of the officer's preview
 * and puts it into the library; exempt deletes it and takes it out. Each decision is kept.
 * @param library the way into the library, for this transaction
 * @returns `changed` when somebody else decided meanwhile, or when the text would not be the one of
 * the preview (a person was added, a word typed); nothing was decided
 * @throws AppError notFound; conflict minutesNotApproved: a draft never becomes public; conflict
 * visitClosed while its visit is closed or has not taken place
 */
export async function discloseMinutes(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: DiscloseMinutesForm,
  library: LibrarySink,
): Promise<Disclosed> {
  const now = clock.now();
  const isPublic = isPublicClass(form.disclosureClass);
  return write(async (tx) => {
    const source = await redactionSource(tx, actor.agencyId, visitId);
    const minutes = { id: source.id, agencyId: actor.agencyId };
    if (isPublic && source.state !== 'approved') {
      throw new AppError('conflict', { reason: 'minutesNotApproved' });
    }
    if (isPublic && !letsMinutesOut(source.visit)) {
      throw new AppError('conflict', { reason: 'visitClosed' });
    }
    if (source.version !== form.version) return { changed: true };
    const { names, text } = redacted(source, form.hidden);
    if (isPublic && textMark(text) !== form.mark) return { changed: true };
    await tx.minutes.update({
      where: minutes,
      data: {
        disclosureClass: form.disclosureClass,
        version: { increment: 1 },
        hiddenWords: JSON.stringify(form.hidden),
        ...(isPublic ? { maskedNames: JSON.stringify(names) } : {}),
      },
    });
    await tx.publicMinutes.deleteMany({
      where: { minutesId: minutes.id, agencyId: actor.agencyId },
    });
    if (isPublic) {
      await tx.publicMinutes.create({
        data: {
          minutesId: minutes.id,
          agencyId: actor.agencyId,
          content: JSON.stringify(text),
          redactedAt: now,
        },
      });
    }
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
    await libraryFollows(library)(tx, actor.agencyId, visitId);
    await recordMinutes(tx, actor, minutes.id, 'minutes.disclosed', now, {
      disclosureClass: form.disclosureClass,
    });
    return { isPublic };
  });
}
