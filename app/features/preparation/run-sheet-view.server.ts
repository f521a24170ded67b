import type { Member } from '~/features/accounts/rules/actor';
import { placeText } from '~/features/visits/place-text';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { tasksOf } from './preparation-view.server';

const MOST_ITEMS = 60;
const MINUTE_MS = 60_000;

/** All that those on duty need on the day, for one sheet of paper. @throws AppError notFound */
export async function runSheetView({ db }: Services, actor: Member, visitId: string) {
  const { agencyId } = actor;
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId },
    select: {
      ...{ id: true, number: true, subject: true, state: true, agencyId: true, hostNote: true },
      ...{ startsAt: true, endsAt: true, timeZone: true, meetingUrl: true, receivedBy: true },
      room: { select: { name: true, address: true } },
      delegations: {
        where: { state: 'coming' },
        orderBy: { id: 'asc' },
        select: {
          ...{ id: true, agencyName: true, headCount: true },
          request: { select: { headCount: true, contactName: true, contactPhone: true } },
          attendees: {
            where: { side: 'guest' },
            orderBy: { position: 'asc' },
            take: 1,
            select: { prefixTitles: true, fullName: true, suffixTitles: true, positionTitle: true },
          },
        },
      },
      agenda: {
        orderBy: { position: 'asc' },
        take: MOST_ITEMS,
        select: {
          ...{ id: true, title: true, startOffset: true, duration: true, speakerText: true },
          speaker: { select: { name: true } },
        },
      },
    },
  });
  if (!visit) throw notFound();
  const start = visit.startsAt.getTime();
  return {
    visit: {
      ...{ id: visit.id, number: visit.number, subject: visit.subject, zone: zoneOf(visit) },
      ...{ startsAt: visit.startsAt, endsAt: visit.endsAt, receivedBy: visit.receivedBy },
      ...{ hostNote: visit.hostNote, place: placeText(visit.room, visit.meetingUrl) },
    },
    delegations: visit.delegations.map(({ attendees: [head], request, ...each }) => ({
      ...{ id: each.id, agencyName: each.agencyName },
      headCount: each.headCount ?? request?.headCount ?? null,
      // The list is kept by rank: its first is the head of the delegation (domain, section 6).
      head: head
        ? [
            [head.prefixTitles, head.fullName].filter(Boolean).join(' '),
            head.suffixTitles,
            head.positionTitle,
          ]
            .filter(Boolean)
            .join(', ')
        : '',
      contact: request
        ? [request.contactName, request.contactPhone].filter(Boolean).join(', ')
        : '',
    })),
    items: visit.agenda.map((item) => ({
      ...{ id: item.id, title: item.title },
      from: new Date(start + item.startOffset * MINUTE_MS),
      to: new Date(start + (item.startOffset + item.duration) * MINUTE_MS),
      speaker: item.speaker?.name ?? item.speakerText,
    })),
    tasks: await tasksOf(db, visit),
  };
}
