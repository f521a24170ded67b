import type { Tx } from '~/platform/database/database.server';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { requestMail, type GuestAnswer } from './request-mail';

/** What of a request is needed to tell its guest something. */
export interface Addressed {
  readonly id: string;
  readonly agencyId: string;
  readonly contactEmail: string;
  readonly subject: string;
  readonly trackingCode: string;
  readonly agency: { readonly shortName: string };
}

/**
 * Tells the guest of a request what the host answered, in the transaction of the answer.
 * @param dueAt not sent before; a message that is taken back until then is never sent
 */
export async function tellGuest(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config'>,
  request: Addressed,
  answer: GuestAnswer,
  dueAt?: Date,
): Promise<void> {
  if (!request.contactEmail) return;
  const { subject, trackingCode } = request;
  await enqueueMail(tx, services, {
    agencyId: request.agencyId,
    recipient: request.contactEmail,
    about: { kind: `guest.${answer.kind}`, recordType: 'visitRequest', recordId: request.id },
    ...(dueAt ? { dueAt } : {}),
    ...requestMail(answer, { host: request.agency.shortName, subject, trackingCode }),
  });
}
