import { describe, expect, it } from 'vitest';

import { makeHost, makeRequest } from '../../../tests/support/visits';
import { testServices } from '../../../tests/support/services';
import { draftLetter, type LetterFacts } from './draft-letter.server';
import { textOfBlocks } from './rules/letter-block';
import { readContent } from './rules/letter-content';
import { LETTER_KINDS } from './rules/letter-kind';
import { GAP } from './rules/template';

async function answered(over: Partial<LetterFacts> = {}) {
  const services = await testServices();
  const { agency, member } = await makeHost(services);
  const { requestId } = await makeRequest(services, agency.id);
  const facts: LetterFacts = {
    ...{ agencyId: agency.id, requestId, visitId: null, kind: 'accepted', zone: 'Asia/Jakarta' },
    guestAgencyName: 'Diskominfotik Kota Blitar',
    letterNumber: '005/123/2024',
    letterDate: '2024-05-02',
    subject: 'Belajar Pokja SPBE',
    trackingCode: 'BCDF-0001',
    headCount: 12,
    period: {
      startsAt: new Date('2024-05-21T02:00:00Z'),
      endsAt: new Date('2024-05-21T04:30:00Z'),
    },
    place: 'Command Center, Jalan Contoh 1',
    ...over,
  };
  const draft = (more: Partial<LetterFacts> = {}) =>
    services.write((tx) => draftLetter(tx, services, { id: member.userId }, { ...facts, ...more }));
  const stored = async (id: string) => {
    const letter = await services.db.replyLetter.findUniqueOrThrow({ where: { id } });
    return { ...letter, content: readContent(letter.content) };
  };
  return { services, agency, member, draft, stored, requestId };
}

describe('the draft of a letter', () => {
  it('names the guest’s letter, day, hours and place', async () => {
    const { draft, stored } = await answered();
    const { content, ...letter } = await stored((await draft()).letterId);
    expect(letter).toMatchObject({ state: 'draft', number: '', letterDate: '2024-05-02' });
    expect(content).toMatchObject({
      letterhead: { governmentName: 'PEMERINTAH KOTA MOJOKERTO', town: 'Mojokerto', logo: '' },
      recipient: { name: 'Kepala Diskominfotik Kota Blitar', place: 'Tempat' },
      signer: { title: 'Kepala Dinas Komunikasi dan Informatika Kota Mojokerto' },
    });
    const text = textOfBlocks(content.blocks);
    expect(text).toContain(
      'Menindaklanjuti surat Saudara nomor 005/123/2024 tanggal 2 Mei 2024 hal Belajar Pokja SPBE,',
    );
    expect(text).toContain('Hari/Tanggal : Selasa, 21 Mei 2024');
    expect(text).toContain('Waktu : pukul 09.00 s.d. 11.30 WIB');
    expect(text).toContain('Tempat : Command Center, Jalan Contoh 1');
  });

  it.each(LETTER_KINDS)('has no gap when what belongs to its kind is known: %s', async (kind) => {
    const period = {
      startsAt: new Date('2024-05-22T02:00:00Z'),
      endsAt: new Date('2024-05-22T04:00:00Z'),
    };
    const { draft, stored } = await answered({
      kind,
      offered: [period],
      reason: 'Ruang sedang direnovasi.',
      otherDelegations: ['Bappeda Kota Kediri'],
      meetingUrl: 'https://rapat.contoh.go.id/1',
      previousPeriod: period,
    });
    const { content } = await stored((await draft()).letterId);
    const text = textOfBlocks(content.blocks);
    expect(text).not.toContain(GAP);
    expect(text).toContain('Demikian disampaikan');
  });

  it('does without a letter that the guest has not sent', async () => {
    const { draft, stored } = await answered({ letterNumber: '', letterDate: null });
    const { content } = await stored((await draft()).letterId);
    expect(textOfBlocks(content.blocks)).toContain(
      'Menindaklanjuti permohonan Saudara hal Belajar Pokja SPBE,',
    );
  });

  it('replaces the draft before it, and leaves an issued letter as it is', async () => {
    const { services, draft, stored } = await answered();
    const first = await draft();
    const second = await draft({ kind: 'declined', reason: 'Ruang direnovasi.' });
    expect(await stored(first.letterId)).toMatchObject({ state: 'replaced' });
    await services.write((tx) =>
      tx.replyLetter.update({ where: { id: second.letterId }, data: { state: 'issued' } }),
    );
    await draft();
    expect(await stored(second.letterId)).toMatchObject({ state: 'issued', kind: 'declined' });
  });

  it('uses the agency’s own words', async () => {
    const { services, agency, member, draft, stored } = await answered();
    await services.write((tx) =>
      tx.letterTemplate.create({
        data: {
          ...{ agencyId: agency.id, kind: 'accepted', body: 'Selamat datang, {{tamu}}.' },
          ...{ updatedAt: services.clock.now(), updatedById: member.userId },
        },
      }),
    );
    const { content } = await stored((await draft()).letterId);
    expect(textOfBlocks(content.blocks)).toBe('Selamat datang, Diskominfotik Kota Blitar.');
  });

  it('is signed by who stands in for the head of office on that day', async () => {
    const { services, agency, member, draft, stored } = await answered();
    const standIn = (firstDay: string, lastDay: string) =>
      services.write((tx) =>
        tx.deputy.create({
          data: {
            ...{ agencyId: agency.id, absentUserId: member.userId, deputyUserId: member.userId },
            ...{ capacity: 'plh', firstDay, lastDay, createdById: member.userId },
            createdAt: services.clock.now(),
          },
        }),
      );
    await standIn('2024-05-03', '2024-05-04');
    const before = await stored((await draft()).letterId);
    expect(before.content.signer.title).toMatch(/^Kepala /);
    await standIn('2024-05-01', '2024-05-02');
    const { content } = await stored((await draft()).letterId);
    expect(content.signer.title).toMatch(/^Plh\. Kepala /);
    expect(content.signer.name).toBe(member.name);
  });
});
