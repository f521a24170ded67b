import { isSpeakerTaken } from '~/features/rooms/room-conflict.server';
import type { Reader, Tx } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';
import { localTime, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import type { FieldErrors } from './agenda.server';
import { at, withOffsets } from './rules/agenda';

/** A programme as it was to be: the database refused it. */
export interface PlannedItem {
  readonly title: string;
  readonly duration: number;
  readonly speakerId: string | null;
}

/** A speaker who stands elsewhere while an item of this programme runs. */
export interface SpeakerClash {
  readonly speaker: string;
  readonly item: string;
  readonly visitNumber: string;
  readonly subject: string;
  readonly until: Date;
  readonly index: number;
}

/**
 * Who of a planned programme stands in another visit at that time, in the order of the items. Empty
 * when they are free by now.
 */
export async function speakerClashes(
  db: Reader,
  agencyId: string,
  visit: { readonly id: string; readonly startsAt: Date },
  planned: readonly PlannedItem[],
): Promise<SpeakerClash[]> {
  const clashes: SpeakerClash[] = [];
  for (const [index, item] of withOffsets(planned).entries()) {
    if (item.speakerId === null) continue;
    const startsAt = at(visit.startsAt, item.startOffset);
    const taken = await db.occupancy.findFirst({
      where: {
        ...{ agencyId, kind: 'speaker', resourceId: item.speakerId },
        owner: { not: `visit:${visit.id}` },
        startsAt: { lt: at(startsAt, item.duration) },
        endsAt: { gt: startsAt },
      },
      orderBy: { endsAt: 'desc' },
    });
    if (!taken) continue;
    const [speaker, other] = await Promise.all([
      db.speaker.findFirst({ where: { id: item.speakerId, agencyId }, select: { name: true } }),
      db.visit.findFirst({
        where: { id: taken.owner.replace(/^visit:/, ''), agencyId },
        select: { number: true, subject: true },
      }),
    ]);
    clashes.push({
      ...{ index, item: item.title, until: taken.endsAt },
      speaker: speaker?.name ?? '',
      visitNumber: other?.number ?? '',
      subject: other?.subject ?? '',
    });
  }
  return clashes;
}

/** Names the item, the speaker, the other visit and until when, as a text of the form's language. */
export function clashCode(clash: SpeakerClash, timeZone: string): string {
  const until = localTime(clash.until, zoneOf({ timeZone }));
  // Not "|", which parts a code from its value.
  const words = [clash.speaker, clash.item, clash.visitNumber, until];
  return errorCode('speakerTakenBy', words.map((word) => word.replace(/[|\t]/g, ' ')).join('\t'));
}

export interface Attempt {
  readonly visit: { readonly id: string; readonly startsAt: Date; readonly timeZone: string };
  readonly planned: readonly PlannedItem[];
}

/**
 * Runs a change of a programme. Where the database says that a speaker stands elsewhere, says who,
 * in which visit and until when: as errors of `field`, or of the form as a whole where the item that
 * is hindered is another than the one in the form.
 * @param work tells through `attempt` what it is about to store
 */
export async function refusingClashes<T>(
  { db, write }: Services,
  agencyId: string,
  work: (tx: Tx, attempt: (tried: Attempt, formIndex?: number) => void) => Promise<T>,
): Promise<T | { readonly errors: FieldErrors }> {
  let tried: (Attempt & { formIndex: number | undefined }) | undefined;
  try {
    return await write((tx) =>
      work(tx, (attempt, formIndex) => {
        tried = { ...attempt, formIndex };
      }),
    );
  } catch (error) {
    if (!isSpeakerTaken(error) || !tried) throw error;
    const { visit, planned, formIndex } = tried;
    const clashes = await speakerClashes(db, agencyId, visit, planned);
    const errors: FieldErrors = {};
    for (const clash of clashes) {
      const field = clash.index === formIndex ? 'speakerId' : '';
      (errors[field] ??= []).push(clashCode(clash, visit.timeZone));
    }
    // Free again by now: the form can be sent once more.
    return { errors: clashes.length > 0 ? errors : { '': [errorCode('speakerWasTaken')] } };
  }
}
