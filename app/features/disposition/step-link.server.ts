import type { DispositionHolder } from '~/features/accounts/rules/actor';
import { hashToken } from '~/platform/clock/random.server';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

const TOKEN_SHAPE = /^[\w-]{32,64}$/;

/**
 * Whom the link of a step was mailed to; null for a link that was never made, and for people whose
 * account was disabled since. A used or expired link names its holder still: its page says what
 * happened, and the use cases refuse what it asks for.
 */
export async function holderFromToken(
  { db }: Pick<Services, 'db'>,
  token: string,
): Promise<DispositionHolder | null> {
  if (!TOKEN_SHAPE.test(token)) return null;
  const step = await db.dispositionReceiver.findUnique({
    where: { linkHash: hashToken(token) },
    select: {
      id: true,
      agencyId: true,
      userId: true,
      disposition: { select: { requestId: true } },
    },
  });
  if (!step?.userId) return null;
  const user = await db.user.findFirst({
    where: { id: step.userId, agencyId: step.agencyId, disabledAt: null },
    select: { id: true, name: true, agency: { select: { timeZone: true } } },
  });
  return user
    ? {
        kind: 'dispositionHolder',
        stepId: step.id,
        requestId: step.disposition.requestId,
        agencyId: step.agencyId,
        userId: user.id,
        name: user.name,
        timeZone: zoneOf(user.agency),
        roles: ['dispositionHolder'],
      }
    : null;
}
