import { describe, expect, it } from 'vitest';

import { acceptRequest } from '~/features/visits/accept-request.server';
import { withdrawRequest } from '~/features/visits/withdraw-request.server';

import { acceptForm, makeRequest } from '../../../tests/support/visits';
import { guestProgrammeView } from './guest-programme-view.server';
import {
  askQuestion,
  MOST_QUESTIONS,
  saveQuestion,
  takeBackQuestion,
} from './guest-questions.server';
import { placeQuestion } from './place-question.server';
import { acceptedVisit, programmeOf } from './programme.testing';
import { questionsOfVisit } from './questions-view.server';

const BODY = 'Bagaimana Pokja SPBE dibentuk?';

async function withQuestion() {
  const made = await programmeOf();
  const { services, guest, agency } = { ...made, agency: made.host.agency };
  const ask = async (body = BODY, who = guest) => {
    const asked = await askQuestion(services, who, { body });
    if (!('questionId' in asked)) throw new Error(JSON.stringify(asked));
    return asked.questionId;
  };
  const questionId = await ask();
  const own = async (who = guest) => (await guestProgrammeView(services, who)).questions;
  const seen = () => questionsOfVisit(services.db, agency.id, made.visitId);
  return { ...made, agency, ask, questionId, own, seen };
}

describe('a question asked ahead', () => {
  it('reaches the host, is worded anew, and is taken back', async () => {
    const { services, guest, questionId, own, seen } = await withQuestion();
    expect(await seen()).toMatchObject([{ body: BODY, askedBy: 'Diskominfotik Kota Blitar' }]);
    const form = { questionId, version: 1, body: 'Siapa yang memimpin Pokja?' };
    expect(await saveQuestion(services, guest, form)).toEqual({ questionId });
    expect(await own()).toMatchObject([{ body: form.body, version: 2, mayChange: true }]);
    // on an older screen
    expect(await saveQuestion(services, guest, { ...form, body: BODY })).toEqual({ changed: true });
    expect(await takeBackQuestion(services, guest, { questionId, version: 1 })).toEqual({
      changed: true,
    });
    await takeBackQuestion(services, guest, { questionId, version: 2 });
    expect(await own()).toEqual([]);
    expect(await seen()).toEqual([]);
    await expect(
      takeBackQuestion(services, guest, { questionId, version: 3 }),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('is asked once, however often the button is pressed, and not without end', async () => {
    const { services, guest, ask, questionId, own } = await withQuestion();
    expect(await ask()).toBe(questionId);
    for (let n = 1; n < MOST_QUESTIONS; n += 1) await ask(`${BODY} (${n})`);
    expect(await askQuestion(services, guest, { body: 'Satu lagi, boleh?' })).toEqual({
      errors: { '': [`tooManyQuestions|${MOST_QUESTIONS}`] },
    });
    expect(await own()).toHaveLength(MOST_QUESTIONS);
  });

  it('may come before there is a visit, and comes along with its request', async () => {
    const { services, host, agency, member, ask, own } = await withQuestion();
    const early = await makeRequest(services, agency.id);
    await ask('Apa yang harus kami bawa?', early.guest);
    expect(await own(early.guest)).toMatchObject([{ mayChange: true, item: null }]);
    const form = { ...acceptForm(host.room.id), startTime: '13:00', endTime: '15:00' };
    const accepted = await acceptRequest(services, member, early.requestId, form);
    if (!('visitId' in accepted)) throw new Error('not accepted');
    expect(await questionsOfVisit(services.db, agency.id, accepted.visitId)).toMatchObject([
      { body: 'Apa yang harus kami bawa?' },
    ]);
  });

  it('gets its place in the programme, and loses it with the item', async () => {
    const { services, member, visitId, questionId, add, own, seen } = await withQuestion();
    const item = await add({ title: 'Tanya jawab' });
    await placeQuestion(services, member, visitId, { questionId, agendaItemId: item });
    expect(await own()).toMatchObject([{ item: 'Tanya jawab' }]);
    expect(await seen()).toMatchObject([{ agendaItem: { id: item } }]);
    await placeQuestion(services, member, visitId, { questionId });
    expect(await seen()).toMatchObject([{ agendaItem: null }]);
    await placeQuestion(services, member, visitId, { questionId, agendaItemId: item });
    await services.write((tx) => tx.agendaItem.delete({ where: { id: item } }));
    expect(await seen()).toMatchObject([{ agendaItem: null }]);
  });

  it('has no place in the programme of another visit, and keeps none when its request goes there', async () => {
    const { services, host, member, visitId, requestId, questionId, add, own, agency } =
      await withQuestion();
    const item = await add({ title: 'Tanya jawab' });
    const other = await acceptedVisit(services, host, { startTime: '13:00', endTime: '15:00' });
    const place = (id: string) =>
      placeQuestion(services, member, id, { questionId, agendaItemId: item });
    await expect(place(other.visitId)).rejects.toMatchObject({ kind: 'notFound' });
    await place(visitId);
    await services.write((tx) =>
      tx.visitRequest.update({ where: { id: requestId }, data: { visitId: other.visitId } }),
    );
    expect(await questionsOfVisit(services.db, agency.id, other.visitId)).toMatchObject([
      { id: questionId, agendaItem: null },
    ]);
    expect(await own()).toMatchObject([{ item: null }]);
  });

  it('is closed with the minutes, and with a request that is off', async () => {
    const { services, guest, visitId, questionId, agency, own } = await withQuestion();
    const closed = { kind: 'conflict', reason: 'questionsClosed' };
    const off = await makeRequest(services, agency.id);
    await withdrawRequest(services, off.guest, 1);
    await expect(askQuestion(services, off.guest, { body: BODY })).rejects.toMatchObject(closed);
    await services.write((tx) =>
      tx.minutes.create({
        data: {
          ...{ agencyId: agency.id, visitId, state: 'approved' },
          createdAt: services.clock.now(),
        },
      }),
    );
    for (const attempt of [
      () => askQuestion(services, guest, { body: 'Terlambat, bukan?' }),
      () => saveQuestion(services, guest, { questionId, version: 1, body: 'Terlambat, bukan?' }),
      () => takeBackQuestion(services, guest, { questionId, version: 1 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject(closed);
    }
    expect(await own()).toMatchObject([{ body: BODY, mayChange: false }]);
  });

  it('is its own guest’s alone, and its own host’s', async () => {
    const { services, agency, other, visitId, questionId, own } = await withQuestion();
    const neighbour = await makeRequest(services, agency.id);
    const notFound = { kind: 'notFound' };
    const form = { questionId, version: 1, body: 'Milik orang lain?' };
    await expect(saveQuestion(services, neighbour.guest, form)).rejects.toMatchObject(notFound);
    await expect(takeBackQuestion(services, neighbour.guest, form)).rejects.toMatchObject(notFound);
    expect(await own(neighbour.guest)).toEqual([]);
    await expect(
      placeQuestion(services, other.member, visitId, { questionId }),
    ).rejects.toMatchObject(notFound);
    expect(await questionsOfVisit(services.db, other.agency.id, visitId)).toEqual([]);
  });

  it('leaves none of its words in the history', async () => {
    const { services } = await withQuestion();
    const entries = await services.db.historyEntry.findMany();
    expect(entries.map(({ action }) => action)).toContain('question.asked');
    expect(JSON.stringify(entries)).not.toContain('Pokja SPBE dibentuk');
  });
});
