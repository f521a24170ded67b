import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { namedSubjects } from '~/features/frameworks/rules/labels';
import { subjectOptions } from '~/features/frameworks/subject-options.server';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { peopleById } from './people-names.server';
import { publishersOf } from './practice-publishers.server';
import { writersOfOne } from './practice-writers.server';
import { readHtml } from './render-sections.server';
import { maskPlaces } from './rules/mask-places';
import { carriedOver, completeness, mayPublish, missingForReview } from './rules/review';
import { asPracticeState, mayBeEdited } from './rules/state';

const MOST_HISTORY = 30;
/** Only a text in review waits for somebody. */
const NOBODY_ASKED = { publishers: [], administrators: [] };

/**
 * One practice of the reader's agency, to write in while it is a draft and to judge afterwards.
 * `subjects` (the choices of topics and indicators) is there for a draft only.
 * @throws AppError notFound for another agency's
 */
export async function practiceEditView(
  { db }: Services,
  actor: Member,
  practiceId: string,
  locale: Locale,
) {
  const { agencyId } = actor;
  const practice = await db.practice.findFirst({
    where: { id: practiceId, agencyId },
    include: {
      topics: { orderBy: { position: 'asc' } },
      indicators: { orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }] },
      visit: {
        select: {
          id: true,
          number: true,
          subject: true,
          startsAt: true,
          delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
        },
      },
      _count: { select: { sourceItems: true } },
    },
  });
  if (!practice) throw notFound();
  const state = asPracticeState(practice.state);
  const writers = await writersOfOne(db, agencyId, practice);
  const [people, history, subjects, who] = await Promise.all([
    peopleById(db, agencyId, [practice.authorId, practice.reviewerId]),
    db.historyEntry.findMany({
      where: { agencyId, recordType: 'practice', recordId: practice.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MOST_HISTORY,
      select: { id: true, action: true, actorName: true, at: true },
    }),
    mayBeEdited(state) ? subjectOptions(db, locale) : null,
    state === 'inReview' ? publishersOf(db, agencyId, writers) : NOBODY_ASKED,
  ]);
  const { _count, topics, indicators, visit, html, authorId, reviewerId, ...rest } = practice;
  const material = carriedOver(practice, visit?.subject ?? null);
  return {
    ...rest,
    state,
    zone: actor.timeZone,
    html: readHtml(html),
    ...namedSubjects({ topics, indicators }, locale),
    visit: visit
      ? { ...visit, guests: visit.delegations.map(({ agencyName }) => agencyName) }
      : null,
    sourceItems: _count.sourceItems,
    authorName: people.get(authorId)?.name ?? '',
    reviewerName: reviewerId === null ? '' : (people.get(reviewerId)?.name ?? ''),
    isStarter: authorId === actor.userId,
    isWriter: writers.has(actor.userId),
    ...who,
    isReviewer: may(actor.roles, 'practice.review'),
    mayWrite: may(actor.roles, 'practice.write'),
    mayPublish: mayPublish(actor, writers),
    missing: missingForReview(practice),
    completeness: completeness(practice, material),
    carriedOver: material,
    masked: state === 'published' ? [] : maskPlaces(practice),
    history,
    subjects,
  };
}
export type PracticeEditView = Awaited<ReturnType<typeof practiceEditView>>;
