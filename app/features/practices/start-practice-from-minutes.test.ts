import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeMinutes, makeSubjects } from './practices.testing';
import { startPracticeFromMinutes } from './start-practice-from-minutes.server';

async function setUp() {
  const services = await testServices();
  const agency = await makeAgency(services);
  await makeSubjects(services);
  const author = await makeMember(services, agency, ['minuteTaker']);
  return { services, agency, author };
}

async function started(result: Awaited<ReturnType<typeof startPracticeFromMinutes>>) {
  if ('errors' in result) throw new Error('not started');
  return Promise.resolve(result.practiceId);
}

const linked = {
  topics: { select: { slug: true }, orderBy: { slug: 'asc' } },
  indicators: { select: { id: true } },
  sourceItems: { select: { id: true } },
} as const;

describe('starting from minutes', () => {
  it('carries over title, year, facts, quotes, subjects and the lines they came from', async () => {
    const { services, agency, author } = await setUp();
    const { visitId, items } = await makeMinutes(services, agency.id);
    const id = await started(
      await startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    );
    const practice = await services.db.practice.findFirstOrThrow({
      where: { id, agencyId: agency.id },
      include: linked,
    });
    expect(practice).toMatchObject({
      state: 'draft',
      title: 'Kenaikan Indeks SPBE',
      year: 2024,
      visitId,
      authorId: author.userId,
      steps: '> Pokja per domain.',
      topics: [{ slug: 'data' }, { slug: 'ppid' }],
      indicators: [{ id: 'spbe-2020/i26' }],
    });
    expect(practice.problem).toBe('');
    expect(practice.sourceItems.map((item) => item.id).sort()).toEqual(items.slice(0, 2).sort());
    expect(practice.html).toContain('<blockquote>');
  });

  it('cites figures of the decree only', async () => {
    const { services, agency, author } = await setUp();
    const { visitId } = await makeMinutes(services, agency.id);
    const id = await started(
      await startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    );
    const { results } = await services.db.practice.findFirstOrThrow({
      where: { id, agencyId: agency.id },
    });
    expect(results).toContain('| 2023 | Indeks SPBE | 4,26 | Memuaskan |');
    expect(results).not.toContain('4,80');
  });

  it('takes only the chosen lines, and no line that is struck or of other minutes', async () => {
    const { services, agency, author } = await setUp();
    const { visitId, items } = await makeMinutes(services, agency.id);
    const [, decision = '', struck = ''] = items;
    const id = await started(
      await startPracticeFromMinutes(services, author, { visitId, items: [decision] }),
    );
    const practice = await services.db.practice.findFirstOrThrow({
      where: { id, agencyId: agency.id },
    });
    expect(practice.steps).toBe('');
    // Neither the visit nor this line names an indicator, so that no index belongs here.
    expect(practice.results).toBe('> Pokja dipertahankan.');

    expect(await startPracticeFromMinutes(services, author, { visitId, items: [struck] })).toEqual({
      errors: { items: ['choiceUnknown'] },
    });
  });

  it('refuses minutes that the information officer closed', async () => {
    const { services, agency, author } = await setUp();
    const { visitId } = await makeMinutes(services, agency.id);
    await services.write((tx) =>
      tx.minutes.updateMany({
        where: { agencyId: agency.id },
        data: { disclosureClass: 'exemptInformation' },
      }),
    );
    await expect(
      startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'minutesExempt' });
  });

  it('refuses minutes of a visit that the information officer closed', async () => {
    const { services, agency, author } = await setUp();
    const closed = { disclosureClass: 'exemptInformation' };
    const { visitId } = await makeMinutes(services, agency.id, closed);
    await expect(
      startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'minutesExempt' });
  });

  it('leaves out what the information officer hid beside the names', async () => {
    const { services, agency, author } = await setUp();
    const { visitId } = await makeMinutes(services, agency.id);
    await services.write((tx) =>
      tx.minutes.updateMany({
        where: { agencyId: agency.id },
        data: { maskedNames: '["Slamet Riyadi"]', hiddenWords: '["per domain"]' },
      }),
    );
    await services.write((tx) =>
      tx.minutesItem.updateMany({
        where: { agencyId: agency.id },
        data: { body: 'Pak Riyadi: Pokja per domain.' },
      }),
    );
    const id = await started(
      await startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    );
    const { steps } = await services.db.practice.findUniqueOrThrow({ where: { id } });
    expect(steps).toContain('Pak [nama]: Pokja [disamarkan].');
  });

  it('leaves names and telephone numbers in the minutes', async () => {
    const { services, agency, author } = await setUp();
    const { visitId } = await makeMinutes(services, agency.id);
    await services.write(async (tx) => {
      await tx.attendee.create({
        data: {
          agencyId: agency.id,
          visitId,
          side: 'guest',
          position: 1,
          fullName: 'Wirawan Tamu Contoh',
        },
      });
      await tx.minutesItem.updateMany({
        where: { agencyId: agency.id },
        data: { body: 'Pak Wirawan Tamu Contoh, 0812-3456-7890, menjelaskan Pokja.' },
      });
    });
    const id = await started(
      await startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    );
    const practice = await services.db.practice.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(practice)).not.toMatch(/Wirawan|0812/);
    expect(practice.steps).toContain('menjelaskan Pokja');
  });

  it('refuses minutes that nobody approved yet', async () => {
    const { services, agency, author } = await setUp();
    const { visitId } = await makeMinutes(services, agency.id, { state: 'draft' });
    await expect(
      startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'minutesNotApproved' });
    expect(await services.db.practice.count({ where: { agencyId: agency.id } })).toBe(0);
  });

  it('answers for another agency’s visit as if there were none', async () => {
    const { services, author } = await setUp();
    const other = await makeAgency(services, { regionCode: '35.72' });
    const { visitId } = await makeMinutes(services, other.id);
    await expect(
      startPracticeFromMinutes(services, author, { visitId, items: 'all' }),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });
});
