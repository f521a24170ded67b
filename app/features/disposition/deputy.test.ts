import { describe, expect, it } from 'vitest';

import { disableMember } from '~/features/accounts/disable-member.server';

import { mailText } from '../../../tests/support/mail';
import { makeHost } from '../../../tests/support/visits';
import { chainView } from './chain-view.server';
import { byLink, chainStage, inApp, linkTo } from './disposition.testing';
import { endDeputy } from './end-deputy.server';
import { linkView } from './link-view.server';
import { countWaitingSteps, myStepsView } from './my-steps-view.server';
import { setDeputy } from './set-deputy.server';
import { holderFromToken } from './step-link.server';

const AGREE = { answer: 'agree' } as const;

/** The division head stands in for the head of office from Monday to Friday. */
async function withDeputy() {
  const stage = await chainStage();
  const { services, head, division, secretary } = stage;
  await services.write((tx) =>
    tx.user.update({ where: { id: head.userId }, data: { positionTitle: 'Kepala Dinas' } }),
  );
  const set = (over: Partial<Parameters<typeof setDeputy>[2]> = {}) =>
    setDeputy(services, secretary, {
      absentUserId: head.userId,
      deputyUserId: division.userId,
      capacity: 'plh',
      firstDay: '2024-05-06',
      lastDay: '2024-05-10',
      orderNumber: '800/12/2024',
      ...over,
    });
  expect(await set()).toBeNull();
  return { ...stage, set };
}

describe('a deputy', () => {
  it('is told, and receives what is addressed to the absent one, in that capacity', async () => {
    const { services, head, division, start, stepOf, answer } = await withDeputy();
    const told = await services.db.outboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(told.subject).toBe('Anda ditunjuk sebagai Plh. Kepala Dinas');
    services.clock.set('2024-05-06T02:00:00Z');
    await start([head]);
    const step = await stepOf(division);
    expect(step).toMatchObject({
      ...{ capacity: 'plh', positionTitle: 'Kepala Dinas' },
      ...{ onBehalfOfId: head.userId, onBehalfOfName: head.name },
    });
    const mail = await services.db.outboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(mailText(services, mail.body)).toContain(
      `sebagai Plh. Kepala Dinas, menggantikan ${head.name}`,
    );
    await answer(inApp(division), step, AGREE);
    expect((await stepOf(division)).answeredByName).toBe(`${division.name}, Plh. Kepala Dinas`);
  });

  // Jakarta is seven hours ahead: the first day begins at 17.00 UTC the day before.
  it.each([
    ['2024-05-05T16:59:59Z', false],
    ['2024-05-05T17:00:00Z', true],
    ['2024-05-10T16:59:59Z', true],
    ['2024-05-10T17:00:00Z', false],
  ])('acts on what waits already at %s: %s', async (at, may) => {
    const { services, head, division, start, stepOf, answer, requestId } = await withDeputy();
    await start([head]);
    const step = await stepOf(head);
    services.clock.set(at);
    expect(await countWaitingSteps(services, division)).toBe(may ? 1 : 0);
    expect(await countWaitingSteps(services, head)).toBe(1);
    if (may) {
      const [waiting] = (await myStepsView(services, division)).waiting;
      expect(waiting?.standsInFor).toBe(head.name);
      const [turn] = (await chainView(services, division, requestId)).turns;
      expect(turn).toMatchObject({ capacity: 'plh', title: 'Kepala Dinas' });
      await answer(inApp(division), step, AGREE);
      expect((await stepOf(head)).answeredByName).toBe(`${division.name}, Plh. Kepala Dinas`);
    } else {
      await expect(answer(inApp(division), step, AGREE)).rejects.toMatchObject({
        kind: 'notAllowed',
      });
    }
  });

  it('holds no step after the last day: it is the principal’s, and the link is over', async () => {
    const { services, head, division, start, stepOf, answer } = await withDeputy();
    services.clock.set('2024-05-10T02:00:00Z');
    await start([head]);
    const token = await linkTo(services, division.userId);
    const step = await stepOf(division);
    services.clock.set('2024-05-11T02:00:00Z');
    const holder = await holderFromToken(services, token);
    expect(holder && (await linkView(services, holder)).state).toBe('expired');
    await expect(answer(await byLink(services, token), step, AGREE)).rejects.toMatchObject({
      reason: 'linkExpired',
    });
    expect(await countWaitingSteps(services, division)).toBe(0);
    await answer(inApp(head), step, AGREE);
    expect((await stepOf(division)).answeredByName).toBe(`${head.name}, Kepala Dinas`);
  });

  it('may pass on to itself in its own post, and never back to the one it stands in for', async () => {
    const { services, head, division, start, stepOf, passOn } = await withDeputy();
    services.clock.set('2024-05-06T02:00:00Z');
    await start([head]);
    const step = await stepOf(division);
    expect(await passOn(inApp(division), step, [head])).toHaveProperty('errors.receivers');
    expect(await passOn(inApp(division), step, [division])).toHaveProperty('dispositionId');
    const given = await services.db.disposition.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(given).toMatchObject({ fromTitle: 'Kepala Dinas', fromCapacity: 'plh' });
  });

  it('is one at a time, not away itself, and of the same office', async () => {
    const { services, head, division, staff, set } = await withDeputy();
    const stranger = (await makeHost(services, { regionCode: '35.77', shortName: 'Lain' })).member;
    expect(await set({ deputyUserId: staff.userId })).toEqual({ absentUserId: ['deputyOverlaps'] });
    expect(await set({ deputyUserId: head.userId })).toEqual({ deputyUserId: ['deputySelf'] });
    expect(await set({ absentUserId: staff.userId, deputyUserId: head.userId })).toEqual({
      deputyUserId: ['deputyAway'],
    });
    expect(await set({ absentUserId: division.userId, deputyUserId: staff.userId })).toEqual({
      absentUserId: ['deputyNeeded'],
    });
    await expect(set({ deputyUserId: stranger.userId })).rejects.toMatchObject({
      kind: 'notFound',
    });
    const over = { deputyUserId: staff.userId, firstDay: '2024-04-01', lastDay: '2024-05-01' };
    expect(await set(over)).toEqual({ lastDay: ['dateInPast'] });
    const next = { deputyUserId: staff.userId, firstDay: '2024-05-11', lastDay: '2024-05-12' };
    expect(await set(next)).toBeNull();
  });

  it('acts no more once the order was ended, or its account disabled', async () => {
    const { services, secretary, head, division, person, start } = await withDeputy();
    services.clock.set('2024-05-06T02:00:00Z');
    await start([head]);
    expect(await countWaitingSteps(services, division)).toBe(1);
    const order = await services.db.deputy.findFirstOrThrow();
    await endDeputy(services, secretary, order.id);
    expect(await countWaitingSteps(services, division)).toBe(0);
    await expect(endDeputy(services, secretary, order.id)).rejects.toMatchObject({
      reason: 'deputyEnded',
    });
    const stranger = (await makeHost(services, { regionCode: '35.77', shortName: 'Lain' })).member;
    await expect(endDeputy(services, stranger, order.id)).rejects.toMatchObject({
      kind: 'notFound',
    });
    const deputy = await person('minuteTaker');
    await setDeputy(services, secretary, {
      ...{ absentUserId: head.userId, deputyUserId: deputy.userId, capacity: 'plt' },
      ...{ firstDay: '2024-05-06', lastDay: '2024-05-10' },
    });
    await disableMember(services, await person('administrator'), deputy.userId);
    await start([head]);
    const steps = await services.db.dispositionReceiver.findMany({ orderBy: { id: 'desc' } });
    expect(steps[0]).toMatchObject({ userId: head.userId, capacity: '' });
  });
});
