import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { nextInSequence } from '~/platform/database/sequence.server';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { edited, editableDraft, type Refusal } from './edit-letter.server';
import { letterMail } from './letter-mail';
import { letterheadOf } from './letterhead.server';
import { writeContent } from './rules/letter-content';
import type { LetterForm } from './rules/letter-form';
import { letterNumber } from './rules/number-pattern';
import { GAP } from './rules/template';

export type Issued =
  { readonly number: string; readonly toldGuest: boolean } | { readonly errors: Refusal };

/**
 * Issues a letter as it was edited: gives it its number, locks it, and tells the guest that it is
 * there. An issued letter to the same request is replaced by it.
 *
 * A number that was typed is used as it is. Without one, the next number after the agency's pattern
 * is drawn: per agency and year of the letter's date, without gaps.
 * @returns its number; or what stands against it
 * @throws AppError notFound for another agency's letter; conflict when it is no draft any more
 */
export async function issueLetter(
  services: Services,
  actor: Member,
  letterId: string,
  form: LetterForm,
): Promise<Issued> {
  const { write, clock, config } = services;
  const { agencyId } = actor;
  const now = clock.now();
  return write(async (tx) => {
    const draft = await editableDraft(tx, actor, letterId, form.version);
    if (!draft.letter) return { errors: draft.refusal };
    const missing = whatIsMissing(form);
    if (missing) return { errors: missing };
    const number = form.number || (await drawNumber(tx, agencyId, form.letterDate));
    if (number === null) return { errors: { number: [errorCode('required')] } };
    if (form.number && (await isTaken(tx, agencyId, number))) {
      return { errors: { number: [errorCode('letterNumberTaken')] } };
    }
    const { requestId, request } = draft.letter;
    await tx.replyLetter.updateMany({
      where: { agencyId, requestId, state: 'issued' },
      data: { state: 'replaced', version: { increment: 1 } },
    });
    await tx.replyLetter.update({
      where: { id: letterId, agencyId },
      data: {
        ...{ number, letterDate: form.letterDate, state: 'issued' },
        content: writeContent({ ...edited(draft.content, form), verifyAddress: config.origin }),
        ...{ issuedAt: now, issuedById: actor.userId, version: { increment: 1 } },
      },
    });
    for (const [recordType, recordId] of [
      ['replyLetter', letterId],
      ['visitRequest', requestId],
    ] as const) {
      await recordHistory(tx, {
        ...{ agencyId, recordType, recordId, action: 'letter.issued', at: now },
        actor: { id: actor.userId, name: actor.name },
        changes: { letter: number },
      });
    }
    if (request.contactEmail) {
      await enqueueMail(tx, services, {
        agencyId,
        recipient: request.contactEmail,
        about: { kind: 'guest.letterIssued', recordType: 'visitRequest', recordId: requestId },
        ...letterMail({
          host: request.agency.shortName,
          trackingCode: request.trackingCode,
          requestSubject: request.subject,
          letterSubject: form.subject,
          number,
        }),
      });
    }
    return { number, toldGuest: request.contactEmail !== '' };
  });
}

/** What a draft may lack and a letter may not. */
function whatIsMissing(form: LetterForm): Refusal | null {
  const missing: Refusal = {
    ...(form.signerName === '' ? { signerName: [errorCode('required')] } : {}),
    ...(form.body.includes(GAP) ? { body: [errorCode('letterGap')] } : {}),
  };
  return Object.keys(missing).length > 0 ? missing : null;
}

/** @returns null when the agency has no pattern: then its numbers are typed */
async function drawNumber(tx: Tx, agencyId: string, day: string): Promise<string | null> {
  const { numberPattern } = await letterheadOf(tx, agencyId);
  if (numberPattern === '') return null;
  for (;;) {
    const count = await nextInSequence(tx, letterSequence(agencyId, day));
    const number = letterNumber(numberPattern, count, day);
    // Somebody may have typed it already: then that letter is the one with this number.
    if (!(await isTaken(tx, agencyId, number))) return number;
  }
}

/** The row that counts the letters of an agency in the year of a day. */
export const letterSequence = (agencyId: string, day: string): string =>
  `letter-${agencyId}-${day.slice(0, 4)}`;

async function isTaken(tx: Tx, agencyId: string, number: string): Promise<boolean> {
  const other = await tx.replyLetter.findFirst({
    where: { agencyId, number, issuedAt: { not: null } },
    select: { id: true },
  });
  return other !== null;
}
