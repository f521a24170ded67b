import { describe, expect, it } from 'vitest';

import { chainStage, linkTo } from '~/features/disposition/disposition.testing';

import { everyRow } from '../support/every-row';
import { storeFile } from '../support/files';
import { program } from './program';

/** A letter that was passed up to the head of office, and the link in the mail. */
async function mailed() {
  const stage = await chainStage();
  const { services, head, division, start, stepOf, requestId, agency } = stage;
  const file = await storeFile(services.files, '%PDF-1.7 surat');
  await services.write(async (tx) => {
    const letter = await tx.storedFile.create({
      data: {
        agencyId: agency.id,
        ...{ sha256: file.sha256, size: file.size, mediaType: 'application/pdf' },
        ...{ originalName: 'surat.pdf', purpose: 'requestLetter' },
        ...{ createdAt: services.clock.now(), attachedAt: services.clock.now() },
      },
    });
    await tx.visitRequest.update({
      where: { id: requestId },
      data: { letterFileId: letter.id },
    });
  });
  await start([head, division]);
  const path = `/disposition/${await linkTo(services, head.userId)}`;
  const { get, post } = await program(services);
  const step = await stepOf(head);
  const answer = (to = path, over: Record<string, string> = {}) =>
    post(to, {
      ...{ intent: 'answer', stepId: step.id, version: '1' },
      ...{ answer: 'agree', note: 'Siap.', ...over },
    });
  return { ...stage, path, get, post, step, answer };
}

describe('the page of a mailed link', () => {
  it('opens without signing in, shows the letter, and changes nothing by being read', async () => {
    const { services, path, get } = await mailed();
    const before = everyRow(services);
    const page = await get(path);
    const body = await page.text();
    expect(page.status).toBe(200);
    expect(body).toContain('Belajar Pokja SPBE');
    expect(body).toContain('Untuk ditindaklanjuti');
    expect(body).toContain('name="robots" content="noindex"');
    // Whom to phone is for the secretariat.
    expect(body).not.toContain('0812 3456 7890');
    const letter = await get(`${path}/letter`);
    expect(letter.headers.get('Content-Type')).toBe('application/pdf');
    expect(await letter.text()).toBe('%PDF-1.7 surat');
    expect(everyRow(services)).toEqual(before);
  });

  it('takes the step once; then it says who did what, and a second try changes nothing', async () => {
    const { services, head, path, get, answer } = await mailed();
    const done = await answer();
    expect([done.status, done.headers.get('Location')]).toEqual([303, path]);
    const before = everyRow(services);
    const again = await answer(path, { answer: 'object', note: 'Saya berubah pikiran.' });
    expect(again.status).toBe(409);
    const body = await again.text();
    expect(body).toContain(`Disetujui oleh ${head.name}`);
    expect(body).toContain('Saya berubah pikiran.');
    expect(await (await get(path)).text()).toContain('lewat tautan surel');
    expect(everyRow(services)).toEqual(before);
  });

  it('wants a reason for an objection and keeps what was typed', async () => {
    const { services, path, answer } = await mailed();
    const before = everyRow(services);
    const refused = await answer(path, { answer: 'object', note: 'Tidak' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Tulis alasan keberatan Anda');
    expect(everyRow(services)).toEqual(before);
  });

  it('answers calmly to a forged link, and to the step of somebody else', async () => {
    const { services, division, path, get, answer, stepOf } = await mailed();
    const before = everyRow(services);
    const forged = `${path.slice(0, -1)}y`;
    for (const { status } of [
      await get(forged),
      await get(`${forged}/letter`),
      await answer(forged),
      await answer(path, { stepId: (await stepOf(division)).id }),
    ]) {
      expect(status).toBe(404);
    }
    expect(everyRow(services)).toEqual(before);
  });

  it('once expired it shows the way to sign in, and neither letter nor subject', async () => {
    const { services, path, get, answer } = await mailed();
    services.clock.set('2024-05-17T00:00:00Z');
    const before = everyRow(services);
    const body = await (await get(path)).text();
    expect(body).toContain('Tautan ini sudah tidak berlaku');
    expect(body).toContain('/login?to=');
    expect(body).not.toContain('Belajar Pokja SPBE');
    expect((await get(`${path}/letter`)).status).toBe(404);
    expect((await answer()).status).toBe(409);
    expect(everyRow(services)).toEqual(before);
  });

  it('is limited like other secret links', async () => {
    const { services, path, get } = await mailed();
    for (let i = 0; i < 120; i += 1) services.limiter.use('secretLink', '127.0.0.1');
    expect((await get(path)).status).toBe(429);
  });
});
