import type { Member } from '~/features/accounts/rules/actor';
import { readAgencyCalendar } from '~/features/rooms/host-book.server';
import { asVisitState, visitAfter } from '~/features/visits/rules/state';
import { daysFrom } from '~/platform/clock/calendar-day';
import { localDate, localTime, zoneOf } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { blockedTimes, offeredSlots, visitsByDay } from './calendar-entries.server';
import type { CalendarDay } from './rules/calendar-entry';
import { shownDays, type CalendarSearch, type CalendarView } from './rules/calendar-search';

/** How many entries a day shows before it says how many more there are. */
const PER_DAY: Record<CalendarView, number> = { month: 3, week: 12, list: 12, day: 60, rooms: 60 };
const MOST_CHOICES = 200;

/** What the calendar shows: each day with its entries, in the zone of the reader's agency. */
export async function calendarView(
  { db, clock }: Services,
  actor: Member,
  search: CalendarSearch,
  locale: Locale,
) {
  const { agencyId, timeZone: zone } = actor;
  const today = localDate(clock.now(), zone);
  const date = search.date ?? today;
  const days = shownDays(search.view, date);
  const shown = { agencyId, zone, ...days };
  const perDay = PER_DAY[search.view];
  const [visits, offers, blocks, calendar, rooms, people, moving] = await Promise.all([
    visitsByDay(db, shown, search, perDay),
    offeredSlots(db, shown, search),
    blockedTimes(db, shown, search),
    readAgencyCalendar(db, agencyId, days),
    db.room.findMany({
      where: { agencyId, retiredAt: null },
      orderBy: { name: 'asc' },
      take: MOST_CHOICES,
      select: { id: true, name: true },
    }),
    db.user.findMany({
      where: { agencyId, disabledAt: null },
      orderBy: { name: 'asc' },
      take: MOST_CHOICES,
      select: { id: true, name: true },
    }),
    search.move === undefined ? null : visitToMove(db, actor, search.move),
  ]);
  const others = [...blocks, ...offers].map((entry) => ({
    ...entry,
    room: entry.room || (rooms.find(({ id }) => id === entry.roomId)?.name ?? ''),
  }));
  const inOrder = [...visits.entries, ...others].sort(
    (a, b) => a.start.localeCompare(b.start) || a.key.localeCompare(b.key),
  );
  const list = daysFrom(days.first, days.last).map((day): CalendarDay => {
    const ofDay = inOrder.filter((entry) => entry.day === day);
    const entries = ofDay.slice(0, perDay);
    const closed = calendar.closedOn(day);
    const count =
      (visits.counts.get(day) ?? 0) + others.filter((entry) => entry.day === day).length;
    return {
      day,
      holiday: closed?.name[locale] ?? '',
      isFree: !calendar.isWorkingDay(day),
      entries,
      more: count - entries.length,
    };
  });
  return { ...{ today, date, zone, days: list, rooms, people, moving, ownId: actor.userId } };
}

/** The visit whose form to move it is open; null when there is none that may be moved. */
async function visitToMove(db: Services['db'], { agencyId }: Member, visitId: string) {
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId },
    select: {
      ...{ id: true, version: true, state: true, subject: true, roomId: true },
      ...{ startsAt: true, endsAt: true, timeZone: true },
    },
  });
  if (!visit || visitAfter(asVisitState(visit.state), 'reschedule') === null) return null;
  const zone = zoneOf(visit);
  return {
    ...{ id: visit.id, version: visit.version, subject: visit.subject },
    roomId: visit.roomId ?? '',
    day: localDate(visit.startsAt, zone),
    startTime: localTime(visit.startsAt, zone),
    endTime: localTime(visit.endsAt, zone),
  };
}
