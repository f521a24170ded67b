import type { GuestContact } from '~/features/accounts/rules/actor';
import { hashToken } from '~/platform/clock/random.server';
import type { Services } from '~/platform/services.server';

const TOKEN_SHAPE = /^[\w-]{32,64}$/;

/** The guest who holds the private link of a request, or null for a link that opens nothing. */
export async function guestFromToken(
  { db }: Pick<Services, 'db'>,
  token: string,
): Promise<GuestContact | null> {
  if (!TOKEN_SHAPE.test(token)) return null;
  const request = await db.visitRequest.findUnique({
    where: { trackingTokenHash: hashToken(token) },
    select: { id: true, agencyId: true },
  });
  return request
    ? {
        kind: 'guestContact',
        requestId: request.id,
        agencyId: request.agencyId,
        roles: ['guestContact'],
      }
    : null;
}
