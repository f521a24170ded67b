import { describe, expect, it } from 'vitest';

import { draftLetter } from '~/features/letters/draft-letter.server';
import { sampleLetter } from '~/features/letters/sample-letter.server';
import { tidy } from '~/housekeeping.server';

import { photoWithPlace } from '../support/pictures';
import { testServices } from '../support/services';
import { makeHost, makeRequest } from '../support/visits';
import { cookieOf } from './program';
import { served } from './served';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const LETTER = {
  ...{ intent: 'issue', version: '1', number: '005/1/2024', letterDate: '2024-05-02' },
  ...{ subject: 'Jawaban', recipientName: 'Kepala Dinas', signerTitle: 'Kepala' },
  ...{ signerName: 'Siti Contoh', signerNumber: '198609262015051001', body: 'Isi surat.' },
};
const HEAD = '/workspace/letterhead';
const TEMPLATE = '/workspace/letter-templates/declined';

async function host() {
  const services = await testServices();
  const { agency, member } = await makeHost(services);
  const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
  const cookie = await cookieOf(services, agency.id, ['secretariat']);
  const stranger = await cookieOf(services, other.agency.id, ['secretariat']);
  const web = await served(services);
  const letterFor = async ({ requestId }: { requestId: string }) => {
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
  const page = (path: string, as = cookie) => web.ask(path, { headers: { Cookie: as } });
  return { services, agency, member, cookie, stranger, letterFor, page, ...web };
}

describe('the letterhead', () => {
  const filled = { intent: 'save', version: '0', officeName: 'DINAS CONTOH' };

  it('is saved, and a form of before somebody else saved it is refused', async () => {
    const { services, agency, cookie, upload, page } = await host();
    expect((await upload(HEAD, filled, cookie)).status).toBe(303);
    expect((await page(HEAD)).body).toContain('DINAS CONTOH');
    const late = await upload(HEAD, { ...filled, officeName: 'LAIN' }, cookie);
    expect(late.status).toBe(409);
    expect(late.body).toContain('LAIN');
    const where = { agencyId: agency.id };
    const stored = await services.db.letterhead.findUniqueOrThrow({ where });
    expect(stored).toMatchObject({ officeName: 'DINAS CONTOH', version: 1 });
    const actions = await services.db.historyEntry.findMany({
      where: { ...where, recordType: 'letterhead' },
    });
    expect(actions.map(({ action }) => action)).toEqual(['letterhead.saved']);
  });

  it('refuses a number pattern without a number', async () => {
    const { cookie, upload } = await host();
    const answer = await upload(HEAD, { ...filled, numberPattern: '{bulan' }, cookie);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('DINAS CONTOH');
  });

  it('takes a logo, of which only its pixels reach the paper', async () => {
    const { services, agency, member, cookie, upload, page } = await host();
    const photo = new Uint8Array(await photoWithPlace());
    const logo = new File([photo], 'lambang.jpg', { type: 'image/jpeg' });
    const without = await sampleLetter(services, member, 'declined');
    expect((await upload(HEAD, { ...filled, logo }, cookie)).status).toBe(303);
    const paper = await sampleLetter(services, member, 'declined');
    expect(paper.length).toBeGreaterThan(without.length);
    expect(paper.includes('DCTDecode')).toBe(true);
    expect(paper.includes('Kamera Rahasia')).toBe(false);
    const file = await services.db.storedFile.findFirstOrThrow({ where: { agencyId: agency.id } });
    expect(file).toMatchObject({ purpose: 'letterheadLogo', mediaType: 'image/jpeg' });

    services.clock.set(new Date(Date.now() + 3 * 24 * 3_600_000).toISOString());
    await tidy(services);
    expect(await services.files.open(file.sha256)).not.toBeNull();

    const again = await cookieOf(services, agency.id, ['secretariat']);
    expect((await page(HEAD, again)).body).toContain('name="removeLogo"');
    const gone = { ...filled, version: '1', removeLogo: 'on' };
    expect((await upload(HEAD, gone, again)).status).toBe(303);
    expect((await sampleLetter(services, member, 'declined')).includes('DCTDecode')).toBe(false);
  });

  it('refuses what is no picture, and keeps what was typed', async () => {
    const { services, cookie, upload } = await host();
    const logo = new File([PDF], 'lambang.png', { type: 'image/png' });
    const answer = await upload(HEAD, { ...filled, logo }, cookie);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Berkas ini bukan gambar');
    expect(answer.body).toContain('DINAS CONTOH');
    expect(await services.db.letterhead.count()).toBe(0);
  });
});

describe('the words of a letter', () => {
  const words = { intent: 'save', version: '0', body: 'Mohon maaf kepada {{instansi_tamu}}.' };

  it('are saved, guarded against an older form, and given back to the program', async () => {
    const { services, cookie, post, page } = await host();
    const { body } = await page(TEMPLATE);
    const known = /\{\{(\w+)\}\}/.exec(body)?.[1] ?? '';
    const mine = { ...words, body: `Mohon maaf kepada {{${known}}}.` };
    expect((await post(TEMPLATE, mine, cookie)).status).toBe(303);
    const stored = await services.db.letterTemplate.findFirstOrThrow();
    expect(stored).toMatchObject({ kind: 'declined', body: mine.body, version: 1 });
    expect((await post(TEMPLATE, { ...mine, body: 'Terlambat.' }, cookie)).status).toBe(409);
    expect((await post(TEMPLATE, { intent: 'reset', version: '0' }, cookie)).status).toBe(409);
    expect((await post(TEMPLATE, { intent: 'reset', version: '1' }, cookie)).status).toBe(303);
    expect(await services.db.letterTemplate.count()).toBe(0);
  });

  it('are refused with the line of a name that is not known', async () => {
    const { services, cookie, post } = await host();
    const answer = await post(TEMPLATE, { ...words, body: 'Satu\n{{tamuu}}' }, cookie);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('{{tamuu}}');
    expect(await services.db.letterTemplate.count()).toBe(0);
  });
});

describe('a letter', () => {
  it('is given to the guest of its request once it is issued, never before', async () => {
    const { services, agency, cookie, letterFor, ask, post } = await host();
    const guest = await makeRequest(services, agency.id);
    const another = await makeRequest(services, agency.id);
    const letterId = await letterFor(guest);
    const read = ({ trackingToken }: { trackingToken: string }) =>
      ask(`/track/${trackingToken}/letters/${letterId}`);
    const list = async () => (await ask(`/track/${guest.trackingToken}`)).body;
    expect((await read(guest)).status).toBe(404);
    expect(await list()).not.toContain(letterId);

    expect((await post(`/workspace/letters/${letterId}`, LETTER, cookie)).status).toBe(303);
    const paper = await read(guest);
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(paper.body.startsWith('%PDF-')).toBe(true);
    expect(await list()).toContain(`/track/${guest.trackingToken}/letters/${letterId}`);
    expect((await read(another)).status).toBe(404);
  });

  it('shows the NIP of who signs in groups', async () => {
    const { services, agency, cookie, letterFor, page, post } = await host();
    const letterId = await letterFor(await makeRequest(services, agency.id));
    await post(`/workspace/letters/${letterId}`, LETTER, cookie);
    expect((await page(`/workspace/letters/${letterId}`)).body).toContain('19860926 201505 1 001');
  });

  it('takes the scan of the signed one, which the guest is given from then on', async () => {
    const { services, agency, cookie, stranger, letterFor, ask, post, upload, page } = await host();
    const guest = await makeRequest(services, agency.id);
    const letterId = await letterFor(guest);
    const address = `/workspace/letters/${letterId}`;
    const scan = (name = 'pindai.pdf', content = PDF) =>
      new File([content], name, { type: 'application/pdf' });
    const add = (file: File | string, as = cookie) =>
      upload(address, { intent: 'addScan', scan: file }, as);

    expect((await add(scan())).status).toBe(409);
    await post(address, LETTER, cookie);
    expect((await add('')).status).toBe(400);
    const refused = await add(scan('pindai.pdf', 'bukan PDF'));
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('Berkas ini bukan PDF.');
    expect((await add(scan(), stranger)).status).toBe(404);
    expect((await page(`${address}/signed`)).body).not.toBe(PDF);

    expect((await add(scan())).status).toBe(303);
    expect((await page(`${address}/signed`)).body).toBe(PDF);
    expect((await page(`${address}/signed`, stranger)).status).toBe(404);
    expect((await ask(`/track/${guest.trackingToken}/letters/${letterId}`)).body).toBe(PDF);
    const actions = await services.db.historyEntry.findMany({ where: { recordId: letterId } });
    expect(actions.map(({ action }) => action)).toContain('letter.signedScanAdded');

    services.clock.set(new Date(Date.now() + 3 * 24 * 3_600_000).toISOString());
    await tidy(services);
    expect((await ask(`/track/${guest.trackingToken}/letters/${letterId}`)).body).toBe(PDF);
  });
});
