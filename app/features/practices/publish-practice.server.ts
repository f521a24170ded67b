import type { Member } from '~/features/accounts/rules/actor';
import type { LibrarySink } from '~/features/visits/rules/library-sink';
import { nextNumber } from '~/platform/database/sequence.server';
import { AppError } from '~/platform/errors/app-error';
import { isTimeZone, localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { libraryRecordOf } from './library-record.server';
import { practiceForMove, recordPractice } from './practice-for-move.server';
import { writersOfOne } from './practice-writers.server';
import { mayPublish } from './rules/review';

/** An approved best practice is public information at all times (UU 14/2008 Pasal 11). */
const DISCLOSURE_CLASS = 'onRequestInformation';
const LEGAL_BASIS = 'UU 14/2008 Pasal 11';

/**
 * Publishes a reviewed write-up: its number, its disclosure and its place in the library come in
 * one transaction, or nothing does. A text that was taken back keeps the number it once got.
 * @throws AppError notFound for another agency's; notAllowed for who wrote any of it or does not
 * review; conflict when it changed or was decided meanwhile
 */
export async function publishPractice(
  { write, clock }: Services,
  actor: Member,
  practiceId: string,
  { version }: { version: number },
  library: LibrarySink,
): Promise<{ number: string }> {
  const now = clock.now();
  return write(async (tx) => {
    const { practice, state } = await practiceForMove(tx, actor, practiceId, {
      version,
      move: 'publish',
    });
    const writers = await writersOfOne(tx, actor.agencyId, practice);
    if (!mayPublish(actor, writers)) throw new AppError('notAllowed', { reason: 'ownPractice' });
    const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: actor.agencyId } });
    const today = localDate(now, isTimeZone(timeZone) ? timeZone : actor.timeZone);
    const number = practice.number ?? (await nextNumber(tx, 'PB', Number(today.slice(0, 4))));

    const published = await tx.practice.update({
      where: { id: practice.id, agencyId: actor.agencyId },
      data: {
        state,
        number,
        version: { increment: 1 },
        updatedAt: now,
        publishedAt: now,
        reviewerId: actor.userId,
        reviewNote: '',
        disclosureClass: DISCLOSURE_CLASS,
      },
      include: { topics: true, indicators: true, agency: { include: { region: true } } },
    });
    await tx.disclosureDecision.create({
      data: {
        agencyId: actor.agencyId,
        recordType: 'practice',
        recordId: practice.id,
        disclosureClass: DISCLOSURE_CLASS,
        legalBasis: LEGAL_BASIS,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    await recordPractice(tx, actor, practice.id, {
      action: 'practice.published',
      at: now,
      changes: { number },
    });
    await library.put(tx, libraryRecordOf(published, number, today));
    return { number };
  });
}
