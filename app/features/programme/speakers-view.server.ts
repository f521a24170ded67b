import type { Member } from '~/features/accounts/rules/actor';
import { namedSubjects } from '~/features/frameworks/rules/labels';
import { subjectOptions } from '~/features/frameworks/subject-options.server';
import { PAGE_SIZE } from '~/platform/database/cursor';
import type { Prisma } from '~/platform/database/generated/client';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { contentMark } from './agenda-mark.server';
import { bookedMinutes, bookingsAround } from './speaker-load.server';

const subjects = {
  topics: { orderBy: { position: 'asc' } },
  indicators: { orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }] },
} as const satisfies Prisma.SpeakerInclude;

/**
 * The speakers of the reader's agency, one page: those in use by name, then the others in the order in
 * which they left.
 * @param query a part of a name, position or unit; "" for all
 * @param page counted from 1
 */
export async function speakersView(
  { db, clock }: Services,
  actor: Member,
  { query, page }: { query: string; page: number },
  locale: Locale,
) {
  const { agencyId } = actor;
  const asked = { contains: query };
  const found: Prisma.SpeakerWhereInput =
    query === '' ? {} : { OR: [{ name: asked }, { positionTitle: asked }, { unit: asked }] };
  const [total, rows, bookings] = await Promise.all([
    db.speaker.count({ where: { ...found, agencyId } }),
    db.speaker.findMany({
      where: { ...found, agencyId },
      // SQLite puts what has no date first.
      orderBy: [{ retiredAt: 'asc' }, { name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      include: subjects,
    }),
    bookingsAround(db, agencyId, clock.now()),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((speaker) => ({
      ...{ id: speaker.id, name: speaker.name, positionTitle: speaker.positionTitle },
      ...{ unit: speaker.unit, email: speaker.email, isRetired: speaker.retiredAt !== null },
      bookedMinutes: bookedMinutes(bookings.get(speaker.id)),
      ...namedSubjects(speaker, locale),
    })),
  };
}

/**
 * What the form of a speaker is filled with, and what it offers to choose from.
 * @param speakerId without it the form of a new one
 * @throws AppError notFound for another agency's speaker
 */
export async function speakerForm(
  { db }: Services,
  actor: Member,
  speakerId: string | undefined,
  locale: Locale,
) {
  const { agencyId } = actor;
  const [options, users, stored] = await Promise.all([
    subjectOptions(db, locale),
    db.user.findMany({
      where: { agencyId, disabledAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    speakerId === undefined
      ? null
      : db.speaker.findFirst({ where: { id: speakerId, agencyId }, include: subjects }),
  ]);
  if (speakerId !== undefined && !stored) throw notFound();
  return {
    options,
    users,
    speaker: stored && { ...speakerText(stored), mark: speakerMark(stored) },
  };
}

type Stored = Prisma.SpeakerGetPayload<{ include: { topics: true; indicators: true } }>;

function speakerText(speaker: Stored) {
  return {
    ...{ id: speaker.id, name: speaker.name, positionTitle: speaker.positionTitle },
    ...{ unit: speaker.unit, email: speaker.email, userId: speaker.userId },
    topics: speaker.topics.map(({ slug }) => slug).toSorted(),
    indicators: speaker.indicators.map(({ id }) => id).toSorted(),
  };
}

/** Marks the text of a speaker, so that nobody writes over what a colleague saved meanwhile. */
export const speakerMark = (speaker: Stored): string => contentMark(speakerText(speaker));

export type SpeakersView = Awaited<ReturnType<typeof speakersView>>;
export type SpeakerFormView = Awaited<ReturnType<typeof speakerForm>>;
