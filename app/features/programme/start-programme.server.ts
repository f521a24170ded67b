import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { openAgenda, recordProgramme } from './agenda.server';
import { minutesBetween, withOffsets } from './rules/agenda';
import { usualProgramme } from './rules/programme-template';

/**
 * Fills an empty programme with the usual one, as long as the visit; one that has items stays as it is.
 * @throws AppError notFound; conflict visitCancelled
 */
export async function startProgramme(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const { visit, items } = await openAgenda(tx, actor, visitId);
    if (items.length > 0) return;
    const usual = withOffsets(usualProgramme(minutesBetween(visit.startsAt, visit.endsAt)));
    await tx.agendaItem.createMany({
      data: usual.map((item, position) => ({
        ...{ agencyId: actor.agencyId, visitId: visit.id, position },
        ...item,
      })),
    });
    await recordProgramme(tx, actor, visit.id, 'programme.started', now, { items: usual.length });
  });
}
