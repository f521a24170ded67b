import type { StaffRole } from '~/features/accounts/rules/roles';
import type { Services } from '~/platform/services.server';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { mailText } from '../../../tests/support/mail';
import { testServices } from '../../../tests/support/services';
import { makeRequest } from '../../../tests/support/visits';
import { actingHolder, actingMember, type Acting } from './acting';
import { answerDisposition } from './answer-disposition.server';
import { passOnDisposition } from './pass-on-disposition.server';
import type { AnswerForm, PassOnForm, StartForm } from './rules/disposition-form';
import { startDisposition } from './start-disposition.server';
import { holderFromToken } from './step-link.server';

export const words = {
  phrases: ['followUp'],
  nature: 'ordinary',
} satisfies Partial<StartForm>;

/** A host with a head, a secretariat and two divisions, and a request that waits. */
export async function chainStage() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const person = (...roles: StaffRole[]) => makeMember(services, agency, roles);
  const head = await person('officeHead');
  const secretary = await person('secretariat');
  const division = await person('reviewer');
  const staff = await person('minuteTaker');
  const { requestId } = await makeRequest(services, agency.id);

  const start = (to: readonly { userId: string }[], over: Partial<StartForm> = {}) =>
    startDisposition(services, secretary, requestId, {
      ...words,
      receivers: to.map(({ userId }) => userId),
      ...over,
    });
  const stepOf = async ({ userId }: { userId: string }) =>
    services.db.dispositionReceiver.findFirstOrThrow({
      where: { userId },
      orderBy: { id: 'desc' },
    });
  const passOn = (
    acting: Acting,
    step: { id: string; version: number },
    to: readonly { userId: string }[],
    over: Partial<PassOnForm> = {},
  ) =>
    passOnDisposition(services, acting, requestId, {
      ...words,
      ...{ stepId: step.id, version: step.version, receivers: to.map(({ userId }) => userId) },
      ...over,
    });
  const answer = (
    acting: Acting,
    step: { id: string; version: number },
    form: Pick<AnswerForm, 'answer' | 'note'>,
  ) =>
    answerDisposition(services, acting, requestId, {
      ...{ stepId: step.id, version: step.version },
      ...form,
    });
  return {
    ...{ services, agency, head, secretary, division, staff, requestId, person },
    ...{ start, stepOf, passOn, answer },
  };
}

/** The link in the last mail to somebody. */
export async function linkTo(services: Services, userId: string): Promise<string> {
  const { email } = await services.db.user.findUniqueOrThrow({ where: { id: userId } });
  const mail = await services.db.outboxMessage.findFirst({
    where: { recipient: email },
    orderBy: { id: 'desc' },
  });
  return /\/disposition\/([\w-]{32,})\b/.exec(mailText(services, mail?.body))?.[1] ?? '';
}

/** Acts as whoever holds a link. */
export async function byLink(services: Services, token: string): Promise<Acting> {
  const holder = await holderFromToken(services, token);
  if (!holder) throw new Error('the link opens nothing');
  return actingHolder(holder);
}

export const inApp = actingMember;
