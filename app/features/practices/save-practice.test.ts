import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { fullForm, makeSubjects } from './practices.testing';
import { savePractice } from './save-practice.server';
import { startEmptyPractice } from './start-empty-practice.server';
import { submitPractice } from './submit-practice.server';

async function setUp() {
  const services = await testServices();
  const agency = await makeAgency(services);
  await makeSubjects(services);
  const author = await makeMember(services, agency, ['minuteTaker']);
  const colleague = await makeMember(services, agency, ['secretariat']);
  const { practiceId } = await startEmptyPractice(services, author, { title: 'Draf', year: 2024 });
  const read = () =>
    services.db.practice.findFirstOrThrow({
      where: { id: practiceId, agencyId: agency.id },
      include: { topics: true, indicators: true },
    });
  return { services, agency, author, colleague, practiceId, read };
}

describe('saving a draft', () => {
  it('keeps text, rendered HTML and subjects, and counts the version up', async () => {
    const { services, author, practiceId, read } = await setUp();
    expect(await savePractice(services, author, practiceId, { ...fullForm, version: 1 })).toEqual({
      version: 2,
    });
    const saved = await read();
    expect(saved).toMatchObject({ version: 2, title: 'Pokja per domain', year: 2024 });
    expect(JSON.parse(saved.html)).toMatchObject({
      steps: '<ul>\n<li>Membentuk <strong>Pokja</strong></li>\n</ul>',
    });
    expect(saved.topics.map(({ slug }) => slug)).toEqual(['data']);
    expect(saved.indicators.map(({ id }) => id)).toEqual(['spbe-2020/i20']);
  });

  it('writes nothing when nothing changed', async () => {
    const { services, author, practiceId } = await setUp();
    await savePractice(services, author, practiceId, { ...fullForm, version: 1 });
    expect(await savePractice(services, author, practiceId, { ...fullForm, version: 2 })).toEqual({
      version: 2,
    });
  });

  it('refuses a stale save, and shows both texts of what differs', async () => {
    const { services, author, colleague, practiceId, read } = await setUp();
    await savePractice(services, colleague, practiceId, { ...fullForm, version: 1 });
    const mine = { ...fullForm, version: 1, steps: 'Langkah saya' };
    expect(await savePractice(services, author, practiceId, mine)).toEqual({
      conflict: {
        version: 2,
        state: 'draft',
        savedBy: colleague.name,
        facts: [],
        differing: [{ part: 'steps', yours: 'Langkah saya', theirs: fullForm.steps }],
      },
    });
    expect((await read()).steps).toBe(fullForm.steps);
  });

  it('counts as saved when a colleague saved the very same text first', async () => {
    const { services, author, colleague, practiceId, read } = await setUp();
    await savePractice(services, colleague, practiceId, { ...fullForm, version: 1 });
    expect(await savePractice(services, author, practiceId, { ...fullForm, version: 1 })).toEqual({
      version: 2,
    });
    expect((await read()).version).toBe(2);
  });

  it('shows year, topics and indicators that a colleague saved otherwise, by their names', async () => {
    const { services, author, colleague, practiceId } = await setUp();
    await savePractice(services, colleague, practiceId, { ...fullForm, version: 1 });
    const mine = { ...fullForm, version: 1, year: 2023, topics: ['ppid', 'nope'], indicators: [] };
    expect(await savePractice(services, author, practiceId, mine)).toMatchObject({
      conflict: {
        version: 2,
        differing: [],
        facts: [
          { fact: 'year', yours: [{ id: '2023' }], theirs: [{ id: '2024' }] },
          { fact: 'topics', yours: [{ id: 'PPID', en: 'ppid' }], theirs: [{ en: 'data' }] },
          { fact: 'indicators', yours: [], theirs: [{ id: 'I20 Indikator 20' }] },
        ],
      },
    });
  });

  it('is sent for review once, however often the same text is sent', async () => {
    const { services, author, colleague, practiceId, read } = await setUp();
    for (const by of [author, colleague]) {
      const saved = await savePractice(services, by, practiceId, { ...fullForm, version: 1 });
      if (!('version' in saved)) throw new Error('not saved');
      expect(await submitPractice(services, by, practiceId, saved)).toEqual({ submitted: true });
    }
    expect(await read()).toMatchObject({ state: 'inReview', version: 3 });
  });

  it('lets exactly one of two simultaneous saves through', async () => {
    const { services, author, colleague, practiceId } = await setUp();
    const results = await Promise.all([
      savePractice(services, author, practiceId, { ...fullForm, version: 1, steps: 'a' }),
      savePractice(services, colleague, practiceId, { ...fullForm, version: 1, steps: 'b' }),
    ]);
    expect(results.filter((result) => 'version' in result)).toHaveLength(1);
    expect(results.filter((result) => 'conflict' in result)).toHaveLength(1);
  });

  it('does not touch a text that is in review, and loses nothing typed', async () => {
    const { services, author, practiceId, read } = await setUp();
    await savePractice(services, author, practiceId, { ...fullForm, version: 1 });
    await submitPractice(services, author, practiceId, { version: 2 });
    const late = { ...fullForm, version: 3, steps: 'Terlambat' };
    expect(await savePractice(services, author, practiceId, late)).toMatchObject({
      conflict: { state: 'inReview', differing: [{ part: 'steps', yours: 'Terlambat' }] },
    });
    expect((await read()).steps).toBe(fullForm.steps);
  });

  it('puts what cannot be rendered and what is unknown beside its field', async () => {
    const { services, author, practiceId } = await setUp();
    const deep = { ...fullForm, version: 1, obstacles: `${'>'.repeat(3000)} a` };
    expect(await savePractice(services, author, practiceId, deep)).toEqual({
      errors: { obstacles: ['markdownTooDeep'] },
    });
    const unknown = { ...fullForm, version: 1, topics: ['data', 'nope'], indicators: ['x/i1'] };
    expect(await savePractice(services, author, practiceId, unknown)).toEqual({
      errors: { topics: ['choiceUnknown'], indicators: ['choiceUnknown'] },
    });
  });

  it('answers for another agency’s practice as if there were none', async () => {
    const { services, practiceId, read } = await setUp();
    const other = await makeAgency(services, { regionCode: '35.72' });
    const stranger = await makeMember(services, other, ['minuteTaker', 'reviewer']);
    await expect(
      savePractice(services, stranger, practiceId, { ...fullForm, version: 1 }),
    ).rejects.toMatchObject({ kind: 'notFound' });
    expect((await read()).title).toBe('Draf');
  });
});
