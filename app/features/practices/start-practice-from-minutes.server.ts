import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { maskText, nameFinder } from '~/features/minutes/rules/mask-names';
import { namesIn, namesOfHead, readNames } from '~/features/minutes/rules/public-items';
import { zoneOf, localDate } from '~/platform/languages/format';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { finalFigures } from './index-figures.server';
import { recordPractice } from './practice-for-move.server';
import { keepRenderable, renderSections } from './render-sections.server';
import { draftFromMinutes } from './rules/draft-from-minutes';

export type Started =
  { readonly practiceId: string } | { readonly errors: Record<string, string[]> };

/**
 * Starts a draft from the approved minutes of a visit: facts, quotes, topics and indicators are
 * carried over and the items it came from stay linked. Minutes that are still a draft are refused,
 * for what nobody agreed on yet is no fact.
 * @param from.items ids of the items to carry over, or 'all'
 * @throws AppError notFound for another agency's visit or one without minutes; conflict when the
 * minutes are not approved
 */
export async function startPracticeFromMinutes(
  { write, clock }: Services,
  actor: Member,
  from: { visitId: string; items: readonly string[] | 'all' },
): Promise<Started> {
  const now = clock.now();
  return write(async (tx) => {
    const source = await readSource(tx, actor.agencyId, from.visitId);
    const { visit } = source;
    const chosen =
      from.items === 'all'
        ? source.items
        : source.items.filter((item) => from.items.includes(item.id));
    if (from.items !== 'all' && chosen.length !== new Set(from.items).size) {
      return { errors: { items: [errorCode('choiceUnknown')] } };
    }
    const timeZone = zoneOf(visit);
    // A write-up is made to be read by everybody: names and addresses stay in the minutes.
    const people = visit.attendees.map(({ fullName }) => fullName);
    const find = nameFinder(
      [
        ...namesIn(namesOfHead(source, visit), source.items, people),
        ...readNames(source.maskedNames),
      ],
      readNames(source.hiddenWords),
    );
    // An index is a fact of this write-up only when an indicator of its framework is.
    const frameworks = new Set(
      [visit, ...chosen].flatMap(({ indicators }) => indicators.map((each) => each.frameworkId)),
    );
    const text = keepRenderable(
      draftFromMinutes({
        subject: maskText(visit.subject, find),
        figures: await finalFigures(tx, visit.agency.regionCode, [...frameworks]),
        items: chosen.map((item) => ({
          ...item,
          body: maskText(item.body, find),
          answer: maskText(item.answer, find),
        })),
      }),
    );
    const rendered = renderSections(text);
    const slugs = [visit, ...chosen].flatMap(({ topics }) => topics.map(({ slug }) => slug));
    const ids = [visit, ...chosen].flatMap(({ indicators }) => indicators.map(({ id }) => id));
    const practice = await tx.practice.create({
      data: {
        agencyId: actor.agencyId,
        state: 'draft',
        ...text,
        html: JSON.stringify('html' in rendered ? rendered.html : {}),
        year: Number(localDate(visit.startsAt, timeZone).slice(0, 4)),
        authorId: actor.userId,
        createdAt: now,
        updatedAt: now,
        visitId: visit.id,
        // What grows from example data must not be taken for the real thing.
        exampleNote: source.exampleNote ?? visit.exampleNote,
        topics: { connect: [...new Set(slugs)].map((slug) => ({ slug })) },
        indicators: { connect: [...new Set(ids)].map((id) => ({ id })) },
        sourceItems: { connect: chosen.map(({ id }) => ({ id })) },
      },
    });
    await recordPractice(tx, actor, practice.id, {
      action: 'practice.started',
      at: now,
      changes: { visit: visit.number, items: chosen.length },
    });
    return { practiceId: practice.id };
  });
}

const subjects = {
  topics: { select: { slug: true } },
  indicators: { select: { id: true, frameworkId: true } },
} as const;

async function readSource(tx: Tx, agencyId: string, visitId: string) {
  const minutes = await tx.minutes.findFirst({
    where: { visitId, agencyId },
    include: {
      visit: {
        include: {
          ...subjects,
          agency: { select: { regionCode: true } },
          attendees: { select: { fullName: true } },
          requests: { select: { contactName: true } },
        },
      },
      items: {
        where: { deletedAt: null },
        orderBy: { position: 'asc' },
        include: subjects,
      },
    },
  });
  if (!minutes) throw notFound();
  if (minutes.state !== 'approved')
    throw new AppError('conflict', { reason: 'minutesNotApproved' });
  // What the information officer closed does not come out by another door.
  const closed = [minutes.disclosureClass, minutes.visit.disclosureClass];
  if (closed.includes('exemptInformation'))
    throw new AppError('conflict', { reason: 'minutesExempt' });
  return minutes;
}
