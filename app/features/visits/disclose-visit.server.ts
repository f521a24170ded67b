import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { zoneOf, localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { isPublicClass, legalBasisOf, type DiscloseForm } from './rules/disclosure';
import type { FollowsVisit, LibrarySink } from './rules/library-sink';

/**
 * The information officer decides whether anyone may read that a visit took place and what it was
 * about. Only a visit that took place can be shown; people are never part of it. Closing it closes its
 * minutes too, and opening it again opens those that were open.
 * @param follows what hangs on the visit
 * @throws AppError notFound for another agency's visit; conflict when it has not taken place
 * or somebody else decided meanwhile
 */
export async function discloseVisit(
  { write, clock }: Services,
  library: LibrarySink,
  actor: Member,
  visitId: string,
  form: DiscloseForm,
  follows: FollowsVisit,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, agencyId: actor.agencyId },
      include: {
        agency: { include: { region: true } },
        delegations: true,
        topics: true,
        indicators: true,
      },
    });
    if (!visit) throw notFound();
    if (visit.version !== form.version) throw new AppError('conflict', { reason: 'visitMoved' });
    const isPublic = isPublicClass(form.disclosureClass);
    if (isPublic && visit.state !== 'held') {
      throw new AppError('conflict', { reason: 'visitNotHeld' });
    }
    await tx.visit.update({
      where: { id: visit.id, agencyId: actor.agencyId },
      data: { disclosureClass: form.disclosureClass, version: { increment: 1 } },
    });
    await tx.disclosureDecision.create({
      data: {
        agencyId: actor.agencyId,
        recordType: 'visit',
        recordId: visit.id,
        disclosureClass: form.disclosureClass,
        legalBasis: legalBasisOf(form),
        reason: form.reason ?? '',
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    await recordHistory(tx, {
      agencyId: actor.agencyId,
      recordType: 'visit',
      recordId: visit.id,
      action: 'visit.disclosed',
      actor: { id: actor.userId, name: actor.name },
      at: now,
      changes: { disclosureClass: form.disclosureClass },
    });
    await follows(tx, actor.agencyId, visit.id);
    if (!isPublic) {
      await library.remove(tx, 'visit', visit.id);
      return;
    }
    const guests = visit.delegations.map((delegation) => delegation.agencyName);
    const zone = zoneOf(visit);
    const day = localDate(visit.startsAt, zone);
    await library.put(tx, {
      agencyId: visit.agencyId,
      kind: 'visit',
      recordId: visit.id,
      url: `/visits/${visit.number}`,
      title: visit.subject,
      summary: `${guests.join(', ')} – ${visit.agency.shortName}`,
      body: visit.purpose,
      keywords: [
        ...guests,
        visit.agency.officialName,
        visit.agency.shortName,
        ...visit.topics.flatMap((topic) => [topic.name, topic.nameEn]),
        ...visit.indicators.map((indicator) => indicator.name),
      ],
      regionCode: visit.agency.regionCode,
      cityName: visit.agency.region?.name ?? visit.agency.shortName,
      year: Number(day.slice(0, 4)),
      isPublic: true,
      isExample: visit.exampleNote !== null,
      sortDate: day,
      topics: visit.topics.map(({ slug }) => slug),
      indicators: visit.indicators.map(({ id }) => id),
    });
  });
}
