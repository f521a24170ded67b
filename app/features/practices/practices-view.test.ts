import { describe, expect, it } from 'vitest';

import type { Member } from '~/features/accounts/rules/actor';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { minutesToCarryOver, visitsToWriteAbout } from './new-practice-view.server';
import { practiceEditView } from './practice-edit-view.server';
import { fullForm, makeMinutes, makeSubjects } from './practices.testing';
import { countWaitingPractices, practicesView } from './practices-view.server';
import { returnPractice } from './return-practice.server';
import { savePractice } from './save-practice.server';
import { startEmptyPractice } from './start-empty-practice.server';
import { submitPractice } from './submit-practice.server';

async function setUp() {
  const services = await testServices();
  const agency = await makeAgency(services);
  await makeSubjects(services);
  const writer = await makeMember(services, agency, ['minuteTaker', 'reviewer']);
  const reviewer = await makeMember(services, agency, ['reviewer']);
  const clerk = await makeMember(services, agency, ['secretariat']);
  const other = await makeAgency(services, { regionCode: '35.72' });
  const stranger = await makeMember(services, other, ['reviewer', 'minuteTaker']);
  const inReview = async (author: Member) => {
    const { practiceId } = await startEmptyPractice(services, author, { title: 'D', year: 2024 });
    await savePractice(services, author, practiceId, { ...fullForm, version: 1 });
    await submitPractice(services, author, practiceId, { version: 2 });
    return practiceId;
  };
  const all = { state: undefined, cursor: undefined };
  const waitingIds = async (actor: Member) =>
    (await practicesView(services, actor, all)).waiting.map(({ id }) => id);
  return { services, agency, writer, reviewer, clerk, stranger, inReview, all, waitingIds };
}

describe('what waits for me', () => {
  it('is for reviewers what others sent, never their own', async () => {
    const { services, writer, reviewer, clerk, inReview, waitingIds } = await setUp();
    const id = await inReview(writer);
    expect(await waitingIds(reviewer)).toEqual([id]);
    expect(await waitingIds(writer)).toEqual([]);
    expect(await waitingIds(clerk)).toEqual([]);
    expect(await countWaitingPractices(services, reviewer)).toBe(1);
    expect(await countWaitingPractices(services, writer)).toBe(0);
  });

  it('is for authors what came back to them', async () => {
    const { services, writer, reviewer, inReview, waitingIds } = await setUp();
    const id = await inReview(writer);
    await returnPractice(services, reviewer, id, { version: 3, note: 'Tambah angka hasil.' });
    expect(await waitingIds(writer)).toEqual([id]);
    expect(await waitingIds(reviewer)).toEqual([]);
  });
});

describe('what an agency sees', () => {
  it('is its own alone, in the list, by its address and in the menu', async () => {
    const { services, agency, writer, stranger, inReview, all } = await setUp();
    const id = await inReview(writer);
    const theirs = await practicesView(services, stranger, all);
    expect(theirs).toMatchObject({ rows: [], waiting: [], counts: {} });
    expect(await countWaitingPractices(services, stranger)).toBe(0);
    await expect(practiceEditView(services, stranger, id, 'id')).rejects.toMatchObject({
      kind: 'notFound',
    });
    const { visitId } = await makeMinutes(services, agency.id);
    await expect(minutesToCarryOver(services, stranger, visitId)).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await visitsToWriteAbout(services, stranger)).toEqual([]);
    expect(await visitsToWriteAbout(services, writer)).toHaveLength(1);
  });

  it('asks no reviewer to judge what they wrote themselves', async () => {
    const { services, writer, reviewer, waitingIds } = await setUp();
    const { practiceId } = await startEmptyPractice(services, writer, { title: 'D', year: 2024 });
    await savePractice(services, reviewer, practiceId, { ...fullForm, version: 1 });
    await submitPractice(services, writer, practiceId, { version: 2 });
    expect(await waitingIds(reviewer)).toEqual([]);
    expect(await countWaitingPractices(services, reviewer)).toBe(0);
  });

  it('can be narrowed to one state', async () => {
    const { services, writer, inReview, all } = await setUp();
    await inReview(writer);
    await startEmptyPractice(services, writer, { title: 'Kosong', year: 2024 });
    const drafts = await practicesView(services, writer, { ...all, state: 'draft' });
    expect(drafts.rows.map(({ title }) => title)).toEqual(['Kosong']);
    expect(drafts.counts).toEqual({ draft: 1, inReview: 1 });
  });

  it('leaves out none when the last one shown leaves the list before the next page', async () => {
    const { services, writer } = await setUp();
    for (let i = 0; i < 27; i += 1) {
      services.clock.advance(1000);
      await startEmptyPractice(services, writer, { title: `Naskah ${i}`, year: 2024 });
    }
    const drafts = { state: 'draft', cursor: undefined } as const;
    const first = await practicesView(services, writer, drafts);
    const id = first.rows.at(-1)?.id ?? '';
    services.clock.advance(1000);
    await savePractice(services, writer, id, { ...fullForm, version: 1 });
    await submitPractice(services, writer, id, { version: 2 });
    const cursor = first.nextCursor ?? undefined;
    const second = await practicesView(services, writer, { ...drafts, cursor });
    expect(second.rows.map(({ title }) => title)).toEqual(['Naskah 1', 'Naskah 0']);
    const anew = await practicesView(services, writer, { ...drafts, cursor: 'nothing' });
    expect(anew.rows[0]?.title).toBe('Naskah 26');
  });
});

describe('one practice in the workspace', () => {
  it('tells reader, author and reviewer what each may do', async () => {
    const { services, writer, reviewer, inReview } = await setUp();
    const id = await inReview(writer);
    expect(await practiceEditView(services, writer, id, 'id')).toMatchObject({
      state: 'inReview',
      subjects: null,
      isWriter: true,
      mayPublish: false,
      publishers: [{ name: reviewer.name }],
    });
    expect(await practiceEditView(services, reviewer, id, 'id')).toMatchObject({
      isWriter: false,
      mayPublish: true,
      authorName: writer.name,
    });
  });

  it('names nobody who wrote, left or does not review as one who may publish', async () => {
    const { services, agency, writer, reviewer, inReview } = await setUp();
    const gone = await makeMember(services, agency, ['reviewer']);
    await services.write((tx) =>
      tx.user.update({
        where: { id: gone.userId, agencyId: agency.id },
        data: { disabledAt: services.clock.now() },
      }),
    );
    const administrator = await makeMember(services, agency, ['administrator']);
    const id = await inReview(writer);
    await returnPractice(services, writer, id, { version: 3, note: 'Masih kurang lengkap.' });
    await savePractice(services, reviewer, id, { ...fullForm, version: 4, steps: 'Dari penelaah' });
    await submitPractice(services, writer, id, { version: 5 });
    expect(await practiceEditView(services, reviewer, id, 'id')).toMatchObject({
      isWriter: true,
      mayPublish: false,
      publishers: [],
      administrators: [administrator.name],
    });
  });

  it('offers of minutes only what is approved', async () => {
    const { services, agency, writer } = await setUp();
    const { visitId } = await makeMinutes(services, agency.id, { state: 'draft' });
    expect(await minutesToCarryOver(services, writer, visitId)).toMatchObject({
      isApproved: false,
      items: [],
    });
  });
});
