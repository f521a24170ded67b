import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { formatDay, localDate } from '~/platform/languages/format';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { peopleOf } from './deputies.server';
import { dispositionMail } from './disposition-mail';
import { deputyTrouble, titleInCapacity, type DeputyForm } from './rules/deputy';
import { ENDED_REQUEST_STATES } from './rules/disposition';

/**
 * Names a deputy (Plt. or Plh.) from a first to a last day, and tells the deputy, who may act on
 * what waits for the absent one already.
 * @returns the fields that stand against it, or null when it was recorded
 * @throws AppError notFound for people of another agency
 */
export async function setDeputy(
  services: Services,
  actor: Member,
  form: DeputyForm,
): Promise<Record<string, string[]> | null> {
  const { agencyId } = actor;
  const now = services.clock.now();
  return services.write(async (tx): Promise<Record<string, string[]> | null> => {
    const named = [...new Set([form.absentUserId, form.deputyUserId])];
    const own = await tx.user.count({ where: { id: { in: named }, agencyId } });
    if (own < named.length) throw notFound();
    const people = await peopleOf(tx, agencyId, named);
    const absent = people.get(form.absentUserId);
    const deputy = people.get(form.deputyUserId);
    if (!absent) return { absentUserId: [errorCode('choiceUnknown')] };
    if (!deputy) return { deputyUserId: [errorCode('choiceUnknown')] };
    const meanwhile = await tx.deputy.findMany({
      where: {
        agencyId,
        endedAt: null,
        firstDay: { lte: form.lastDay },
        lastDay: { gte: form.firstDay },
      },
    });
    if (form.lastDay < localDate(now, actor.timeZone)) {
      return { lastDay: [errorCode('dateInPast')] };
    }
    const trouble = deputyTrouble(form, meanwhile);
    if (trouble) return { [trouble.field]: [trouble.code] };
    const { id } = await tx.deputy.create({
      data: {
        agencyId,
        absentUserId: absent.id,
        deputyUserId: deputy.id,
        capacity: form.capacity,
        firstDay: form.firstDay,
        lastDay: form.lastDay,
        orderNumber: form.orderNumber ?? '',
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'deputy',
      recordId: id,
      action: 'deputy.set',
      actor: { id: actor.userId, name: actor.name },
      at: now,
      changes: { capacity: form.capacity, firstDay: form.firstDay, lastDay: form.lastDay },
    });
    const waiting = await tx.dispositionReceiver.count({
      where: {
        agencyId,
        state: 'waiting',
        OR: [{ userId: absent.id, onBehalfOfId: null }, { onBehalfOfId: absent.id }],
        disposition: { request: { state: { notIn: ENDED_REQUEST_STATES } } },
      },
    });
    await enqueueMail(tx, services, {
      agencyId,
      recipient: deputy.email,
      about: { kind: 'deputy.set', recordType: 'deputy', recordId: id },
      ...dispositionMail.deputyNamed({
        host: actor.agencyName,
        name: deputy.name,
        post: titleInCapacity(form.capacity, absent.positionTitle || absent.name),
        absent: absent.name,
        period: `${formatDay('id', form.firstDay)} sampai ${formatDay('id', form.lastDay)}`,
        orderNumber: form.orderNumber ?? '',
        waiting,
        page: `${services.config.origin}/workspace/dispositions`,
      }),
    });
    return null;
  });
}
