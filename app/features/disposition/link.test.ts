import { describe, expect, it } from 'vitest';

import { disableMember } from '~/features/accounts/disable-member.server';

import { everyRow } from '../../../tests/support/every-row';
import { byLink, chainStage, inApp, linkTo } from './disposition.testing';
import { linkView, requireOpenLetter } from './link-view.server';
import { holderFromToken } from './step-link.server';

const AGREE = { answer: 'agree', note: 'Siap hadir.' } as const;

async function withLink() {
  const stage = await chainStage();
  await stage.start([stage.head]);
  const token = await linkTo(stage.services, stage.head.userId);
  const view = async () => {
    const holder = await holderFromToken(stage.services, token);
    if (!holder) throw new Error('the link opens nothing');
    return linkView(stage.services, holder);
  };
  return { ...stage, token, view };
}

describe('a mailed link', () => {
  it('shows the letter and takes the step, once', async () => {
    const { services, head, token, view, stepOf, answer } = await withLink();
    expect(await view()).toMatchObject({
      state: 'open',
      shown: { request: { subject: 'Belajar Pokja SPBE' } },
    });
    const step = await stepOf(head);
    await answer(await byLink(services, token), step, AGREE);
    const used = await view();
    expect(used).toMatchObject({
      state: 'used',
      taken: { state: 'agreed', via: 'link', note: 'Siap hadir.', byName: head.name },
      people: [],
    });
    const before = everyRow(services);
    const acting = await byLink(services, token);
    for (const version of [1, 2]) {
      await expect(answer(acting, { id: step.id, version }, AGREE)).rejects.toMatchObject({
        reason: 'stepTaken',
      });
    }
    expect(everyRow(services)).toEqual(before);
  });

  it('passes on too, and says so', async () => {
    const { services, head, division, token, view, stepOf, passOn } = await withLink();
    expect((await view()).people.map(({ id }) => id)).not.toContain(head.userId);
    await passOn(await byLink(services, token), await stepOf(head), [division]);
    expect(await view()).toMatchObject({ state: 'used', taken: { state: 'passedOn' } });
    expect(await services.db.disposition.count({ where: { channel: 'link' } })).toBe(1);
  });

  it('shows nothing of the letter once it expired, and takes nothing', async () => {
    const { services, head, token, view, stepOf, answer } = await withLink();
    const step = await stepOf(head);
    services.clock.set('2024-05-16T01:59:59Z');
    expect((await view()).state).toBe('open');
    services.clock.set('2024-05-16T02:00:00Z');
    expect(await view()).toMatchObject({ state: 'expired', shown: null, people: [] });
    const before = everyRow(services);
    await expect(answer(await byLink(services, token), step, AGREE)).rejects.toMatchObject({
      reason: 'linkExpired',
    });
    const holder = await holderFromToken(services, token);
    if (holder) {
      await expect(requireOpenLetter(services, holder)).rejects.toMatchObject({ kind: 'notFound' });
    }
    expect(everyRow(services)).toEqual(before);
    // Signed in, the step can be taken still.
    await answer(inApp(head), step, AGREE);
    expect(await view()).toMatchObject({ state: 'used', shown: null, taken: { note: '' } });
  });

  it('is nobody’s when it was forged, and when its holder’s account is disabled', async () => {
    const { services, head, token, person, stepOf, answer } = await withLink();
    const acting = await byLink(services, token);
    expect(await holderFromToken(services, `${token.slice(0, -1)}y`)).toBeNull();
    expect(await holderFromToken(services, '../../etc')).toBeNull();
    const { linkHash } = await stepOf(head);
    expect(await holderFromToken(services, linkHash ?? '')).toBeNull();
    await disableMember(services, await person('administrator'), head.userId);
    expect(await holderFromToken(services, token)).toBeNull();
    // Even for one who was let in a moment before.
    await expect(answer(acting, await stepOf(head), AGREE)).rejects.toMatchObject({
      kind: 'notFound',
    });
  });

  it('says that the instruction was taken back, and that the request has ended', async () => {
    const { services, requestId, view, secretary, start, person } = await withLink();
    await services.write((tx) =>
      tx.visitRequest.update({ where: { id: requestId }, data: { state: 'declined' } }),
    );
    expect(await view()).toMatchObject({ state: 'requestEnded', shown: null });
    await services.write((tx) =>
      tx.visitRequest.update({ where: { id: requestId }, data: { state: 'submitted' } }),
    );
    const other = await person('reviewer');
    const given = await start([other]);
    const { withdrawDisposition } = await import('./withdraw-disposition.server');
    const token = await linkTo(services, other.userId);
    if ('dispositionId' in given) {
      await withdrawDisposition(services, secretary, requestId, given.dispositionId);
    }
    const holder = await holderFromToken(services, token);
    expect(holder && (await linkView(services, holder))).toMatchObject({
      state: 'takenBack',
      shown: null,
      taken: { byName: secretary.name },
    });
  });
});
