import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { namedSubjects } from '~/features/frameworks/rules/labels';
import { subjectOptions } from '~/features/frameworks/subject-options.server';
import { placeText } from '~/features/visits/place-text';
import { asVisitState } from '~/features/visits/rules/state';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { contentMark, itemMark, orderMark } from './agenda-mark.server';
import { agendaOf } from './agenda.server';
import { lastVersion, programmeContent } from './programme-content.server';
import { questionsOfVisit } from './questions-view.server';
import { fitOf, minutesBetween, totalMinutes } from './rules/agenda';
import { programmeChanges, readChanges } from './rules/programme-changes';
import { speakerLine } from './rules/programme-text';
import { aspectsOf, speakerChoice } from './speaker-choice.server';

/**
 * The programme of a visit as its makers see it, with what was sent of it and what the guests ask.
 * @param isWriting whether a form is open: only that needs the speakers and subjects to choose from
 * @throws AppError notFound for another agency's visit
 */
export async function programmeView(
  { db }: Services,
  actor: Member,
  visitId: string,
  locale: Locale,
  isWriting: boolean,
) {
  const { agencyId } = actor;
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId },
    select: {
      ...{ id: true, number: true, subject: true, state: true, meetingUrl: true },
      ...{ startsAt: true, endsAt: true, timeZone: true, exampleNote: true },
      room: { select: { name: true, address: true } },
      delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
      requests: { where: { state: 'accepted' }, select: { contactEmail: true } },
      topics: { select: { slug: true } },
      indicators: { select: { id: true } },
    },
  });
  if (!visit) throw notFound();
  const [items, content, last, versions, questions] = await Promise.all([
    agendaOf(db, agencyId, visit.id),
    programmeContent(db, agencyId, visit),
    lastVersion(db, agencyId, visit.id),
    db.programmeVersion.findMany({
      where: { agencyId, visitId: visit.id },
      orderBy: { number: 'desc' },
      take: 50,
      select: { number: true, changes: true, createdByName: true, createdAt: true },
    }),
    questionsOfVisit(db, agencyId, visit.id),
  ]);
  const state = asVisitState(visit.state);
  const canEdit = may(actor.roles, 'programme.edit') && state !== 'cancelled';
  const total = totalMinutes(items);
  const form = canEdit && isWriting;
  return {
    visit: {
      ...{ id: visit.id, number: visit.number, subject: visit.subject, state },
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      zone: zoneOf(visit),
      place: placeText(visit.room, visit.meetingUrl),
      guests: visit.delegations.map(({ agencyName }) => agencyName),
      isExample: visit.exampleNote !== null,
      topics: visit.topics.map(({ slug }) => slug),
      indicators: visit.indicators.map(({ id }) => id),
    },
    canEdit,
    mayWriteMinutes: may(actor.roles, 'minutes.write'),
    mayManageSpeakers: may(actor.roles, 'speaker.manage'),
    items: items.map((item) => ({
      ...{ id: item.id, title: item.title, note: item.note, duration: item.duration },
      ...{ startOffset: item.startOffset, speakerId: item.speakerId },
      speakerText: item.speakerText,
      speaker: speakerLine(item),
      mark: itemMark(item),
      ...namedSubjects(item, locale),
    })),
    total,
    fit: fitOf(total, minutesBetween(visit.startsAt, visit.endsAt)),
    order: orderMark(items),
    questions: questions.map(({ askedAt, answeredAt, ...question }) => ({
      ...question,
      askedAt: askedAt.toISOString(),
      isAnswered: answeredAt !== null,
    })),
    publishing: {
      mark: contentMark(content),
      mayPublish: canEdit && state === 'scheduled' && items.length > 0,
      number: last?.number ?? 0,
      /** against what both sides have; empty when that is still right */
      changes: programmeChanges(last?.content ?? null, content),
      /** contacts of this visit who have no e-mail address and have to be told otherwise */
      guestsWithoutMail: visit.requests.filter(({ contactEmail }) => contactEmail === '').length,
    },
    versions: versions.map(({ createdAt, changes, ...version }) => ({
      ...version,
      createdAt: createdAt.toISOString(),
      changes: readChanges(changes),
    })),
    writing: form
      ? {
          options: await subjectOptions(db, locale),
          speakers: await speakerChoice(db, actor, visit),
          aspects: await aspectsOf(db),
        }
      : null,
  };
}

export type ProgrammeView = Awaited<ReturnType<typeof programmeView>>;
export type AgendaItemView = ProgrammeView['items'][number];
export type ProgrammeWriting = NonNullable<ProgrammeView['writing']>;
export type QuestionView = ProgrammeView['questions'][number];
