import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { createMember } from './create-member.server';
import { invitationOfLink } from './invitations.server';
import { hashPassword, refusedPassword } from './passwords.server';
import { endSession, startSession, within } from './session.server';
import { setPassword } from './set-password.server';

export type AcceptAnswer =
  | { readonly kind: 'accepted'; readonly cookie: string }
  | { readonly kind: 'linkDead' | 'emailTaken' | 'passwordCommon' };

/** Makes the invited person a member with the roles of the invitation, and signs it in. */
export async function acceptInvitation(
  services: Services,
  input: {
    token: string;
    name: string;
    positionTitle: string;
    password: string;
    device: string;
    cookieHeader: string | null;
  },
): Promise<AcceptAnswer> {
  const { db, write, clock, log } = services;
  const invited = await invitationOfLink(db, input.token, clock.now());
  if (!invited) {
    log.warn('invitation link refused');
    return { kind: 'linkDead' };
  }
  const { name, positionTitle, password } = input;
  const refused = refusedPassword(password, { ...invited, name });
  if (refused) return { kind: refused };
  const hash = await hashPassword(password);
  try {
    return await write(async (tx) => {
      const now = clock.now();
      const invitation = await invitationOfLink(tx, input.token, now);
      if (!invitation) return { kind: 'linkDead' };
      const { agencyId, email, roles } = invitation;
      const member = { agencyId, email, name, positionTitle, roles };
      const { id } = await createMember(tx, services, member, null);
      await setPassword(tx, { userId: id, hash, now });
      await tx.invitation.update({
        where: { tokenHash: invitation.id },
        data: { acceptedAt: now },
      });
      const inside = within(services, tx);
      await endSession(inside, input.cookieHeader);
      const { cookie } = await startSession(inside, id, { device: input.device });
      return { kind: 'accepted', cookie };
    });
  } catch (error) {
    if (error instanceof AppError && error.reason === 'emailTaken') return { kind: 'emailTaken' };
    throw error;
  }
}
