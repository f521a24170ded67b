import type { Member } from '~/features/accounts/rules/actor';
import { shortLabel } from '~/features/frameworks/rules/labels';
import { asItemKind } from '~/features/minutes/rules/item-kind';
import { notFound } from '~/platform/errors/app-error';
import { isTimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

const MOST_VISITS = 20;

/** Visits whose minutes are approved, latest first: where a write-up can start. */
export async function visitsToWriteAbout({ db }: Services, actor: Member) {
  const minutes = await db.minutes.findMany({
    where: { agencyId: actor.agencyId, state: 'approved' },
    orderBy: { visit: { startsAt: 'desc' } },
    take: MOST_VISITS,
    select: {
      visit: {
        select: {
          id: true,
          number: true,
          subject: true,
          startsAt: true,
          delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
          _count: { select: { practices: true } },
        },
      },
    },
  });
  return minutes.map(({ visit: { delegations, _count, ...visit } }) => ({
    ...visit,
    guests: delegations.map(({ agencyName }) => agencyName),
    practices: _count.practices,
  }));
}

/**
 * The minutes of one visit as the choice of what to carry over.
 * @throws AppError notFound for another agency's visit
 */
export async function minutesToCarryOver({ db }: Services, actor: Member, visitId: string) {
  const { agencyId } = actor;
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId },
    select: {
      id: true,
      number: true,
      subject: true,
      startsAt: true,
      timeZone: true,
      delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
      practices: { select: { id: true, title: true }, orderBy: { id: 'asc' } },
      minutes: {
        select: {
          state: true,
          items: {
            where: { deletedAt: null },
            orderBy: [{ position: 'asc' }, { id: 'asc' }],
            select: {
              id: true,
              kind: true,
              body: true,
              indicators: { select: { id: true, number: true, name: true } },
            },
          },
        },
      },
    },
  });
  if (!visit) throw notFound();
  const { minutes, delegations, timeZone, ...rest } = visit;
  const isApproved = minutes?.state === 'approved';
  return {
    ...rest,
    zone: isTimeZone(timeZone) ? timeZone : actor.timeZone,
    guests: delegations.map(({ agencyName }) => agencyName),
    isApproved,
    items: (isApproved ? minutes.items : []).map(({ id, kind, body, indicators }) => ({
      id,
      kind: asItemKind(kind),
      body,
      indicators: indicators.map((indicator) => shortLabel('indicator', indicator)),
    })),
  };
}
