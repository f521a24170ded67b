import { describe, expect, it } from 'vitest';

import { guestProgrammeView } from '~/features/programme/guest-programme-view.server';
import {
  askQuestion,
  saveQuestion,
  takeBackQuestion,
} from '~/features/programme/guest-questions.server';
import { guestFromToken } from '~/features/visits/tracking.server';

import { makeMember } from '../../../tests/support/records';
import { makeRequest } from '../../../tests/support/visits';
import { addItem } from './add-item.server';
import { guestAnswers } from './guest-answers.server';
import { itemForm, startedMinutes } from './minutes.testing';
import { removeItem } from './remove-item.server';
import { restoreItem } from './restore-item.server';
import { saveItem } from './save-item.server';

const BODY = 'Bagaimana Pokja SPBE dibentuk?';

async function withQuestion() {
  const made = await startedMinutes();
  const { services, agency, visit, writer, view } = made;
  const request = await makeRequest(services, agency.id);
  await services.write((tx) =>
    tx.visitRequest.update({
      where: { id: request.requestId },
      data: { visitId: visit.id, state: 'accepted' },
    }),
  );
  const guest = await guestFromToken(services, request.trackingToken);
  if (!guest) throw new Error('the link opens nothing');
  const asked = await askQuestion(services, guest, { body: BODY });
  const questionId = 'questionId' in asked ? asked.questionId : '';
  const form = (answer = '') =>
    itemForm({ kind: 'questionAndAnswer', body: BODY, answer, questionId });
  const take = async (answer = '') => {
    const added = await addItem(services, writer, visit.id, form(answer));
    if (!('itemId' in added)) throw new Error(JSON.stringify(added));
    return added.itemId;
  };
  const open = async () => (await view()).questions;
  const own = async () => {
    const [question] = (await guestProgrammeView(services, guest)).questions;
    const id = question?.minutesItemId ?? null;
    const answers = await guestAnswers(services, guest, id === null ? [] : [id]);
    return { ...question, answer: answers[id ?? '']?.answerHtml };
  };
  const answer = async (itemId: string, text: string, version = 1) =>
    saveItem(services, writer, visit.id, { ...form(text), itemId, version });
  return { ...made, guest, questionId, form, take, open, own, answer };
}

describe('a question of the guests in the minutes', () => {
  it('stands beside them until it is answered; the guest reads the answer once they are approved', async () => {
    const { take, answer, open, own, approve } = await withQuestion();
    expect(await open()).toMatchObject([{ body: BODY, minutesItemId: null }]);
    const itemId = await take();
    expect(await open()).toMatchObject([{ body: BODY, minutesItemId: itemId }]);
    expect(await answer(itemId, 'Dengan SK Wali Kota.')).toEqual({ version: 2 });
    expect(await open()).toEqual([]);
    expect(await own()).toMatchObject({ minutesItemId: null, answer: undefined });
    await approve();
    expect(await own()).toMatchObject({
      minutesItemId: itemId,
      answer: '<p>Dengan SK Wali Kota.</p>',
    });
  });

  it('is answered at once where the answer is written with it', async () => {
    const { take, open } = await withQuestion();
    await take('Dengan SK Wali Kota.');
    expect(await open()).toEqual([]);
  });

  it('is open again when its answer is taken out, its kind changes or the item is removed', async () => {
    const { services, visit, writer, take, answer, open, form } = await withQuestion();
    const itemId = await take('Jawaban.');
    await answer(itemId, '', 1);
    expect(await open()).toMatchObject([{ minutesItemId: itemId }]);
    await answer(itemId, 'Jawaban.', 2);
    expect(await open()).toEqual([]);
    const other = { ...form(), kind: 'discussion' as const, itemId, version: 3 };
    await saveItem(services, writer, visit.id, other);
    expect(await open()).toHaveLength(1);
    await answer(itemId, 'Jawaban.', 4);
    await removeItem(services, writer, visit.id, { itemId });
    expect(await open()).toMatchObject([{ minutesItemId: null }]);
    await restoreItem(services, writer, visit.id, { itemId });
    expect(await open()).toEqual([]);
  });

  it('can be taken up anew after its item was removed, and then follows the new one', async () => {
    const { services, visit, writer, take, open, answer } = await withQuestion();
    const first = await take('Jawaban lama.');
    await removeItem(services, writer, visit.id, { itemId: first });
    const second = await take();
    expect(await open()).toMatchObject([{ minutesItemId: second }]);
    await restoreItem(services, writer, visit.id, { itemId: first });
    expect(await open()).toMatchObject([{ minutesItemId: second }]);
    await answer(second, 'Jawaban baru.');
    expect(await open()).toEqual([]);
  });

  it('is taken up by one of two note-takers; the other keeps the text and is told', async () => {
    const { services, visit, colleague, writer, form } = await withQuestion();
    const results = await Promise.all([
      addItem(services, writer, visit.id, form('Dari saya.')),
      addItem(services, colleague, visit.id, form('Dari rekan.')),
    ]);
    expect(results[0]).toHaveProperty('itemId');
    expect(results[1]).toEqual({ errors: { '': ['questionTaken'] } });
    expect(await services.db.minutesItem.count()).toBe(1);
  });

  it('is one of this visit that was not taken back', async () => {
    const { services, visit, writer, guest, questionId, form, agency } = await withQuestion();
    const elsewhere = await makeRequest(services, agency.id);
    const asked = await askQuestion(services, elsewhere.guest, { body: BODY });
    const foreign = 'questionId' in asked ? asked.questionId : '';
    const gone = { errors: { '': ['questionGone'] } };
    expect(await addItem(services, writer, visit.id, { ...form(), questionId: foreign })).toEqual(
      gone,
    );
    await takeBackQuestion(services, guest, { questionId, version: 1 });
    expect(await addItem(services, writer, visit.id, form())).toEqual(gone);
    expect(await services.db.minutesItem.count()).toBe(0);
  });

  it('is not changed by the guest while it stands there, and may be again when it does not', async () => {
    const { services, visit, writer, guest, questionId, take } = await withQuestion();
    const itemId = await take();
    const form = { questionId, version: 1, body: 'Siapa yang memimpin Pokja?' };
    const refused = { kind: 'conflict', reason: 'questionInMinutes' };
    await expect(saveQuestion(services, guest, form)).rejects.toMatchObject(refused);
    await expect(takeBackQuestion(services, guest, form)).rejects.toMatchObject(refused);
    await removeItem(services, writer, visit.id, { itemId });
    expect(await saveQuestion(services, guest, form)).toEqual({ questionId });
  });

  it('shows its answer to its own guest alone', async () => {
    const { services, agency, take, approve, own } = await withQuestion();
    const itemId = await take('Dengan SK Wali Kota.');
    await approve();
    expect((await own()).answer).toBeDefined();
    const neighbour = await makeRequest(services, agency.id);
    expect(await guestAnswers(services, neighbour.guest, [itemId])).toEqual({});
  });

  it('is listed for who writes, and not for who only reads', async () => {
    const { services, agency, view } = await withQuestion();
    const reader = await makeMember(services, agency, ['reviewer']);
    expect((await view(reader)).questions).toEqual([]);
  });
});
