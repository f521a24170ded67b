import { describe, expect, it } from 'vitest';

import { makeMember } from '../../../tests/support/records';
import { everyRow } from '../../../tests/support/every-row';
import { mailText } from '../../../tests/support/mail';
import { chainView } from './chain-view.server';
import { chainStage, inApp, linkTo } from './disposition.testing';
import { countWaitingSteps, myStepsView } from './my-steps-view.server';
import { recordPaperDisposition } from './record-paper-disposition.server';
import { withdrawDisposition } from './withdraw-disposition.server';
import { makeHost, makeRequest } from '../../../tests/support/visits';

const OBJECTION = { answer: 'object', note: 'Bukan tugas bidang kami.' } as const;

describe('an instruction', () => {
  it('gives each receiver a waiting step, a mail with its own link, and a line of history', async () => {
    const { services, head, division, start, requestId } = await chainStage();
    await start([head, division], { dueOn: '2024-05-10', instruction: 'Temui saya.' });
    const steps = await services.db.dispositionReceiver.findMany();
    expect(steps.map(({ state, userId }) => [state, userId]).sort()).toEqual(
      [head, division].map(({ userId }) => ['waiting', userId]).sort(),
    );
    const [one, two] = await Promise.all([head, division].map((p) => linkTo(services, p.userId)));
    expect(one).not.toBe('');
    expect(one).not.toBe(two);
    expect(JSON.stringify(everyRow(services))).not.toContain(one);
    const mails = await services.db.outboxMessage.findMany();
    const text = mailText(services, mails.at(-1)?.body);
    expect(text).toContain('Temui saya.');
    expect(text).toContain('Jumat, 10 Mei 2024');
    const history = await services.db.historyEntry.findMany({ where: { recordId: requestId } });
    expect(history.map(({ action }) => action)).toContain('disposition.started');
  });

  it('goes down several levels and says who holds it now', async () => {
    const { services, head, division, staff, start, stepOf, passOn, answer, requestId } =
      await chainStage();
    await start([head]);
    await passOn(inApp(head), await stepOf(head), [division]);
    await passOn(inApp(division), await stepOf(division), [staff], { dueOn: '2024-05-03' });
    expect(await countWaitingSteps(services, head)).toBe(0);
    expect(await countWaitingSteps(services, staff)).toBe(1);
    services.clock.set('2024-05-04T02:00:00Z');
    const { overdue } = await myStepsView(services, division);
    expect(overdue.map(({ names }) => names)).toEqual([[staff.name]]);
    await answer(inApp(staff), await stepOf(staff), { answer: 'finish', note: 'Selesai.' });
    const states = (await chainView(services, head, requestId)).dispositions.map(
      ({ receivers }) => receivers[0]?.state,
    );
    expect(states).toEqual(['passedOn', 'passedOn', 'done']);
    expect((await myStepsView(services, division)).overdue).toEqual([]);
  });

  it('is refused to oneself, to strangers, and to who held it on its way', async () => {
    const stage = await chainStage();
    const { services, head, secretary, division, start, stepOf, passOn } = stage;
    const stranger = (await makeHost(services, { regionCode: '35.77', shortName: 'Lain' })).member;
    expect(await start([secretary])).toHaveProperty('errors.receivers');
    expect(await start([stranger])).toEqual({ errors: { receivers: ['choiceUnknown'] } });
    expect(await start([head], { dueOn: '2024-05-01' })).toEqual({
      errors: { dueOn: ['dateInPast'] },
    });
    await start([head]);
    await passOn(inApp(head), await stepOf(head), [division]);
    expect(await passOn(inApp(division), await stepOf(division), [head])).toEqual({
      errors: { receivers: [`receiverInChain|${head.name}`] },
    });
    // It began with the secretariat, which has not received it yet.
    expect(await passOn(inApp(division), await stepOf(division), [secretary])).toHaveProperty(
      'dispositionId',
    );
  });

  it('tells nothing confidential by mail, and makes no link for it', async () => {
    const { services, head, start } = await chainStage();
    await start([head], { nature: 'confidential', instruction: 'Isi yang rahasia.' });
    expect(await linkTo(services, head.userId)).toBe('');
    const mail = await services.db.outboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(mail.subject + mailText(services, mail.body)).not.toMatch(/Isi yang|Belajar Pokja/);
  });

  it('stays confidential when it is passed on as ordinary, or the letter is', async () => {
    const { services, head, division, start, stepOf, passOn, requestId } = await chainStage();
    await start([head], { nature: 'confidential', instruction: 'Isi yang rahasia.' });
    await passOn(inApp(head), await stepOf(head), [division]);
    expect(await linkTo(services, division.userId)).toBe('');
    await services.write((tx) =>
      tx.visitRequest.update({ where: { id: requestId }, data: { letterNature: 'confidential' } }),
    );
    await start([head]);
    const natures = await services.db.disposition.findMany({ select: { nature: true } });
    expect(new Set(natures.map(({ nature }) => nature))).toEqual(new Set(['confidential']));
  });

  it('is not given on a request that has ended, nor on another agency’s', async () => {
    const { services, head, start, requestId, stepOf, answer } = await chainStage();
    await start([head]);
    const step = await stepOf(head);
    await services.write((tx) =>
      tx.visitRequest.update({ where: { id: requestId }, data: { state: 'withdrawn' } }),
    );
    await expect(start([head])).rejects.toMatchObject({ reason: 'stepRequestEnded' });
    await expect(answer(inApp(head), step, { answer: 'agree' })).rejects.toMatchObject({
      reason: 'stepRequestEnded',
    });
    expect(await countWaitingSteps(services, head)).toBe(0);
  });
});

describe('a step', () => {
  it('is taken once when two answer it at the same moment', async () => {
    const { services, head, division, start, stepOf, answer, passOn } = await chainStage();
    await start([head]);
    const step = await stepOf(head);
    const tries = await Promise.allSettled([
      answer(inApp(head), step, { answer: 'agree' }),
      answer(inApp(head), step, OBJECTION),
      passOn(inApp(head), step, [division]),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await services.db.disposition.count()).toBe(1);
    const actions = await services.db.historyEntry.findMany({
      where: { action: { startsWith: 'disposition.' } },
    });
    expect(actions).toHaveLength(2);
  });

  it('belongs to its receiver: a colleague is refused, a stranger finds nothing', async () => {
    const { services, head, division, secretary, start, stepOf, answer, requestId } =
      await chainStage();
    const stranger = (await makeHost(services, { regionCode: '35.77', shortName: 'Lain' })).member;
    await start([head]);
    const step = await stepOf(head);
    for (const colleague of [division, secretary]) {
      await expect(answer(inApp(colleague), step, { answer: 'agree' })).rejects.toMatchObject({
        kind: 'notAllowed',
      });
    }
    await expect(answer(inApp(stranger), step, { answer: 'agree' })).rejects.toMatchObject({
      kind: 'notFound',
    });
    await expect(chainView(services, stranger, requestId)).rejects.toMatchObject({
      kind: 'notFound',
    });
    // Nobody reads a chain in which he has no part.
    await expect(chainView(services, division, requestId)).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect((await chainView(services, head, requestId)).turns).toHaveLength(1);
  });

  it('tells its giver, and comes back when all receivers object', async () => {
    const { services, head, division, staff, start, stepOf, passOn, answer } = await chainStage();
    await start([head]);
    await passOn(inApp(head), await stepOf(head), [division, staff]);
    await answer(inApp(division), await stepOf(division), OBJECTION);
    expect((await stepOf(head)).state).toBe('passedOn');
    await answer(inApp(staff), await stepOf(staff), OBJECTION);
    const back = await stepOf(head);
    expect(back).toMatchObject({ state: 'waiting', answeredAt: null });
    const mail = await services.db.outboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(mailText(services, mail.body)).toContain('kembali menunggu Anda');
    expect(mailText(services, mail.body)).toContain(OBJECTION.note);
    // Asked again, others may be given it.
    await answer(inApp(head), back, { answer: 'finish' });
    expect((await stepOf(head)).state).toBe('done');
  });
});

describe('taking back', () => {
  it('ends what waits, keeps what was answered, and gives the step back', async () => {
    const { services, head, division, staff, start, stepOf, passOn, answer, requestId } =
      await chainStage();
    await start([head]);
    const given = await passOn(inApp(head), await stepOf(head), [division, staff]);
    if ('errors' in given) throw new Error('refused');
    const back = (member = head) =>
      withdrawDisposition(services, member, requestId, given.dispositionId);
    await expect(back(division)).rejects.toMatchObject({ kind: 'notAllowed' });
    await answer(inApp(division), await stepOf(division), { answer: 'agree' });
    await back();
    expect((await stepOf(division)).state).toBe('agreed');
    expect((await stepOf(staff)).state).toBe('withdrawn');
    expect((await stepOf(head)).state).toBe('passedOn');
    await expect(back()).rejects.toMatchObject({ reason: 'stepTaken' });
  });

  it('makes it the giver’s turn again when nobody had acted', async () => {
    const { services, head, division, start, stepOf, passOn, requestId } = await chainStage();
    await start([head]);
    const given = await passOn(inApp(head), await stepOf(head), [division]);
    if ('errors' in given) throw new Error('refused');
    await withdrawDisposition(services, head, requestId, given.dispositionId);
    expect((await stepOf(head)).state).toBe('waiting');
    expect(await passOn(inApp(head), await stepOf(head), [division])).toHaveProperty(
      'dispositionId',
    );
  });
});

describe('what stands on paper', () => {
  const paper = {
    phrases: [],
    instruction: 'Siapkan.',
    nature: 'ordinary',
    channel: 'srikandi',
    givenOn: '2024-04-30',
    fromName: 'Wali Kota',
    receivers: [],
    otherReceivers: 'Kabid Aplikasi\n\nKabid Statistik',
  } as const;

  it('is recorded by name, and its answers are recorded by the secretariat alone', async () => {
    const { services, secretary, head, staff, requestId, answer } = await chainStage();
    const form = { ...paper, phrases: [], receivers: [staff.userId] };
    await recordPaperDisposition(services, secretary, requestId, form);
    const chain = await chainView(services, secretary, requestId);
    expect(chain.dispositions[0]).toMatchObject({ fromName: 'Wali Kota', channel: 'srikandi' });
    expect(chain.turns.map(({ name, by }) => [name, by])).toEqual([
      ['Kabid Aplikasi', 'paper'],
      ['Kabid Statistik', 'paper'],
    ]);
    expect(await linkTo(services, staff.userId)).not.toBe('');
    const [turn] = chain.turns;
    const step = { id: turn?.stepId ?? '', version: turn?.version ?? 0 };
    await expect(answer(inApp(head), step, { answer: 'agree' })).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    await answer(inApp(secretary), step, { answer: 'agree' });
    expect(
      await services.db.dispositionReceiver.findUnique({ where: { id: step.id } }),
    ).toMatchObject({ state: 'agreed', answeredVia: 'paper', answeredByName: 'Kabid Aplikasi' });
  });

  it('passes on a step of paper, and never one that somebody answers here', async () => {
    const { services, secretary, head, requestId, start, stepOf } = await chainStage();
    const record = (parentStepId?: string) =>
      recordPaperDisposition(services, secretary, requestId, {
        ...{ ...paper, phrases: [], receivers: [] },
        ...(parentStepId ? { parentStepId } : {}),
      });
    await record();
    const [turn] = (await chainView(services, secretary, requestId)).turns;
    await record(turn?.stepId);
    const { dispositions } = await chainView(services, secretary, requestId);
    expect(dispositions.map(({ parentReceiverId }) => parentReceiverId)).toContain(turn?.stepId);
    await start([head]);
    const { id } = await stepOf(head);
    await expect(record(id)).rejects.toMatchObject({ kind: 'notAllowed' });
  });
});

it('every use case leaves another agency’s chain alone', async () => {
  const { services, head, start, stepOf } = await chainStage();
  const { agency, member } = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
  const theirs = await makeRequest(services, agency.id);
  const given = await start([head]);
  const stranger = await makeMember(services, agency, ['secretariat', 'officeHead']);
  const id = 'dispositionId' in given ? given.dispositionId : '';
  const before = everyRow(services);
  await expect(withdrawDisposition(services, stranger, theirs.requestId, id)).rejects.toMatchObject(
    { kind: 'notFound' },
  );
  const { answerDisposition } = await import('./answer-disposition.server');
  const step = await stepOf(head);
  await expect(
    answerDisposition(services, inApp(member), theirs.requestId, {
      ...{ stepId: step.id, version: 1, answer: 'agree' },
    }),
  ).rejects.toMatchObject({ kind: 'notFound' });
  expect(everyRow(services)).toEqual(before);
});
