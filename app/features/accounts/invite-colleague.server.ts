import { hashToken } from '~/platform/clock/random.server';
import type { Locale } from '~/platform/languages/locale';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { accountMails } from './account-mails';
import type { Member } from './rules/actor';
import type { StaffRole } from './rules/roles';

const INVITATION_MS = 7 * 24 * 60 * 60_000;

/**
 * Invites somebody to the actor's own agency, for seven days. The link is mailed, and returned to be
 * shown once: what is stored is its hash. An open invitation to the same address is revoked.
 * That the address belongs to somebody of another agency is not told here; accepting will fail.
 */
export async function inviteColleague(
  services: Services,
  actor: Member,
  { email, roles, locale }: { email: string; roles: readonly StaffRole[]; locale: Locale },
): Promise<{ kind: 'invited'; link: string; expiresAt: Date } | { kind: 'emailTaken' }> {
  const { write, clock, random, config } = services;
  return write(async (tx) => {
    const colleague = await tx.user.count({ where: { email, agencyId: actor.agencyId } });
    if (colleague > 0) return { kind: 'emailTaken' };
    const now = clock.now();
    const token = random.token();
    const tokenHash = hashToken(token);
    const expiresAt = new Date(now.getTime() + INVITATION_MS);
    await tx.invitation.updateMany({
      where: { agencyId: actor.agencyId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.invitation.create({
      data: {
        tokenHash,
        agencyId: actor.agencyId,
        email,
        roles: JSON.stringify(roles),
        invitedById: actor.userId,
        createdAt: now,
        expiresAt,
      },
    });
    const link = `${config.origin}/invitation/${token}`;
    const texts = accountMails[locale];
    await enqueueMail(tx, services, {
      agencyId: actor.agencyId,
      recipient: email,
      subject: texts.invitationSubject(actor.agencyName),
      body: texts.invitationBody(actor.name, actor.agencyName, link),
    });
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'invitation',
      recordId: tokenHash,
      action: 'invited',
      actor,
      at: now,
      changes: { roles },
    });
    return { kind: 'invited', link, expiresAt };
  });
}
