import type { StaffRole } from '~/features/accounts/rules/roles';
import type { Tx } from '~/platform/database/database.server';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import type { StaffNotice } from './rules/message-kind';
import { staffMail } from './staff-mail';

/** Who answers requests hears of what guests do. */
const TOLD: readonly StaffRole[] = ['secretariat', 'officeHead'];

/**
 * Mails what a guest did to those of the host who answer requests, in the transaction in which it
 * happened; not to those who do not want to hear of it.
 */
export async function tellStaff(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config'>,
  notice: Exclude<StaffNotice, 'reminder'>,
  request: {
    readonly id: string;
    readonly agencyId: string;
    readonly guestAgencyName: string;
    readonly subject: string;
    readonly letterNature: string;
    readonly trackingCode: string;
  },
  note = '',
): Promise<void> {
  const { id, agencyId } = request;
  const people = await tx.user.findMany({
    where: { agencyId, disabledAt: null, roles: { some: { role: { in: [...TOLD] } } } },
    select: { id: true, email: true },
  });
  const wanting = await withoutRefusals(tx, people, notice);
  const mail = staffMail(notice, {
    guest: request.guestAgencyName,
    subject: request.letterNature === 'confidential' ? '(rahasia)' : request.subject,
    trackingCode: request.trackingCode,
    note,
    link: `${services.config.origin}/workspace/requests/${id}`,
  });
  for (const { email } of wanting) {
    await enqueueMail(tx, services, {
      agencyId,
      recipient: email,
      about: { kind: `staff.${notice}`, recordType: 'visitRequest', recordId: id },
      ...mail,
    });
  }
}

/** Those of some people who have not refused a kind of notice. */
export async function withoutRefusals<Person extends { readonly id: string }>(
  tx: Tx,
  people: readonly Person[],
  notice: StaffNotice,
): Promise<Person[]> {
  const refusals = await tx.noticeRefusal.findMany({
    where: { kind: notice, userId: { in: people.map(({ id }) => id) } },
    select: { userId: true },
  });
  const refused = new Set(refusals.map(({ userId }) => userId));
  return people.filter(({ id }) => !refused.has(id));
}
