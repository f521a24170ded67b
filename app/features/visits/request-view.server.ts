import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { instantOf, isTimeZone } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { requestDetails, requestDetailsSelect } from './request-details.server';

const DAY_MS = 24 * 3_600_000;
const MOST_BOOKINGS = 60;
/** More rooms than one choice can hold with sense. */
const MOST_ROOMS = 500;

/** One request as the host decides on it, with the rooms and what they hold on the wished days. */
export async function requestView(
  { db }: Services,
  actor: Member,
  requestId: string,
  locale: Locale,
) {
  const request = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId: actor.agencyId },
    select: {
      ...requestDetailsSelect,
      declineReason: true,
      registerYear: true,
      registerNumber: true,
      channel: true,
      receivedOn: true,
      letterNature: true,
      visit: { select: { id: true, number: true } },
    },
  });
  if (!request) throw notFound();
  const zone = isTimeZone(request.agency.timeZone) ? request.agency.timeZone : 'Asia/Jakarta';
  const days = request.dates.flatMap(({ day }) => {
    const start = instantOf(day, '00:00', zone);
    return start ? [{ startsAt: { gte: start, lt: new Date(start.getTime() + DAY_MS) } }] : [];
  });
  const [rooms, booked, history] = await Promise.all([
    db.room.findMany({
      where: { agencyId: actor.agencyId, retiredAt: null },
      orderBy: { name: 'asc' },
      take: MOST_ROOMS,
      select: { id: true, name: true, capacity: true },
    }),
    db.visit.findMany({
      where: { agencyId: actor.agencyId, state: { not: 'cancelled' }, OR: days },
      orderBy: { startsAt: 'asc' },
      take: MOST_BOOKINGS,
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        subject: true,
        room: { select: { name: true } },
      },
    }),
    db.historyEntry.findMany({
      where: { agencyId: actor.agencyId, recordType: 'visitRequest', recordId: request.id },
      orderBy: { at: 'asc' },
      take: 50,
      select: { id: true, action: true, actorName: true, at: true },
    }),
  ]);
  return {
    ...(await requestDetails(db, request, locale)),
    zone,
    declineReason: request.declineReason,
    registerYear: request.registerYear,
    registerNumber: request.registerNumber,
    channel: request.channel,
    receivedOn: request.receivedOn,
    letterNature: request.letterNature,
    visit: request.visit,
    rooms,
    booked,
    history,
  };
}
export type RequestView = Awaited<ReturnType<typeof requestView>>;
