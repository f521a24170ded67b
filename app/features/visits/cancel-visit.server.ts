import type { Member } from '~/features/accounts/rules/actor';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { moveVisit } from './move-visit.server';
import { requestMail } from './request-mail';
import type { LibrarySink } from './rules/library-sink';

/**
 * Cancels a scheduled visit: its room is free again and the library shows it no more.
 * @param reason the guest reads it on its tracking page
 */
export async function cancelVisit(
  services: Services,
  library: LibrarySink,
  actor: Member,
  visitId: string,
  reason: string,
): Promise<void> {
  await services.write(async (tx) => {
    await moveVisit(tx, actor, visitId, 'cancel', services.clock.now());
    const visit = await tx.visit.update({
      where: { id: visitId, agencyId: actor.agencyId },
      data: { cancelReason: reason },
      include: { requests: true, agency: { select: { shortName: true } } },
    });
    for (const request of visit.requests) {
      if (!request.contactEmail) continue;
      await enqueueMail(tx, services, {
        agencyId: actor.agencyId,
        recipient: request.contactEmail,
        ...requestMail.cancelled({
          host: visit.agency.shortName,
          subject: visit.subject,
          reason,
          trackingCode: request.trackingCode,
        }),
      });
    }
    await library.remove(tx, 'visit', visitId);
  });
}
