import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { notFound } from '~/platform/errors/app-error';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { MOST_STEPS } from './addressees.server';
import { deputiesInForce, staffOf, standOf } from './deputies.server';
import { ownRequest } from './request-of-chain.server';
import { asStepState, isEnded, isOpen, pathOf, principalOf } from './rules/disposition';
import { mayTakeBack } from './rules/take-back';

/**
 * The whole chain on a request as one of the host's staff sees it, with what is this reader's turn.
 * @throws AppError notFound for another agency's request, and for whoever has no part in the chain
 *   and does not read the inbox
 */
export async function chainView({ db, clock }: Services, actor: Member, requestId: string) {
  const { agencyId, userId } = actor;
  const request = await ownRequest(db, agencyId, requestId);
  const today = localDate(clock.now(), request.zone);
  const [dispositions, deputies] = await Promise.all([
    db.disposition.findMany({
      where: { agencyId, requestId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST_STEPS,
      include: { receivers: { orderBy: { id: 'asc' } } },
    }),
    deputiesInForce(db, agencyId, today),
  ]);
  const steps = dispositions.flatMap(({ receivers, parentReceiverId }) =>
    receivers.map((each) => ({ ...each, parentId: parentReceiverId })),
  );
  const takesPart =
    may(actor.roles, 'request.readInbox') ||
    dispositions.some(({ fromUserId }) => fromUserId === userId) ||
    steps.some(
      (step) => step.userId === userId || standOf(userId, principalOf(step), deputies) !== null,
    );
  if (!takesPart) throw notFound();

  const ended = isEnded(request.state);
  const mayRecord = may(actor.roles, 'disposition.record');
  const staff = await staffOf(db, agencyId);
  const enabled = new Set(staff.map(({ id }) => id));
  /** How the reader may act on a step now; null when it is not its turn. */
  const turnOf = (step: (typeof steps)[number]) => {
    if (ended || step.state !== 'waiting') return null;
    const principal = principalOf(step);
    const stand = standOf(userId, principal, deputies);
    if (stand) return { by: 'own' as const, capacity: stand.capacity, title: stand.title };
    const onPaper = principal === null || !enabled.has(principal);
    return mayRecord && onPaper ? { by: 'paper' as const, capacity: '', title: null } : null;
  };
  /** What the step asks, in short. */
  const givenOf = (dispositionId: string) => {
    const given = dispositions.find(({ id }) => id === dispositionId);
    return {
      fromName: given?.fromName ?? '',
      instruction: given?.instruction ?? '',
      dueOn: given?.dueOn ?? null,
      nature: given?.nature ?? request.nature,
    };
  };
  return {
    requestId,
    zone: request.zone,
    today,
    nature: request.nature,
    ended,
    dispositions: dispositions.map(({ receivers, agencyId: _own, ...given }) => ({
      ...given,
      mayTakeBack:
        !ended &&
        receivers.some(({ state }) => state === 'waiting') &&
        mayTakeBack(
          actor,
          given,
          steps.find(({ id }) => id === given.parentReceiverId) ?? null,
          deputies,
        ),
      isOverdue:
        given.dueOn !== null &&
        given.dueOn < today &&
        !ended &&
        receivers.some(({ id }) => isOpen(steps, id)),
      receivers: receivers.map(({ linkHash: _secret, agencyId: _agency, ...step }) => ({
        ...step,
        state: asStepState(step.state),
      })),
    })),
    turns: steps.flatMap((step) => {
      const turn = turnOf(step);
      if (!turn) return [];
      const held = new Set(pathOf(steps, step.id).map(principalOf));
      return [
        {
          ...turn,
          stepId: step.id,
          version: step.version,
          name: step.name,
          given: givenOf(step.dispositionId),
          /** to whom it can be passed on: nobody who held it on its way */
          people: choices(staff.filter(({ id }) => !held.has(id))),
        },
      ];
    }),
    mayStart: !ended && may(actor.roles, 'disposition.start'),
    mayRecord: !ended && mayRecord,
    /** to whom the reader can give an instruction at the top */
    people: choices(staff.filter(({ id }) => id !== userId)),
    everybody: mayRecord ? choices(staff) : [],
  };
}
export type ChainView = Awaited<ReturnType<typeof chainView>>;
export type GivenDisposition = ChainView['dispositions'][number];
export type Turn = ChainView['turns'][number];

const choices = (people: readonly { id: string; name: string; positionTitle: string }[]) =>
  people.map(({ id, name, positionTitle }) => ({ id, name, positionTitle }));
