import { asLetterNature, letterNatureNames } from '~/features/visits/rules/letter-nature';
import { hashToken } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';
import { formatDate, formatDay, instantOf } from '~/platform/languages/format';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import type { DeputyInForce, Person } from './deputies.server';
import { dispositionMail } from './disposition-mail';
import { linkExpiry, type Channel } from './rules/disposition';
import { titleInCapacity } from './rules/deputy';
import type { RequestOfChain } from './request-of-chain.server';

/** One who is to receive: somebody with an account, or a name as it stands on paper. */
export type Addressee = { readonly person: Person } | { readonly nameOnly: string };

export interface Instruction {
  readonly parentStepId: string | null;
  readonly from: {
    readonly userId: string | null;
    readonly name: string;
    readonly title: string;
    readonly capacity: string;
  };
  readonly text: string;
  readonly nature: string;
  readonly dueOn: string | null;
  readonly channel: Channel;
  readonly givenAt: Date;
}

/**
 * Writes an instruction with a waiting step for each receiver, and mails each of them a link of its
 * own. A step for somebody who is away goes to the deputy, who receives it in that capacity.
 * @param deputies those in force today; none for what was recorded as it stands on paper
 */
export async function giveInstruction(
  tx: Tx,
  services: Services,
  request: RequestOfChain,
  given: Instruction,
  receivers: readonly Addressee[],
  deputies: readonly DeputyInForce[],
): Promise<string> {
  const instruction = { ...given, nature: await strictestNature(tx, request, given) };
  const { from, parentStepId, text, nature, dueOn, channel, givenAt } = instruction;
  const { id } = await tx.disposition.create({
    data: {
      agencyId: request.agencyId,
      requestId: request.id,
      parentReceiverId: parentStepId,
      fromUserId: from.userId,
      fromName: from.name,
      fromTitle: from.title,
      fromCapacity: from.capacity,
      ...{ instruction: text, nature, dueOn, channel, createdAt: givenAt },
    },
    select: { id: true },
  });
  for (const receiver of receivers) {
    if ('nameOnly' in receiver) {
      await tx.dispositionReceiver.create({
        data: {
          agencyId: request.agencyId,
          dispositionId: id,
          name: receiver.nameOnly,
          state: 'waiting',
        },
      });
    } else {
      await giveToPerson(tx, services, request, { ...instruction, id }, receiver.person, deputies);
    }
  }
  return id;
}

/** What came as confidential is passed on as confidential, whatever the form says. */
async function strictestNature(
  tx: Tx,
  request: RequestOfChain,
  { parentStepId, nature }: Instruction,
): Promise<string> {
  const parent =
    parentStepId === null
      ? null
      : await tx.dispositionReceiver.findFirst({
          where: { id: parentStepId, agencyId: request.agencyId },
          select: { disposition: { select: { nature: true } } },
        });
  return [request.nature, parent?.disposition.nature].includes('confidential')
    ? 'confidential'
    : nature;
}

async function giveToPerson(
  tx: Tx,
  services: Services,
  request: RequestOfChain,
  instruction: Instruction & { readonly id: string },
  named: Person,
  deputies: readonly DeputyInForce[],
): Promise<void> {
  const { clock, random, config } = services;
  const order = deputies.find(({ absentUserId }) => absentUserId === named.id);
  const person = order?.deputy ?? named;
  // What is confidential opens to nobody by a link alone.
  const token = instruction.nature === 'confidential' ? null : random.token();
  const { dueOn } = instruction;
  const expiresAt = linkExpiry(
    clock.now(),
    dueOn === null ? null : instantOf(dueOn, '23:59', request.zone),
  );
  const step = await tx.dispositionReceiver.create({
    data: {
      agencyId: request.agencyId,
      dispositionId: instruction.id,
      userId: person.id,
      name: person.name,
      positionTitle: named.positionTitle,
      ...(order
        ? { capacity: order.capacity, onBehalfOfId: named.id, onBehalfOfName: named.name }
        : {}),
      state: 'waiting',
      ...(token === null ? {} : { linkHash: hashToken(token), linkExpiresAt: expiresAt }),
    },
    select: { id: true },
  });
  const { from } = instruction;
  await enqueueMail(tx, services, {
    agencyId: request.agencyId,
    recipient: person.email,
    about: { kind: 'disposition.received', recordType: 'visitRequest', recordId: request.id },
    ...dispositionMail.received({
      ...request.facts,
      host: request.host,
      name: person.name,
      from: namedPost(from),
      capacity: order
        ? `${titleInCapacity(order.capacity, named.positionTitle)}, menggantikan ${named.name}`
        : '',
      instruction: instruction.text,
      nature: letterNatureNames.id[asLetterNature(instruction.nature)],
      due: dueOn ? formatDay('id', dueOn) : null,
      link:
        token === null
          ? null
          : {
              address: `${config.origin}/disposition/${token}`,
              until: formatDate('id', expiresAt, request.zone),
            },
      page: chainPage(services, request.id, step.id),
    }),
  });
}

/** "Bambang Wijaya, Plh. Kepala Dinas" */
export function namedPost(who: { name: string; title: string; capacity: string }): string {
  const title = titleInCapacity(who.capacity, who.title);
  return title === '' ? who.name : `${who.name}, ${title}`;
}

/** Where a chain is read and answered by whoever is signed in. */
export const chainPage = (
  { config }: Pick<Services, 'config'>,
  requestId: string,
  stepId?: string,
): string =>
  `${config.origin}/workspace/requests/${requestId}/disposition${stepId ? `#step-${stepId}` : ''}`;
