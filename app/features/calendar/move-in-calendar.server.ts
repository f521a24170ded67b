import type { Member } from '~/features/accounts/rules/actor';
import { rescheduleVisit, type PlannedPlace } from '~/features/visits/reschedule-visit.server';
import { AppError } from '~/platform/errors/app-error';
import { localDate, localTime, type TimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import type { MoveForm } from './rules/move-form';

/** A place in the calendar as forms write it. */
export interface WrittenPlace {
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  /** empty: online */
  readonly roomId: string;
}

export type MovedInCalendar =
  | {
      readonly moved: {
        readonly visitId: string;
        readonly version: number;
        readonly isUndone: boolean;
        readonly after: WrittenPlace;
        readonly before: WrittenPlace;
        readonly room: string;
      };
    }
  | { readonly errors: Readonly<Record<string, string[]>> }
  /** somebody else was first: a key of the error texts */
  | { readonly conflict: string };

/**
 * Moves a visit within the calendar and says how it stood before, for the way back. What stands
 * against it is told beside the calendar, which stays in place.
 * @throws AppError notFound for another agency's visit
 */
export async function moveInCalendar(
  services: Services,
  actor: Member,
  { visitId, undo, ...form }: MoveForm,
): Promise<MovedInCalendar> {
  try {
    const done = await rescheduleVisit(services, actor, visitId, form);
    if ('errors' in done) return { errors: done.errors };
    const { visit, before } = done;
    const room = visit.roomId
      ? await services.db.room.findFirst({
          where: { id: visit.roomId, agencyId: actor.agencyId },
          select: { name: true },
        })
      : null;
    return {
      moved: {
        ...{ visitId, version: visit.version, isUndone: undo, room: room?.name ?? '' },
        after: written(visit, actor.timeZone),
        before: written(before, actor.timeZone),
      },
    };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'conflict' && error.reason) {
      return { conflict: error.reason };
    }
    throw error;
  }
}

const written = ({ startsAt, endsAt, roomId }: PlannedPlace, zone: TimeZone): WrittenPlace => ({
  day: localDate(startsAt, zone),
  startTime: localTime(startsAt, zone),
  endTime: localTime(endsAt, zone),
  roomId: roomId ?? '',
});
