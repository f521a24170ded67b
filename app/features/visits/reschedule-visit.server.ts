import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { giveOnFreed } from './let-go.server';
import { placeText } from './place-text';
import { refusals, Refused, warnings, type Refusal } from './place-taken.server';
import { periodOf, type Period, type RescheduleForm } from './rules/schedule-form';
import { movedVisit } from './rules/state';
import { addressedAgency, tellGuest, writeLetter } from './tell-guest.server';

/** How long the guests' letter about a move waits: what is undone until then is never told. */
const UNDO_MS = 2 * 60_000;

export interface PlannedPlace extends Period {
  readonly roomId: string | null;
}

export type Rescheduled =
  | {
      readonly visit: PlannedPlace & { readonly version: number };
      /** what was before, for the way back */
      readonly before: PlannedPlace;
    }
  | Refusal;

const read = {
  agency: { select: { shortName: true } },
  requests: { include: addressedAgency },
} satisfies Prisma.VisitInclude;
type Read = Prisma.VisitGetPayload<{ include: typeof read }>;

/**
 * Gives a visit another time or room. Its agenda moves along; the guests are told after a pause, so
 * that a move which is undone at once is never told.
 * @returns the visit as it stands with what was before; or the fields that stand against it
 * @throws AppError notFound for another agency's visit; conflict when it was changed meanwhile or
 *   its state does not allow the move
 */
export async function rescheduleVisit(
  services: Services,
  actor: Member,
  visitId: string,
  form: RescheduleForm,
): Promise<Rescheduled> {
  const { write, clock } = services;
  const now = clock.now();
  const roomId = form.roomId || null;
  let zone = actor.timeZone;
  let headCount = 0;
  try {
    return await write<Rescheduled>(async (tx) => {
      const visit = await tx.visit.findFirst({
        where: { id: visitId, agencyId: actor.agencyId },
        include: read,
      });
      if (!visit) throw notFound();
      const state = movedVisit(visit, 'reschedule', form.version);
      zone = zoneOf(visit);
      const period = periodOf(form, zone);
      if (!period) throw new Refused('day', errorCode('dateInvalid'));
      if (form.day < localDate(now, zone)) throw new Refused('day', errorCode('dateInPast'));
      if (period.endsAt <= now) throw new Refused('endTime', errorCode('timePassed'));
      const before = { startsAt: visit.startsAt, endsAt: visit.endsAt, roomId: visit.roomId };
      const after = { ...period, roomId };
      if (samePlan(before, after) && state === visit.state) {
        return { visit: { ...after, version: visit.version }, before };
      }
      const room = roomId
        ? await tx.room.findFirst({
            where: { id: roomId, agencyId: actor.agencyId, retiredAt: null },
          })
        : null;
      if (roomId && !room) throw new Refused('roomId', errorCode('choiceUnknown'));
      const coming = visit.requests.filter((each) => each.state === 'accepted');
      headCount = coming.reduce((sum, each) => sum + each.headCount, 0);
      if (!form.knowingly) {
        const booking = { agencyId: actor.agencyId, ...after, headCount, visitId: visit.id };
        const against = await warnings({ db: tx, clock }, booking);
        if (against) throw new Refused(against);
      }
      const { version } = await tx.visit.update({
        where: { id: visit.id, agencyId: actor.agencyId },
        data: {
          ...after,
          state,
          mode: roomId ? 'onSite' : 'online',
          version: { increment: 1 },
          calendarSequence: { increment: 1 },
        },
      });
      if (visit.state === 'noShow') {
        await tx.delegation.updateMany({
          where: { visitId: visit.id, agencyId: actor.agencyId, state: 'noShow' },
          data: { state: 'coming' },
        });
      }
      const told = await takeBackUntold(tx, visit, before, now);
      await recordHistory(tx, {
        agencyId: actor.agencyId,
        recordType: 'visit',
        recordId: visit.id,
        action: 'visit.rescheduled',
        actor: { id: actor.userId, name: actor.name },
        at: now,
        changes: { from: written(before), to: written(after), told: written(told) },
      });
      const place = placeText(room, visit.meetingUrl);
      for (const request of coming) {
        if (samePlan(told, after) && visit.state === 'scheduled') {
          await writeAnswerAgain(tx, services, actor, request, { visitId, period, place });
          continue;
        }
        const answer = {
          kind: 'rescheduled',
          ...{ visitId, period, place, previousPeriod: told, reason: form.reason },
        } as const;
        const dueAt = new Date(now.getTime() + UNDO_MS);
        await tellGuest(tx, services, actor, request, answer, dueAt);
      }
      await giveOnFreed(tx, services, { agencyId: actor.agencyId, startsAt: before.startsAt }, now);
      return { visit: { ...after, version }, before };
    });
  } catch (error) {
    const period = periodOf(form, zone);
    return refusals(services, error, { agencyId: actor.agencyId, roomId, zone, period, headCount });
  }
}

const samePlan = (a: PlannedPlace, b: PlannedPlace) =>
  a.startsAt.getTime() === b.startsAt.getTime() &&
  a.endsAt.getTime() === b.endsAt.getTime() &&
  a.roomId === b.roomId;

const written = ({ startsAt, endsAt, roomId }: PlannedPlace) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  roomId,
});

/** A move that was undone has no letter; the draft that it replaced is written anew. */
async function writeAnswerAgain(
  tx: Tx,
  services: Services,
  actor: Member,
  request: Read['requests'][number],
  appointed: { visitId: string; period: Period; place: string },
): Promise<void> {
  const own = { agencyId: request.agencyId, requestId: request.id };
  const { count } = await tx.replyLetter.updateMany({
    where: { ...own, kind: 'rescheduled', state: 'draft' },
    data: { state: 'replaced', version: { increment: 1 } },
  });
  const issued = await tx.replyLetter.count({ where: { ...own, state: 'issued' } });
  if (count > 0 && issued === 0) {
    await writeLetter(tx, services, actor, request, { kind: 'accepted', ...appointed });
  }
}

/**
 * Takes back letters about earlier moves whose pause is not over: nobody has read them yet.
 * @returns the plan that the guests last heard of
 */
async function takeBackUntold(
  tx: Tx,
  visit: Read,
  before: PlannedPlace,
  now: Date,
): Promise<PlannedPlace> {
  const { count } = await tx.outboxMessage.deleteMany({
    where: {
      agencyId: visit.agencyId,
      kind: 'guest.rescheduled',
      recordType: 'visitRequest',
      recordId: { in: visit.requests.map(({ id }) => id) },
      dueAt: { gt: now },
      sentAt: null,
      attempts: 0,
    },
  });
  if (count === 0) return before;
  const last = await tx.historyEntry.findFirst({
    where: {
      agencyId: visit.agencyId,
      recordType: 'visit',
      recordId: visit.id,
      action: 'visit.rescheduled',
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { changes: true },
  });
  const { told } = JSON.parse(last?.changes ?? '{}') as { told?: ReturnType<typeof written> };
  if (!told) return before;
  return { startsAt: new Date(told.startsAt), endsAt: new Date(told.endsAt), roomId: told.roomId };
}
