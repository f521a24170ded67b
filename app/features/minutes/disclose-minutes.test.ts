import { describe, expect, it } from 'vitest';

import { guestMinutesView } from './guest-minutes-view.server';
import { decide, makeVisit, startedMinutes, testLibrary } from './minutes.testing';
import { publicMinutesView } from './public-minutes-view.server';
import type { DiscloseMinutesForm } from './rules/disclosure-form';
import { saveMinutesHead } from './save-minutes-head.server';
import { startMinutes } from './start-minutes.server';

const NOT_FOUND = { kind: 'notFound' };
const PEOPLE = ['Mujianto', 'Jiah Palupi Twihantarti'];

async function approvedMinutes() {
  const made = await startedMinutes(PEOPLE);
  const { services, writer, visit, add, approve } = made;
  await saveMinutesHead(services, writer, visit.id, {
    version: 1,
    chairperson: 'Santi Retnaning Tyas',
    summary: '**Mujianto** bertanya, Bu Santi menjawab.',
  });
  await add({
    kind: 'questionAndAnswer',
    speaker: 'Mujianto',
    body: 'Pak Mujianto bertanya tentang _Pokja_.',
    answer: 'Dijawab Jiah **Palupi** Twihantarti, NIP 19860926 201505 1 001.',
    answeredBy: 'Dra. Jiah Palupi Twihantarti, MM',
    topics: ['ppid'],
    indicators: ['pemdi-2026/i4'],
  });
  await add({
    kind: 'followUp',
    body: 'Membentuk Pokja',
    side: 'guest',
    personInCharge: 'Budi Santoso, S.Kom',
    dueDate: '2024-08-01',
  });
  await approve();
  const library = testLibrary();
  const disclose = (over: Partial<DiscloseMinutesForm> = {}, actor = made.officer) =>
    decide(services, actor, visit.id, library, over);
  return { ...made, library, disclose };
}

describe('disclosing minutes', () => {
  it('shows a draft to nobody', async () => {
    const { services, officer, visit, add } = await startedMinutes();
    await add();
    const library = testLibrary();
    await expect(decide(services, officer, visit.id, library)).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'minutesNotApproved',
    });
    expect(library.records.size).toBe(0);
    await expect(publicMinutesView(services, visit.number, 'id')).rejects.toMatchObject(NOT_FOUND);
  });

  it('keeps approved minutes inside until somebody decides', async () => {
    const { services, visit } = await approvedMinutes();
    await expect(publicMinutesView(services, visit.number, 'id')).rejects.toMatchObject(NOT_FOUND);
  });

  it('makes them readable and findable without a name', async () => {
    const { services, visit, library, disclose } = await approvedMinutes();
    expect(await disclose()).toEqual({ isPublic: true });
    const view = await publicMinutesView(services, visit.number, 'id');
    const [record] = [...library.records.values()];
    expect(record).toMatchObject({
      kind: 'minutes',
      url: '/visits/KJ-2024-0001/minutes',
      regionCode: '35.76',
      cityName: 'Kota Mojokerto',
      year: 2024,
      sortDate: '2024-05-21',
      isPublic: true,
      topics: ['ppid'],
      indicators: ['pemdi-2026/i4'],
    });
    expect(record?.body).toContain('Membentuk Pokja');
    expect(view.items[1]).toMatchObject({ side: 'guest', dueDate: '2024-08-01' });
    for (const text of [JSON.stringify(view).replace(/<[^>]*>/g, ''), JSON.stringify(record)]) {
      expect(text).not.toMatch(/Mujianto|Jiah|Palupi|Santi|Retnaning|Budi|Orang Contoh|1986/);
    }
  });

  it('hides who asked for the visit and received it, and how to reach anybody', async () => {
    const { services, agency, visit, officer, add, approve } = await startedMinutes(PEOPLE);
    await services.write(async (tx) => {
      const { id } = await tx.visitRequest.create({
        data: {
          agencyId: agency.id,
          ...{ registerYear: 2024, registerNumber: 1, receivedOn: '2024-05-02' },
          trackingCode: 'A',
          trackingTokenHash: 'A',
          state: 'accepted',
          visitType: 'sharingSession',
          guestAgencyName: 'Diskominfotik Kota Blitar',
          subject: 'SPBE',
          headCount: 5,
          contactName: 'Wirawan Tamu',
          submittedAt: new Date('2024-05-02T02:00:00Z'),
        },
      });
      await tx.visitRequest.update({ where: { id }, data: { visitId: visit.id } });
    });
    await add({
      body: 'Narahubung Dr. **Wirawan** Tamu, S.T., M.Kom. Telepon 0812-3456-7890, surel siti@contoh.id',
      answer: '',
    });
    await add({ body: 'Diterima Santi Retnaning Tyas pada 21-05-2024, indeks 2,92.' });
    await approve();
    const library = testLibrary();
    await decide(services, officer, visit.id, library);
    const view = await publicMinutesView(services, visit.number, 'id');
    const shown = JSON.stringify(view).replace(/<[^>]*>/g, '');
    const kept = JSON.stringify([...library.records.values()]);
    for (const text of [shown, kept]) {
      expect(text).not.toMatch(/Wirawan|Santi|3456|contoh\.id|M\.Kom/);
      expect(text).toContain('Telepon [telepon], surel [surel]');
      expect(text).toContain('pada 21-05-2024, indeks 2,92.');
    }
  });

  it('closes them again, with ground and reason, and takes them out of the library', async () => {
    const { services, visit, library, disclose, written } = await approvedMinutes();
    await disclose();
    const closed = { disclosureClass: 'exemptInformation', exemption: 'h', reason: 'Rahasia' };
    expect(await disclose(closed as Partial<DiscloseMinutesForm>)).toEqual({ isPublic: false });
    expect(library.records.size).toBe(0);
    await expect(publicMinutesView(services, visit.number, 'id')).rejects.toMatchObject(NOT_FOUND);
    expect((await written()).decisions.map(({ legalBasis }) => legalBasis)).toEqual([
      'UU 14/2008 Pasal 17 huruf h',
      'UU 14/2008 Pasal 11',
    ]);
  });

  it('decides nothing on top of a decision that was not seen', async () => {
    const { disclose, written } = await approvedMinutes();
    const { version } = await written();
    await disclose();
    expect(await disclose({ version, disclosureClass: 'periodicInformation' })).toEqual({
      changed: true,
    });
    expect((await written()).disclosureClass).toBe('onRequestInformation');
  });

  it('is not for another agency', async () => {
    const { stranger, library, disclose } = await approvedMinutes();
    await expect(disclose({}, stranger)).rejects.toMatchObject(NOT_FOUND);
    expect(library.records.size).toBe(0);
  });

  it('does nothing when the library cannot take it', async () => {
    const { services, officer, visit, written } = await approvedMinutes();
    const failing = {
      put: () => Promise.reject(new Error('full')),
      remove: () => Promise.resolve(),
    };
    await expect(decide(services, officer, visit.id, failing)).rejects.toThrow('full');
    expect((await written()).disclosureClass).toBeNull();
    expect(await services.db.publicMinutes.count()).toBe(0);
    expect(await services.db.disclosureDecision.count()).toBe(0);
  });
});

describe('what the guest reads', () => {
  it('is there when approved, with names, and only by the link of its own request', async () => {
    const { services, agency, writer, add, approve, visit } = await startedMinutes();
    const requestIds = await services.write(async (tx) => {
      const ids: string[] = [];
      for (const code of ['A', 'B']) {
        const { id } = await tx.visitRequest.create({
          data: {
            agencyId: agency.id,
            ...{ registerYear: 2024, registerNumber: ids.length + 1, receivedOn: '2024-05-02' },
            trackingCode: code,
            trackingTokenHash: code,
            state: 'accepted',
            visitType: 'sharingSession',
            guestAgencyName: 'Diskominfotik Kota Blitar',
            subject: 'SPBE',
            headCount: 5,
            contactName: 'Ana',
            submittedAt: new Date('2024-05-02T02:00:00Z'),
          },
        });
        ids.push(id);
      }
      await tx.visitRequest.update({ where: { id: ids[0] ?? '' }, data: { visitId: visit.id } });
      return ids;
    });
    const guest = (index: number) =>
      ({
        kind: 'guestContact',
        requestId: requestIds[index] ?? '',
        agencyId: agency.id,
        roles: ['guestContact'],
      }) as const;
    await add({ speaker: 'Mujianto' });
    expect((await guestMinutesView(services, guest(0), 'id')).minutes).toBeNull();
    await approve();
    const seen = await guestMinutesView(services, guest(0), 'id');
    expect(seen.minutes?.items[0]?.speaker).toBe('Mujianto');
    await expect(guestMinutesView(services, guest(1), 'id')).rejects.toMatchObject(NOT_FOUND);

    const second = await makeVisit(services, agency.id, {
      number: 'KJ-2024-0002',
      requestId: requestIds[1] ?? '',
    });
    await startMinutes(services, writer, second.id);
    expect((await guestMinutesView(services, guest(1), 'id')).minutes).toBeNull();
  });
});
