import { describe, expect, it } from 'vitest';

import type { Member } from '~/features/accounts/rules/actor';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { fullForm, makeSubjects, testLibrary } from './practices.testing';
import { publishPractice } from './publish-practice.server';
import { retractPractice } from './retract-practice.server';
import { returnPractice } from './return-practice.server';
import { savePractice } from './save-practice.server';
import { startEmptyPractice } from './start-empty-practice.server';
import { submitPractice } from './submit-practice.server';

async function setUp() {
  const services = await testServices();
  const agency = await makeAgency(services);
  await makeSubjects(services);
  const author = await makeMember(services, agency, ['minuteTaker', 'reviewer']);
  const reviewer = await makeMember(services, agency, ['reviewer']);
  const other = await makeAgency(services, { regionCode: '35.72' });
  const stranger = await makeMember(services, other, ['reviewer']);
  const read = (id: string) =>
    services.db.practice.findFirstOrThrow({ where: { id, agencyId: agency.id } });
  const submitted = async (by: Member = author) => {
    const { practiceId } = await startEmptyPractice(services, by, { title: 'Draf', year: 2024 });
    await savePractice(services, by, practiceId, { ...fullForm, version: 1 });
    expect(await submitPractice(services, by, practiceId, { version: 2 })).toEqual({
      submitted: true,
    });
    return practiceId;
  };
  return { services, agency, author, reviewer, stranger, read, submitted, library: testLibrary() };
}

const REASON = 'Angkanya perlu diperiksa lagi.';

describe('sending to review', () => {
  it('is refused while parts are missing, and names them', async () => {
    const { services, author, read } = await setUp();
    const { practiceId } = await startEmptyPractice(services, author, { title: 'D', year: 2024 });
    expect(await submitPractice(services, author, practiceId, { version: 1 })).toEqual({
      errors: {
        summary: ['required'],
        problem: ['required'],
        steps: ['required'],
        results: ['required'],
      },
    });
    expect((await read(practiceId)).state).toBe('draft');
  });

  it('is refused while masks of the minutes stand in the text, and says where', async () => {
    const { services, author, read } = await setUp();
    const { practiceId } = await startEmptyPractice(services, author, { title: 'D', year: 2024 });
    const masked = { steps: 'Pak [nama] membentuk Pokja [disamarkan].', summary: '' };
    await savePractice(services, author, practiceId, { ...fullForm, ...masked, version: 1 });
    expect(await submitPractice(services, author, practiceId, { version: 2 })).toEqual({
      errors: { summary: ['required'], steps: ['maskLeft|2'] },
    });
    expect((await read(practiceId)).state).toBe('draft');
    await savePractice(services, author, practiceId, { ...fullForm, version: 2 });
    expect(await submitPractice(services, author, practiceId, { version: 3 })).toEqual({
      submitted: true,
    });
  });

  it('is refused on an older text, and closed to another agency', async () => {
    const { services, author, stranger } = await setUp();
    const { practiceId } = await startEmptyPractice(services, author, { title: 'D', year: 2024 });
    await savePractice(services, author, practiceId, { ...fullForm, version: 1 });
    await expect(
      submitPractice(services, author, practiceId, { version: 1 }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    await expect(
      submitPractice(services, stranger, practiceId, { version: 2 }),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('publishing', () => {
  it('gives number, disclosure, history and a place in the library, all at once', async () => {
    const { services, agency, reviewer, read, submitted, library } = await setUp();
    const id = await submitted();
    const result = await publishPractice(services, reviewer, id, { version: 3 }, library);
    expect(result).toEqual({ number: 'PB-2024-0001' });
    expect(await read(id)).toMatchObject({
      state: 'published',
      number: 'PB-2024-0001',
      reviewerId: reviewer.userId,
      disclosureClass: 'onRequestInformation',
      publishedAt: services.clock.now(),
    });
    const decisions = await services.db.disclosureDecision.findMany({
      where: { agencyId: agency.id, recordType: 'practice', recordId: id },
    });
    expect(decisions).toMatchObject([
      { disclosureClass: 'onRequestInformation', decidedById: reviewer.userId },
    ]);
    expect(library.records.get(id)).toMatchObject({
      kind: 'practice',
      url: '/practices/PB-2024-0001',
      cityName: 'Kota Mojokerto',
      body: 'Bukti tersebar.\nMembentuk Pokja\nIndeks naik.',
      isPublic: true,
      isExample: false,
      topics: ['data'],
      indicators: ['spbe-2020/i20'],
      sortDate: '2024-05-02',
    });
  });

  it('is never open to the author, though they review for others', async () => {
    const { services, author, read, submitted, library } = await setUp();
    const id = await submitted(author);
    await expect(
      publishPractice(services, author, id, { version: 3 }, library),
    ).rejects.toMatchObject({ kind: 'notAllowed', reason: 'ownPractice' });
    expect(await read(id)).toMatchObject({ state: 'inReview', number: null });
    expect(library.records.size).toBe(0);
  });

  it('is closed to a reviewer who wrote any of the text, and open to one who did not', async () => {
    const { services, agency, author, reviewer, read, library } = await setUp();
    const { practiceId: id } = await startEmptyPractice(services, author, {
      title: 'Draf',
      year: 2024,
    });
    await savePractice(services, reviewer, id, { ...fullForm, version: 1 });
    await submitPractice(services, author, id, { version: 2 });
    await expect(
      publishPractice(services, reviewer, id, { version: 3 }, library),
    ).rejects.toMatchObject({ kind: 'notAllowed', reason: 'ownPractice' });
    expect(await read(id)).toMatchObject({ state: 'inReview', number: null });
    const second = await makeMember(services, agency, ['reviewer']);
    await publishPractice(services, second, id, { version: 3 }, library);
    expect((await read(id)).state).toBe('published');
  });

  it('counts the hands since it was last published', async () => {
    const { services, agency, author, reviewer, library, read } = await setUp();
    const second = await makeMember(services, agency, ['reviewer']);
    const { practiceId: id } = await startEmptyPractice(services, author, {
      title: 'Draf',
      year: 2024,
    });
    await savePractice(services, reviewer, id, { ...fullForm, version: 1 });
    await submitPractice(services, author, id, { version: 2 });
    services.clock.advance(1000);
    await publishPractice(services, second, id, { version: 3 }, library);
    services.clock.advance(1000);
    await retractPractice(services, second, id, { version: 4, reason: REASON }, library);
    services.clock.advance(1000);
    await savePractice(services, second, id, { ...fullForm, version: 5, steps: 'Lain' });
    await submitPractice(services, author, id, { version: 6 });
    await expect(
      publishPractice(services, second, id, { version: 7 }, library),
    ).rejects.toMatchObject({ kind: 'notAllowed' });
    // What the first reviewer wrote was checked and published since.
    await publishPractice(services, reviewer, id, { version: 7 }, library);
    expect((await read(id)).state).toBe('published');
  });

  it('is closed to colleagues who do not review, and to reviewers of another agency', async () => {
    const { services, agency, stranger, submitted, library } = await setUp();
    const id = await submitted();
    const colleague = await makeMember(services, agency, ['secretariat', 'officeHead']);
    await expect(
      publishPractice(services, colleague, id, { version: 3 }, library),
    ).rejects.toMatchObject({ kind: 'notAllowed' });
    await expect(
      publishPractice(services, stranger, id, { version: 3 }, library),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('happens once, however many press at the same time', async () => {
    const { services, agency, reviewer, submitted, library } = await setUp();
    const id = await submitted();
    const second = await makeMember(services, agency, ['reviewer']);
    const results = await Promise.allSettled(
      [reviewer, second, reviewer, second].map((actor) =>
        publishPractice(services, actor, id, { version: 3 }, library),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await services.db.disclosureDecision.count({ where: { agencyId: agency.id, recordId: id } }),
    ).toBe(1);
  });

  it('publishes nothing when the library fails, and the number is not lost', async () => {
    const { services, agency, reviewer, read, submitted, library } = await setUp();
    const [first, second] = [await submitted(), await submitted()];
    library.fail = true;
    await expect(
      publishPractice(services, reviewer, first, { version: 3 }, library),
    ).rejects.toThrow('index broken');
    expect(await read(first)).toMatchObject({ state: 'inReview', number: null, version: 3 });
    expect(await services.db.disclosureDecision.count({ where: { agencyId: agency.id } })).toBe(0);

    library.fail = false;
    await publishPractice(services, reviewer, second, { version: 3 }, library);
    await publishPractice(services, reviewer, first, { version: 3 }, library);
    expect([(await read(second)).number, (await read(first)).number]).toEqual([
      'PB-2024-0001',
      'PB-2024-0002',
    ]);
  });
});

describe('returning and taking back', () => {
  it('opens the text again and keeps the note for the author', async () => {
    const { services, reviewer, stranger, read, submitted } = await setUp();
    const id = await submitted();
    await expect(
      returnPractice(services, stranger, id, { version: 3, note: REASON }),
    ).rejects.toMatchObject({ kind: 'notFound' });
    await returnPractice(services, reviewer, id, { version: 3, note: REASON });
    expect(await read(id)).toMatchObject({ state: 'draft', reviewNote: REASON, version: 4 });
    await expect(
      returnPractice(services, reviewer, id, { version: 4, note: REASON }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('leaves the library with a reason, and comes back under the same number', async () => {
    const { services, agency, author, reviewer, stranger, read, submitted, library } =
      await setUp();
    const id = await submitted();
    await publishPractice(services, reviewer, id, { version: 3 }, library);
    const form = { version: 4, reason: REASON };
    const outsider = await makeMember(services, agency, ['minuteTaker']);
    await expect(retractPractice(services, outsider, id, form, library)).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    await expect(retractPractice(services, stranger, id, form, library)).rejects.toMatchObject({
      kind: 'notFound',
    });

    await retractPractice(services, reviewer, id, form, library);
    expect(library.records.size).toBe(0);
    expect(await read(id)).toMatchObject({
      state: 'draft',
      number: 'PB-2024-0001',
      disclosureClass: null,
      publishedAt: null,
      reviewNote: REASON,
    });

    await submitPractice(services, author, id, { version: 5 });
    await publishPractice(services, reviewer, id, { version: 6 }, library);
    expect((await read(id)).number).toBe('PB-2024-0001');
  });

  it('stays published when the library cannot forget it', async () => {
    const { services, reviewer, read, submitted, library } = await setUp();
    const id = await submitted();
    await publishPractice(services, reviewer, id, { version: 3 }, library);
    library.fail = true;
    await expect(
      retractPractice(services, reviewer, id, { version: 4, reason: REASON }, library),
    ).rejects.toThrow('index broken');
    expect((await read(id)).state).toBe('published');
  });
});
