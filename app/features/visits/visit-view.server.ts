import type { Member } from '~/features/accounts/rules/actor';
import { namedSubjects } from '~/features/frameworks/rules/labels';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

const historyFields = { id: true, action: true, actorName: true, at: true } as const;
/** Moves of the minutes as a whole; what happens to single items stays in their own history. */
const MINUTES_MOVES = [
  'minutes.started',
  'minutes.sent',
  'minutes.takenBack',
  'minutes.returned',
  'minutes.approved',
  'minutes.disclosed',
] as const;

/** One visit along its time: what was asked, who comes, the day, what came of it. */
export async function visitView(
  { db, clock }: Services,
  actor: Member,
  visitId: string,
  locale: Locale,
) {
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId: actor.agencyId },
    select: {
      id: true,
      number: true,
      version: true,
      state: true,
      visitType: true,
      subject: true,
      purpose: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      receivedBy: true,
      hostNote: true,
      cancelReason: true,
      cancelledBy: true,
      mode: true,
      meetingUrl: true,
      enteredAfterwards: true,
      disclosureClass: true,
      exampleNote: true,
      room: { select: { name: true, address: true, capacity: true } },
      _count: { select: { agenda: true, programmes: true } },
      requests: {
        orderBy: { submittedAt: 'asc' },
        select: { id: true, trackingCode: true, headCount: true },
      },
      delegations: { select: { id: true, agencyName: true, headCount: true, state: true } },
      topics: { orderBy: { position: 'asc' } },
      indicators: { orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }] },
      minutes: {
        select: {
          id: true,
          state: true,
          disclosureClass: true,
          _count: { select: { items: true } },
        },
      },
      practices: {
        orderBy: { createdAt: 'asc' },
        take: 20,
        select: { id: true, title: true, state: true, number: true },
      },
    },
  });
  if (!visit) throw notFound();
  const [invited, present, entries, firstTick] = await Promise.all([
    db.attendee.count({ where: { visitId: visit.id, agencyId: actor.agencyId } }),
    db.attendee.count({
      where: { visitId: visit.id, agencyId: actor.agencyId, presentAt: { not: null } },
    }),
    db.historyEntry.findMany({
      where: {
        agencyId: actor.agencyId,
        OR: [
          { recordType: 'visit', recordId: visit.id },
          { recordType: 'visitRequest', recordId: { in: visit.requests.map(({ id }) => id) } },
          { recordType: 'attendance', recordId: visit.id, action: 'attendance.rosterSaved' },
          ...(visit.minutes
            ? [
                {
                  recordType: 'minutes',
                  recordId: visit.minutes.id,
                  action: { in: [...MINUTES_MOVES] },
                },
              ]
            : []),
        ],
        action: { not: 'attendance.viewed' },
      },
      orderBy: { at: 'asc' },
      take: 50,
      select: historyFields,
    }),
    // One tick for each person would bury the rest: the first says when the day began.
    db.historyEntry.findFirst({
      where: {
        agencyId: actor.agencyId,
        recordType: 'attendance',
        recordId: visit.id,
        action: { in: ['attendance.marked', 'attendance.walkInAdded'] },
      },
      orderBy: { at: 'asc' },
      select: historyFields,
    }),
  ]);
  const { topics, indicators, ...rest } = visit;
  return {
    ...rest,
    zone: zoneOf(visit),
    hasStarted: visit.startsAt <= clock.now(),
    invited,
    present,
    history: [...entries, ...(firstTick ? [firstTick] : [])].toSorted(
      (a, b) => a.at.getTime() - b.at.getTime(),
    ),
    ...namedSubjects({ topics, indicators }, locale),
  };
}
export type VisitView = Awaited<ReturnType<typeof visitView>>;
