import { describe, expect, it } from 'vitest';

import { makeHost, makeRequest } from '../../../tests/support/visits';
import { testServices } from '../../../tests/support/services';
import { attachSignedLetter } from './attach-signed-letter.server';
import { draftLetter } from './draft-letter.server';
import { saveLetter } from './edit-letter.server';
import { issueLetter } from './issue-letter.server';
import { letterView } from './letter-view.server';
import { lettersOfRequest } from './letters-of-request.server';
import type { LetterForm } from './rules/letter-form';
import { GAP } from './rules/template';
import { verifyLetter } from './verify-letter.server';

const PATTERN = '000.1.5/{nomor}/KJ/{bulan}/{tahun}';

async function withDraft(numberPattern = PATTERN) {
  const services = await testServices();
  const { agency, member } = await makeHost(services);
  const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
  await services.write((tx) =>
    tx.letterhead.create({
      data: { agencyId: agency.id, numberPattern, updatedAt: services.clock.now() },
    }),
  );
  const { requestId, guest } = await makeRequest(services, agency.id, {
    contactEmail: 'tamu@contoh.go.id',
  });
  const draft = async () => {
    const { letterId } = await services.write((tx) =>
      draftLetter(
        tx,
        services,
        { id: member.userId },
        {
          ...{ agencyId: agency.id, requestId, visitId: null, kind: 'declined', reason: 'Penuh.' },
          ...{ zone: 'Asia/Jakarta', guestAgencyName: 'Bappeda', letterNumber: '' },
          ...{ letterDate: null, subject: 'Belajar', trackingCode: 'X', headCount: 3 },
        },
      ),
    );
    return letterId;
  };
  const formOf = async (letterId: string, over: Partial<LetterForm> = {}): Promise<LetterForm> => {
    const { version, letterDate, content, body } = await letterView(services, member, letterId);
    return {
      ...{ version, number: '', letterDate, nature: 'Biasa', attachment: '-', body },
      ...{ subject: content.subject, recipientName: content.recipient.name, recipientPlace: '' },
      ...{ signerTitle: 'Kepala', signerName: 'Siti Contoh', signerRank: '', signerNumber: '' },
      copies: '',
      ...over,
    };
  };
  const issue = async (letterId: string, over: Partial<LetterForm> = {}) =>
    issueLetter(services, member, letterId, await formOf(letterId, over));
  const list = (issuedOnly: boolean) =>
    lettersOfRequest(services, agency.id, requestId, { issuedOnly });
  return { services, agency, member, other, guest, draft, formOf, issue, list };
}

describe('issuing a letter', () => {
  it('draws running numbers without gaps, whatever was refused between', async () => {
    const { draft, issue } = await withDraft();
    expect(await issue(await draft())).toMatchObject({ number: '000.1.5/1/KJ/V/2024' });
    const second = await draft();
    expect(await issue(second, { signerName: '' })).toHaveProperty('errors.signerName');
    expect(await issue(second, { body: `Kepada ${GAP}.` })).toHaveProperty('errors.body');
    expect(await issue(second)).toMatchObject({ number: '000.1.5/2/KJ/V/2024' });
    // Each year counts anew.
    expect(await issue(await draft(), { letterDate: '2025-01-02' })).toMatchObject({
      number: '000.1.5/1/KJ/I/2025',
    });
  });

  it('takes a typed number as it is, once', async () => {
    const { draft, issue } = await withDraft('');
    const first = await draft();
    expect(await issue(first)).toEqual({ errors: { number: ['required'] } });
    expect(await issue(first, { number: '485/56/2024' })).toMatchObject({ number: '485/56/2024' });
    expect(await issue(await draft(), { number: '485/56/2024' })).toEqual({
      errors: { number: ['letterNumberTaken'] },
    });
  });

  it('locks the letter, tells the guest, and replaces the one before', async () => {
    const { services, member, draft, formOf, issue, list } = await withDraft();
    const mails = await services.db.outboxMessage.count();
    const first = await draft();
    expect(await list(true)).toEqual([]);
    expect(await issue(first)).toMatchObject({ toldGuest: true });
    expect(await services.db.outboxMessage.count()).toBe(mails + 1);
    const form = await formOf(first);
    for (const change of [saveLetter, issueLetter]) {
      await expect(change(services, member, first, form)).rejects.toMatchObject({
        kind: 'conflict',
        reason: 'letterIssued',
      });
    }
    const second = await draft();
    await issue(second);
    expect((await list(true)).map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [first, 'replaced'],
        [second, 'issued'],
      ]),
    );
  });

  it('refuses what was edited meanwhile, and changes nothing', async () => {
    const { services, member, draft, formOf } = await withDraft();
    const letterId = await draft();
    const form = await formOf(letterId);
    expect(await saveLetter(services, member, letterId, { ...form, subject: 'Lain' })).toBeNull();
    expect(await saveLetter(services, member, letterId, form)).toEqual({ '': ['letterChanged'] });
    expect(await issueLetter(services, member, letterId, form)).toEqual({
      errors: { '': ['letterChanged'] },
    });
    const view = await letterView(services, member, letterId);
    expect(view).toMatchObject({ state: 'draft', content: { subject: 'Lain' } });
  });

  it('is nothing another agency can do, or see', async () => {
    const { services, other, draft, formOf } = await withDraft();
    const letterId = await draft();
    const form = await formOf(letterId);
    const scan = { sha256: '0'.repeat(64), size: 1, mediaType: 'application/pdf' };
    const missing = { kind: 'notFound' };
    for (const work of [
      () => letterView(services, other.member, letterId),
      () => saveLetter(services, other.member, letterId, form),
      () => issueLetter(services, other.member, letterId, form),
      () =>
        attachSignedLetter(services, other.member, letterId, { ...scan, originalName: 'a.pdf' }),
    ]) {
      await expect(work()).rejects.toMatchObject(missing);
    }
  });
});

describe('the check of a paper', () => {
  it('knows issued letters alone, by the code however it is typed', async () => {
    const { services, member, draft, issue } = await withDraft();
    const letterId = await draft();
    const { verificationCode } = await letterView(services, member, letterId);
    expect(await verifyLetter(services, verificationCode)).toBeNull();
    await issue(letterId, { signerName: 'Dr. Siti Contoh Rahayu, M.M.' });
    const typed = verificationCode.toLowerCase().replace('-', ' ');
    expect(await verifyLetter(services, typed)).toMatchObject({
      code: verificationCode,
      isReplaced: false,
      number: '000.1.5/1/KJ/V/2024',
      signerInitials: 'S. C. R.',
      scanDigest: null,
    });
    expect(JSON.stringify(await verifyLetter(services, typed))).not.toContain('Rahayu');
    await issue(await draft());
    expect(await verifyLetter(services, typed)).toMatchObject({ isReplaced: true });
    expect(await verifyLetter(services, 'ZZZZ-9999')).toBeNull();
  });

  it('shows the digest of the signed scan, which issued letters alone can have', async () => {
    const { services, member, draft, issue, list } = await withDraft();
    const letterId = await draft();
    const scan = {
      ...{ sha256: 'a'.repeat(64), size: 9, mediaType: 'application/pdf' },
      originalName: 'surat.pdf',
    };
    await expect(attachSignedLetter(services, member, letterId, scan)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await issue(letterId);
    await attachSignedLetter(services, member, letterId, scan);
    const { verificationCode } = await letterView(services, member, letterId);
    const found = await verifyLetter(services, verificationCode);
    expect(found?.scanDigest).toBe('a'.repeat(64));
    expect((await list(true))[0]?.isSigned).toBe(true);
  });
});
