import { placeText } from '~/features/visits/place-text';
import { dueReminder, type ReminderKind } from '~/features/visits/rules/reminder';
import { addressedAgency, tellGuest } from '~/features/visits/tell-guest.server';
import { withoutRefusals } from '~/features/visits/tell-staff.server';
import type { Tx } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { zoneOf } from '~/platform/languages/format';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { alignTasks } from './align-tasks.server';
import { reminderMail } from './reminder-mail';

const AT_ONCE = 200;
const FURTHEST_MS = 7 * 24 * 3_600_000;

/**
 * Reminds guests and staff of the visits ahead, each kind once for each time that a visit is given:
 * what was sent stands in VisitReminder, written in the transaction of the messages.
 */
export async function remindVisits(services: Services): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  let after: string | undefined;
  for (;;) {
    // bounded: the visits of every agency, each told to its own people
    const visits = await db.visit.findMany({
      where: {
        state: 'scheduled',
        startsAt: { gt: now, lte: new Date(now.getTime() + FURTHEST_MS) },
      },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
      select: {
        ...{ id: true, agencyId: true, startsAt: true, timeZone: true, createdAt: true },
        reminders: { select: { kind: true, startsAt: true } },
      },
    });
    for (const visit of visits) {
      const { startsAt, createdAt } = visit;
      const kind = dueReminder({ startsAt, zone: zoneOf(visit), plannedAt: createdAt }, now);
      const isSent = visit.reminders.some(
        (each) => each.kind === kind && each.startsAt.getTime() === startsAt.getTime(),
      );
      if (kind !== null && !isSent) await remind(services, visit, kind, now);
    }
    if (visits.length < AT_ONCE) return;
    after = visits.at(-1)?.id;
  }
}

const read = {
  agency: { select: { shortName: true } },
  room: { select: { name: true, address: true } },
  requests: { where: { state: 'accepted' }, include: addressedAgency },
  delegations: { where: { state: 'coming' }, select: { agencyName: true } },
  tasks: {
    where: { doneAt: null },
    orderBy: { dueAt: 'asc' },
    select: { title: true, ownerId: true, ownerText: true, dueAt: true },
  },
  agenda: { select: { speaker: { select: { userId: true } } } },
} satisfies Prisma.VisitInclude;
type Read = Prisma.VisitGetPayload<{ include: typeof read }>;

async function remind(
  services: Services,
  { id, agencyId, startsAt }: { id: string; agencyId: string; startsAt: Date },
  kind: ReminderKind,
  now: Date,
): Promise<void> {
  await services.write(async (tx) => {
    // As it stands now: it may have been moved, cancelled or told of since it was looked at.
    const where = { id, agencyId, state: 'scheduled', startsAt };
    const sent = await tx.visitReminder.count({ where: { visitId: id, kind, startsAt } });
    const stands = await tx.visit.findFirst({
      where,
      select: { _count: { select: { tasks: true } } },
    });
    if (!stands || sent > 0) return;
    // The reminder tells due times: they follow the visit first.
    if (stands._count.tasks > 0) await alignTasks(tx, { id, agencyId, startsAt }, now);
    const visit = await tx.visit.findFirstOrThrow({ where, include: read });
    await tx.visitReminder.create({ data: { visitId: id, kind, startsAt, sentAt: now } });
    // Those who were told of this time after its reminder was due know it well enough.
    const moved = await tx.historyEntry.findFirst({
      where: { agencyId, recordType: 'visit', recordId: id, action: 'visit.rescheduled' },
      orderBy: { at: 'desc' },
      select: { at: true },
    });
    const zone = zoneOf(visit);
    if (moved && dueReminder({ startsAt, zone, plannedAt: moved.at }, now) !== kind) return;
    await tellGuests(tx, services, visit, kind);
    await tellHosts(tx, services, visit, kind);
  });
}

async function tellGuests(tx: Tx, services: Services, visit: Read, when: ReminderKind) {
  const { startsAt, endsAt, hostNote } = visit;
  const period = { startsAt, endsAt };
  const place = placeText(visit.room, visit.meetingUrl);
  for (const request of visit.requests) {
    const answer = { kind: 'reminder', when, period, place, hostNote } as const;
    await tellGuest(tx, services, null, request, answer);
  }
}

/** The secretariat, those who speak, and those who still have something to prepare. */
async function tellHosts(tx: Tx, services: Services, visit: Read, when: ReminderKind) {
  const { agencyId } = visit;
  const named = [
    ...visit.agenda.flatMap(({ speaker }) => speaker?.userId ?? []),
    ...visit.tasks.flatMap(({ ownerId }) => ownerId ?? []),
  ];
  const people = await tx.user.findMany({
    where: {
      agencyId,
      disabledAt: null,
      OR: [{ id: { in: named } }, { roles: { some: { role: 'secretariat' } } }],
    },
    select: { id: true, email: true },
  });
  for (const { id, email } of await withoutRefusals(tx, people, 'reminder')) {
    await enqueueMail(tx, services, {
      agencyId,
      recipient: email,
      about: { kind: 'staff.reminder', recordType: 'visit', recordId: visit.id },
      ...reminderMail({
        when,
        period: { startsAt: visit.startsAt, endsAt: visit.endsAt },
        zone: zoneOf(visit),
        place: placeText(visit.room, visit.meetingUrl),
        subject: visit.subject,
        guests: visit.delegations.map(({ agencyName }) => agencyName),
        speaks: visit.agenda.some(({ speaker }) => speaker?.userId === id),
        tasks: visit.tasks.filter(({ ownerId }) => ownerId === id),
        openTasks: visit.tasks.length,
        link: `${services.config.origin}/workspace/visits/${visit.id}`,
      }),
    });
  }
}
