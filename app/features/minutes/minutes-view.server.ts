import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { recordViewing } from '~/features/attendance/record-viewing.server';
import { LIST_LIMIT } from '~/features/attendance/rules/attendance-list';
import { formatPersonName } from '~/features/attendance/rules/person-name';
import { subjectOptions } from '~/features/frameworks/subject-options.server';
import { questionsOfVisit } from '~/features/programme/questions-view.server';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { contentMark } from './content-mark.server';
import { headSaved } from './last-saved.server';
import { countPeopleSince } from './people-since.server';
import { fullItem, shownItems, type ReadItem } from './read-item.server';
import { arePublicMinutes, asDisclosureClass } from '~/features/visits/rules/disclosure';
import { storedText } from './rules/item-text';
import { asMinutesState } from './rules/state';
import { countUnanswered } from './rules/unanswered';

/**
 * The minutes of a visit as their writers see them. Instants are ISO text.
 * @throws AppError notFound for another agency's visit
 */
export async function minutesView(
  services: Services,
  actor: Member,
  visitId: string,
  locale: Locale,
) {
  const { db } = services;
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId: actor.agencyId },
    select: {
      ...{ id: true, number: true, subject: true, state: true, visitType: true },
      ...{ startsAt: true, endsAt: true, timeZone: true, exampleNote: true },
      disclosureClass: true,
      delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
      minutes: {
        include: {
          items: { ...shownItems, where: {} },
          publicText: { select: { redactedAt: true } },
        },
      },
    },
  });
  if (!visit) throw notFound();
  const mayWrite = may(actor.roles, 'minutes.write');
  const isWriting = mayWrite && visit.minutes?.state === 'draft';
  const can = {
    write: mayWrite,
    approve: may(actor.roles, 'minutes.approve'),
    disclose: may(actor.roles, 'disclosure.decide'),
    writePractice: may(actor.roles, 'practice.write'),
  };
  return {
    can,
    visit: {
      id: visit.id,
      number: visit.number,
      subject: visit.subject,
      state: visit.state,
      visitType: visit.visitType,
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      timeZone: visit.timeZone,
      guests: visit.delegations.map(({ agencyName }) => agencyName),
      isClosed: asDisclosureClass(visit.disclosureClass) === 'exemptInformation',
      isUndecided: visit.disclosureClass === null,
      isExample: visit.exampleNote !== null || (visit.minutes?.exampleNote ?? null) !== null,
    },
    people: isWriting ? await peopleToName(services, actor, visitId) : [],
    options: isWriting ? await subjectOptions(db, locale) : null,
    /** what the guests asked ahead and no item answers yet */
    questions: isWriting ? await openQuestions(services, actor, visitId) : [],
    /** people whom the public text was not redacted for: only who decides on it is told */
    peopleSince: can.disclose ? await countPeopleSince(services, actor, visit.id) : 0,
    isReadable: visit.minutes?.publicText ? arePublicMinutes(visit, visit.minutes) : false,
    minutes: visit.minutes ? await writtenMinutes(services, actor, visit.minutes, locale) : null,
  };
}

type Written = NonNullable<Parameters<typeof headSaved>[1]> & {
  state: string;
  chairperson: string;
  minuteTaker: string;
  summary: string;
  summaryHtml: string;
  approvedAt: Date | null;
  approvedById: string | null;
  returnNote: string;
  disclosureClass: string | null;
  items: ReadItem[];
};

async function writtenMinutes({ db }: Services, actor: Member, minutes: Written, locale: Locale) {
  const { agencyId } = actor;
  const decisions = await db.disclosureDecision.findMany({
    where: { agencyId, recordType: 'minutes', recordId: minutes.id },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  const ids = [
    minutes.approvedById,
    ...minutes.items.map((item) => item.updatedById),
    ...decisions.map((decision) => decision.decidedById),
  ].filter((id) => id !== null);
  const users = await db.user.findMany({
    where: { agencyId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? '';
  const saved = await headSaved(db, minutes);
  const shown = minutes.items.filter((item) => item.deletedAt === null);
  const itemView = (item: ReadItem) => ({
    id: item.id,
    version: item.version,
    text: storedText(item),
    shown: fullItem(item, locale),
    savedAt: item.updatedAt.toISOString(),
    savedBy: nameOf(item.updatedById),
  });
  return {
    version: minutes.version,
    state: asMinutesState(minutes.state),
    chairperson: minutes.chairperson,
    minuteTaker: minutes.minuteTaker,
    summary: minutes.summary,
    summaryHtml: minutes.summaryHtml,
    savedAt: saved.savedAt.toISOString(),
    savedBy: saved.savedBy,
    approvedAt: minutes.approvedAt?.toISOString() ?? null,
    approvedBy: nameOf(minutes.approvedById),
    returnNote: minutes.returnNote,
    unanswered: countUnanswered(shown),
    disclosureClass: asDisclosureClass(minutes.disclosureClass),
    mark: contentMark(minutes, shown),
    items: shown.map(itemView),
    removed: minutes.items.filter((item) => item.deletedAt !== null).map(itemView),
    decisions: decisions.map((decision) => ({
      id: decision.id,
      disclosureClass: asDisclosureClass(decision.disclosureClass),
      legalBasis: decision.legalBasis,
      reason: decision.reason,
      decidedBy: nameOf(decision.decidedById),
      decidedAt: decision.decidedAt.toISOString(),
    })),
  };
}

/**
 * Those who are ticked as present, to choose a speaker from; before anybody is, all who are expected.
 * It is the attendance list, so that looking at it is recorded as it is there.
 */
async function peopleToName(
  services: Services,
  actor: Member,
  visitId: string,
): Promise<{ name: string; position: string }[]> {
  await recordViewing(services, actor, visitId);
  const attendees = await services.db.attendee.findMany({
    where: { visitId, agencyId: actor.agencyId },
    orderBy: [{ side: 'desc' }, { position: 'asc' }],
    take: LIST_LIMIT,
    select: {
      ...{ prefixTitles: true, fullName: true, suffixTitles: true },
      ...{ positionTitle: true, presentAt: true },
    },
  });
  const present = attendees.filter((person) => person.presentAt !== null);
  return (present.length > 0 ? present : attendees).map((person) => ({
    name: formatPersonName(person),
    position: person.positionTitle,
  }));
}

/** Each with the item that takes it up, where there is one that has no answer yet. */
async function openQuestions({ db }: Services, actor: Member, visitId: string) {
  const questions = await questionsOfVisit(db, actor.agencyId, visitId);
  return questions
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ id, body, askedBy, agendaItem, minutesItemId }) => ({
      ...{ id, body, askedBy, minutesItemId },
      agendaItem: agendaItem?.title ?? null,
    }));
}

export type MinutesView = Awaited<ReturnType<typeof minutesView>>;
export type WrittenMinutes = NonNullable<MinutesView['minutes']>;
export type ItemView = WrittenMinutes['items'][number];
