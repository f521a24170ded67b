import type { Member } from '~/features/accounts/rules/actor';
import { holdsOfRequest } from '~/features/rooms/slot-holds.server';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

const MOST_VISITS = 30;
const DAY_MS = 24 * 3_600_000;

/** What the host looks at while it answers: what is on offer, what is held, and what can be joined. */
export async function answerView({ db, clock }: Services, actor: Member, requestId: string) {
  const { agencyId } = actor;
  const now = clock.now();
  const [offers, holds, visits] = await Promise.all([
    db.dateOffer.findMany({
      where: { agencyId, requestId },
      orderBy: { createdAt: 'desc' },
      take: 5,
      select: {
        id: true,
        kind: true,
        state: true,
        answerUntil: true,
        guestNote: true,
        slots: {
          orderBy: { position: 'asc' },
          select: { id: true, startsAt: true, endsAt: true, roomId: true, chosenAt: true },
        },
      },
    }),
    holdsOfRequest(db, { requestId, agencyId }),
    db.visit.findMany({
      where: { agencyId, state: 'scheduled', endsAt: { gt: now } },
      orderBy: { startsAt: 'asc' },
      take: MOST_VISITS,
      select: {
        id: true,
        subject: true,
        startsAt: true,
        endsAt: true,
        delegations: { select: { agencyName: true, headCount: true } },
      },
    }),
  ]);
  return {
    offers,
    holds,
    visits,
    /** a usual time for a guest to answer in */
    answerUntil: localDate(new Date(now.getTime() + 7 * DAY_MS), actor.timeZone),
  };
}
export type AnswerView = Awaited<ReturnType<typeof answerView>>;
