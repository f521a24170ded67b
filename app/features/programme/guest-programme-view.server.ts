import type { GuestContact } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { lastVersion } from './programme-content.server';
import { standingItems } from './questions-view.server';
import { mayAsk } from './rules/may-ask';
import { readChanges } from './rules/programme-changes';

/**
 * What the holder of the private link sees of the programme as it was sent last, and of its own
 * questions. Instants are ISO text.
 * @throws AppError notFound
 */
export async function guestProgrammeView({ db }: Services, guest: GuestContact) {
  const { agencyId, requestId } = guest;
  const request = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId },
    select: {
      state: true,
      visit: {
        select: {
          ...{ id: true, state: true, startsAt: true, endsAt: true },
          minutes: { select: { state: true } },
        },
      },
      questions: {
        where: { takenBackAt: null },
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, body: true, version: true, minutesItemId: true, answeredAt: true },
          agendaItem: { select: { title: true, visitId: true } },
        },
      },
    },
  });
  if (!request) throw notFound();
  const { visit, questions } = request;
  const isOn = visit !== null && visit.state !== 'cancelled' && request.state === 'accepted';
  const [last, standing] = await Promise.all([
    isOn ? lastVersion(db, agencyId, visit.id) : null,
    standingItems(db, agencyId, questions),
  ]);
  const open = mayAsk(request);
  // What the minutes say reaches the guest when they are approved, and not before.
  const isApproved = isOn && visit.minutes?.state === 'approved';
  return {
    programme: last && {
      number: last.number,
      createdAt: last.createdAt.toISOString(),
      content: last.content,
      changes: readChanges(last.changes),
      /** the visit has another time than the programme that was sent */
      isOfOldTime:
        visit?.startsAt.toISOString() !== last.content.startsAt ||
        visit.endsAt.toISOString() !== last.content.endsAt,
    },
    mayAsk: open,
    isApproved,
    questions: questions.map(({ agendaItem, minutesItemId, answeredAt, ...question }) => {
      const taken = minutesItemId !== null && standing.has(minutesItemId) ? minutesItemId : null;
      return {
        ...question,
        item: agendaItem && agendaItem.visitId === visit?.id ? agendaItem.title : null,
        mayChange: open && taken === null,
        minutesItemId: isApproved && answeredAt !== null ? taken : null,
      };
    }),
  };
}

export type GuestProgramme = Awaited<ReturnType<typeof guestProgrammeView>>;
