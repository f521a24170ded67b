import { draftLetter } from '~/features/letters/draft-letter.server';
import type { Tx } from '~/platform/database/database.server';
import { zoneOf } from '~/platform/languages/format';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { requestMail, staffText } from './request-mail';
import type { GuestAnswer } from './rules/guest-answer';
import { visitEventIcs } from './visit-event-ics.server';

/** What of a request is needed to tell its guest something. */
export interface Addressed {
  readonly id: string;
  readonly agencyId: string;
  readonly guestAgencyName: string;
  readonly headCount: number;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly subject: string;
  readonly letterNumber: string;
  readonly letterDate: string | null;
  readonly trackingCode: string;
  readonly agency: { readonly shortName: string; readonly timeZone: string };
}

/** What an agency needs to be told of, as a request's own. */
export const addressedAgency = { agency: { select: { shortName: true, timeZone: true } } } as const;

/**
 * Tells the guest of a request what the host answered, in the transaction of the answer: a mail, with
 * an entry for its calendar where there is a visit, and the draft of the letter. A guest without a
 * mail address gets a text that staff sends by WhatsApp.
 * @param by who answered; null: the program, or the guest by its choice
 * @param dueAt the mail is not sent before; one that is taken back until then is never sent
 */
export async function tellGuest(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config' | 'random'>,
  by: { readonly userId: string } | null,
  request: Addressed,
  answer: GuestAnswer,
  dueAt?: Date,
): Promise<void> {
  const zone = zoneOf(request.agency);
  const visitId = 'visitId' in answer ? answer.visitId : null;
  await writeLetter(tx, services, by, request, answer);
  const { contactEmail: email, contactName: name, agencyId, subject, trackingCode } = request;
  const recipient = email || request.contactPhone;
  if (!recipient) return;
  const about = { host: request.agency.shortName, subject, trackingCode, zone };
  await enqueueMail(tx, services, {
    agencyId,
    recipient,
    // Without a mail address staff passes it on: it waits with a ready text on the request's page.
    channel: email ? 'mail' : 'whatsapp',
    about: { kind: `guest.${answer.kind}`, recordType: 'visitRequest', recordId: request.id },
    ...(dueAt ? { dueAt } : {}),
    ...(email ? requestMail(answer, about) : staffText(answer, about)),
    calendarEvent:
      visitId === null || !email
        ? undefined
        : await visitEventIcs(tx, services, {
            ...{ agencyId, visitId, attendee: { name, email } },
            staysAway: answer.kind === 'ownCancel',
          }),
  });
}

/** Drafts the letter of an answer. Notices that answer nothing have no letter. */
export async function writeLetter(
  tx: Tx,
  services: Pick<Services, 'clock' | 'random'>,
  by: { readonly userId: string } | null,
  request: Addressed,
  answer: GuestAnswer,
): Promise<void> {
  if (
    answer.kind === 'received' ||
    answer.kind === 'offerLapsed' ||
    answer.kind === 'slotFree' ||
    answer.kind === 'ownCancel' ||
    answer.kind === 'reminder'
  ) {
    return;
  }
  const { visitId, ...said } = { visitId: null, ...answer };
  await draftLetter(
    tx,
    services,
    { id: by?.userId ?? null },
    {
      ...said,
      visitId,
      hostNote: 'message' in answer ? answer.message : 'hostNote' in answer ? answer.hostNote : '',
      agencyId: request.agencyId,
      requestId: request.id,
      zone: zoneOf(request.agency),
      guestAgencyName: request.guestAgencyName,
      letterNumber: request.letterNumber,
      letterDate: request.letterDate,
      subject: request.subject,
      trackingCode: request.trackingCode,
      headCount: request.headCount,
    },
  );
}
