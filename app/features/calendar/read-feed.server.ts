import { createHash } from 'node:crypto';

import { visitEvent } from '~/features/visits/rules/visit-event';
import { visitEventSelect } from '~/features/visits/visit-event-ics.server';
import { icsText } from '~/platform/calendar/ics.server';
import { hashToken } from '~/platform/clock/random.server';
import type { Prisma } from '~/platform/database/generated/client';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { concernsPerson } from './concerns-person';
import { feedWindow } from './rules/feed';

const TOKEN_SHAPE = /^[\w-]{32,64}$/;
/** Beyond that the oldest are left out: a city has some hundred visits a year. */
const MOST_EVENTS = 5000;
const REFRESH_SECONDS = 3600;
/** Programs ask every few minutes: when they last did is kept to the hour. */
const NOTED_EVERY_MS = 3_600_000;
/** A change is written no later than this after the time that its history names. */
const WRITTEN_WITHIN_MS = 120_000;
/** To be raised when the text is written otherwise, so that programs read it anew. */
const WRITING = 1;

export interface ReadFeed {
  /** the same while nothing that the feed tells of has changed */
  readonly etag: string;
  /** null while a change of that time may still be on its way */
  readonly modifiedAt: Date | null;
  readonly filename: string;
  readonly content: () => string;
}

/**
 * What a calendar program reads from a secret address: the visits of a year back to two ahead, with
 * no address of any person.
 * @throws AppError notFound for an address that was never given, was revoked, or whose person left
 */
export async function readFeed(services: Services, token: string): Promise<ReadFeed> {
  const { db, clock, config } = services;
  const now = clock.now();
  if (!TOKEN_SHAPE.test(token)) throw notFound();
  const feed = await db.calendarFeed.findUnique({ where: { tokenHash: hashToken(token) } });
  const scope = feed && !feed.revokedAt ? await scopeOf(services, feed) : null;
  if (!feed || !scope) throw notFound();
  const { from, until } = feedWindow(now);
  const { agencyId } = feed;
  const [visits, lastChange] = await Promise.all([
    db.visit.findMany({
      where: { ...scope.visits, agencyId, startsAt: { gte: from, lt: until } },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: MOST_EVENTS,
      select: visitEventSelect,
    }),
    db.historyEntry.findFirst({
      where: { agencyId },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
  ]);
  await noteReading(services, feed, now);
  const hash = createHash('sha256').update(JSON.stringify([WRITING, config.origin, scope.name]));
  for (const visit of visits) hash.update(JSON.stringify(visit));
  const isSettled = lastChange && now.getTime() - lastChange.at.getTime() > WRITTEN_WITHIN_MS;
  return {
    // Weak: the text names the time at which it was made.
    etag: `W/"${hash.digest('base64url')}"`,
    modifiedAt: isSettled ? lastChange.at : null,
    filename: 'kunjungan.ics',
    content: () =>
      icsText(
        visits.map((visit) => visitEvent(visit, config, { reader: 'staff' })),
        {
          method: 'PUBLISH',
          madeAt: now,
          head: { name: scope.name, refreshSeconds: REFRESH_SECONDS },
        },
      ),
  };
}

interface Feed {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly lastReadAt: Date | null;
}

/** Which visits a feed holds, and what it is called; null when its subject is gone. */
async function scopeOf(
  { db }: Services,
  { agencyId, kind, subjectId }: Feed,
): Promise<{ visits: Prisma.VisitWhereInput; name: string } | null> {
  if (kind === 'person') {
    const person = await db.user.findFirst({
      where: { id: subjectId, agencyId, disabledAt: null },
      select: { name: true },
    });
    return person && { visits: concernsPerson(subjectId), name: `Kunjungan: ${person.name}` };
  }
  if (kind === 'room') {
    const room = await db.room.findFirst({
      where: { id: subjectId, agencyId },
      select: { name: true },
    });
    return room && { visits: { roomId: subjectId }, name: `Kunjungan: ${room.name}` };
  }
  const agency = await db.agency.findUnique({
    where: { id: agencyId },
    select: { shortName: true },
  });
  return agency && { visits: {}, name: `Kunjungan: ${agency.shortName}` };
}

async function noteReading({ write }: Services, feed: Feed, now: Date): Promise<void> {
  const last = feed.lastReadAt?.getTime() ?? 0;
  if (now.getTime() - last < NOTED_EVERY_MS) return;
  await write((tx) =>
    tx.calendarFeed.update({
      where: { id: feed.id, agencyId: feed.agencyId },
      data: { lastReadAt: now },
    }),
  );
}
