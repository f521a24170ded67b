import type { Member } from '~/features/accounts/rules/actor';
import type { Reader } from '~/platform/database/database.server';

import { minutesBetween } from './rules/agenda';
import type { KnownSpeaker } from './rules/suggest-speakers';
import { bookedMinutes, bookingsAround } from './speaker-load.server';

/** A day on both sides: nothing that is further away overlaps a visit. */
const NEAR_MINUTES = 1440;

/**
 * The speakers that an item of a visit may be given, with what they know and when they stand elsewhere.
 * Who left the catalogue is not among them, unless they stand in this programme already.
 */
export async function speakerChoice(
  db: Reader,
  actor: Member,
  visit: { readonly id: string; readonly startsAt: Date },
): Promise<(KnownSpeaker & { positionTitle: string; unit: string })[]> {
  const { agencyId } = actor;
  const [speakers, bookings] = await Promise.all([
    db.speaker.findMany({
      where: { agencyId, OR: [{ retiredAt: null }, { agenda: { some: { visitId: visit.id } } }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, name: true, positionTitle: true, unit: true },
        topics: { select: { slug: true } },
        indicators: { select: { id: true, aspectId: true } },
      },
    }),
    bookingsAround(db, agencyId, visit.startsAt, visit.id),
  ]);
  const near = (from: number, until: number) => until > -NEAR_MINUTES && from < 2 * NEAR_MINUTES;
  const ids = [...bookings.values()].flatMap((list) => list.map(({ visitId }) => visitId));
  const visits = await db.visit.findMany({
    where: { agencyId, id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  const numbers = new Map(visits.map(({ id, number }) => [id, number]));
  return speakers.map(({ topics, ...speaker }) => ({
    ...speaker,
    topics: topics.map(({ slug }) => slug),
    bookedMinutes: bookedMinutes(bookings.get(speaker.id)),
    busy: (bookings.get(speaker.id) ?? [])
      .map(({ startsAt, endsAt, visitId }) => ({
        from: minutesBetween(visit.startsAt, startsAt),
        until: minutesBetween(visit.startsAt, endsAt),
        visitNumber: numbers.get(visitId) ?? '',
      }))
      .filter(({ from, until }) => near(from, until)),
  }));
}

/** The aspect of each indicator, by which a neighbour is known. */
export async function aspectsOf(db: Reader): Promise<Record<string, string>> {
  const indicators = await db.indicator.findMany({ select: { id: true, aspectId: true } });
  return Object.fromEntries(indicators.map(({ id, aspectId }) => [id, aspectId]));
}
