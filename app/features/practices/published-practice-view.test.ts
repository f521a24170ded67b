import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { fullForm, makeMinutes, makeSubjects, testLibrary } from './practices.testing';
import { publishPractice } from './publish-practice.server';
import { publishedPracticeView } from './published-practice-view.server';
import { retractPractice } from './retract-practice.server';
import { savePractice } from './save-practice.server';
import { startPracticeFromMinutes } from './start-practice-from-minutes.server';
import { submitPractice } from './submit-practice.server';

async function setUp(disclosureClass?: string) {
  const services = await testServices();
  const agency = await makeAgency(services);
  await makeSubjects(services);
  const author = await makeMember(services, agency, ['minuteTaker']);
  const reviewer = await makeMember(services, agency, ['reviewer']);
  const library = testLibrary();
  const { visitId } = await makeMinutes(services, agency.id, {
    ...(disclosureClass ? { disclosureClass } : {}),
  });
  const publish = async () => {
    const started = await startPracticeFromMinutes(services, author, { visitId, items: 'all' });
    if ('errors' in started) throw new Error('not started');
    const { practiceId } = started;
    await savePractice(services, author, practiceId, { ...fullForm, version: 1 });
    await submitPractice(services, author, practiceId, { version: 2 });
    const { number } = await publishPractice(
      services,
      reviewer,
      practiceId,
      { version: 3 },
      library,
    );
    return { practiceId, number };
  };
  return { services, author, reviewer, library, publish };
}

describe('the public page of a practice', () => {
  it('shows text, agency, approval, subjects and the decreed figures', async () => {
    const { services, reviewer, publish } = await setUp();
    const { number } = await publish();
    const view = await publishedPracticeView(services, number, 'en');
    expect(view).toMatchObject({
      title: fullForm.title,
      agency: { region: { name: 'Kota Mojokerto' } },
      approvedBy: { name: reviewer.name },
      topics: [{ slug: 'data', name: 'data' }],
      frameworks: [
        {
          id: 'spbe-2020',
          indicators: [{ id: 'spbe-2020/i20', label: 'I20 Indikator 20' }],
          figures: [{ year: 2023, score: 426, predicate: 'Memuaskan' }],
        },
      ],
    });
    expect(view.sections.steps).toContain('<strong>Pokja</strong>');
  });

  it('says of which class it is, and whether anybody but the rule decided so', async () => {
    const { services, reviewer, publish } = await setUp();
    const { number, practiceId } = await publish();
    const disclosureOf = async () =>
      (await publishedPracticeView(services, number, 'id')).disclosure;
    expect(await disclosureOf()).toEqual({ class: 'onRequestInformation', isDefault: true });
    services.clock.advance(1000);
    await services.write(async (tx) => {
      const of = { agencyId: reviewer.agencyId, recordType: 'practice', recordId: practiceId };
      const disclosureClass = 'periodicInformation';
      const by = { decidedById: reviewer.userId, decidedAt: services.clock.now() };
      await tx.disclosureDecision.create({ data: { ...of, disclosureClass, ...by } });
      await tx.practice.update({
        where: { id: practiceId, agencyId: reviewer.agencyId },
        data: { disclosureClass },
      });
    });
    expect(await disclosureOf()).toEqual({ class: 'periodicInformation', isDefault: false });
  });

  it('keeps an internal visit out: no number, no day, no agency of the guest, no ids', async () => {
    const { services, author, publish } = await setUp();
    const { number, practiceId } = await publish();
    const view = await publishedPracticeView(services, number, 'id');
    expect(view.source).toEqual({
      guests: [],
      month: '2024-05',
      visitNumber: null,
      minutesNumber: null,
    });
    const sent = JSON.stringify(view);
    for (const secret of ['KJ-2024-0001', '2024-05-21', 'Blitar', practiceId, author.userId]) {
      expect(sent).not.toContain(secret);
    }
  });

  it('leads to a visit that is public', async () => {
    const { services, publish } = await setUp('periodicInformation');
    const { number } = await publish();
    const view = await publishedPracticeView(services, number, 'id');
    expect(view.source).toMatchObject({ visitNumber: 'KJ-2024-0001', minutesNumber: null });
  });

  it('leads to neither visit nor minutes while the visit is closed', async () => {
    const { services, publish } = await setUp('periodicInformation');
    const { number } = await publish();
    const sourceWith = async (of: string | null, minutes: string | null) => {
      await services.write(async (tx) => {
        await tx.visit.updateMany({ data: { disclosureClass: of } });
        await tx.minutes.updateMany({ data: { disclosureClass: minutes } });
      });
      return (await publishedPracticeView(services, number, 'id')).source;
    };
    const open = 'onRequestInformation';
    const here = 'KJ-2024-0001';
    expect(await sourceWith(open, open)).toMatchObject({ visitNumber: here, minutesNumber: here });
    expect(await sourceWith('exemptInformation', open)).toMatchObject({
      visitNumber: null,
      minutesNumber: null,
    });
    expect(await sourceWith(null, open)).toMatchObject({ visitNumber: null, minutesNumber: here });
    expect(await sourceWith(open, null)).toMatchObject({ visitNumber: here, minutesNumber: null });
  });

  it('names others on the same indicator, itself not among them', async () => {
    const { services, publish } = await setUp();
    const first = await publish();
    const second = await publish();
    const view = await publishedPracticeView(services, first.number, 'id');
    expect(view.related.map(({ number }) => number)).toEqual([second.number]);
  });

  it('is gone once it is taken back', async () => {
    const { services, reviewer, library, publish } = await setUp();
    const { number, practiceId } = await publish();
    const reason = 'Perlu diperiksa lagi.';
    await retractPractice(services, reviewer, practiceId, { version: 4, reason }, library);
    await expect(publishedPracticeView(services, number, 'id')).rejects.toMatchObject({
      kind: 'notFound',
    });
  });
});
