import { describe, expect, it } from 'vitest';

import { acceptRequest } from '~/features/visits/accept-request.server';
import { tidy } from '~/housekeeping.server';

import { photoWithPlace } from '../support/pictures';
import { testServices } from '../support/services';
import { acceptForm, makeHost, makeRequest } from '../support/visits';
import { cookieOf } from './program';
import { served } from './served';

const jpeg = async (name = 'ruang.jpg') =>
  new File([new Uint8Array(await photoWithPlace())], name, { type: 'image/jpeg' });

async function withRoom() {
  const services = await testServices();
  const { agency, room, member } = await makeHost(services);
  const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
  const cookie = await cookieOf(services, agency.id, ['secretariat']);
  const web = await served(services);
  const address = `/workspace/rooms/${room.id}`;
  const save = (photo: File | string, as = cookie) =>
    web.upload(address, { intent: 'savePhoto', photo }, as);
  const see = (as = cookie, headers = {}) =>
    web.ask(`${address}/photo`, { headers: { Cookie: as, ...headers } });
  const photoFileId = async () =>
    (await services.db.room.findUniqueOrThrow({ where: { id: room.id } })).photoFileId ?? '';
  return { services, agency, room, member, other, cookie, web, address, save, see, photoFileId };
}

describe('the photo of a room', () => {
  it('is uploaded, shown to staff of the host, and kept by the browser', async () => {
    const { services, agency, other, cookie, web, address, save, see, photoFileId } =
      await withRoom();
    expect((await see()).status).toBe(404);
    expect((await save(await jpeg())).status).toBe(303);
    const seen = await see(await cookieOf(services, agency.id, ['reviewer']));
    expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/webp']);
    expect(seen.headers['content-disposition']).toContain('inline');
    expect(seen.headers['cache-control']).toBe('private, no-cache');
    expect(seen.body).not.toContain('Kamera Rahasia');
    expect((await see(cookie, { 'If-None-Match': seen.headers.etag })).status).toBe(304);
    const { body } = await web.ask(address, { headers: { Cookie: cookie } });
    expect(body).toContain(`src="${address}/photo?${await photoFileId()}"`);

    const stranger = await cookieOf(services, other.agency.id, ['secretariat']);
    expect((await see(stranger)).status).toBe(404);
    expect((await save(await jpeg('lain.jpg'), stranger)).status).toBe(404);
  });

  it('is refused in words when it is none, and the one before stays', async () => {
    const { save, see, photoFileId } = await withRoom();
    await save(await jpeg());
    const before = await photoFileId();
    const pdf = new File(['%PDF-1.7\n%%EOF\n'], 'ruang.jpg', { type: 'image/jpeg' });
    const refused = await save(pdf);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('Berkas ini bukan gambar yang dapat dibaca.');
    expect((await save('')).status).toBe(400);
    expect(await photoFileId()).toBe(before);
    expect((await see()).status).toBe(200);
  });

  it('stays through every tidying until it is removed, then its content goes', async () => {
    const { services, cookie, web, address, save, see, photoFileId } = await withRoom();
    await save(await jpeg());
    const days = 3 * 24 * 3_600_000;
    // The file's own time is that of the disk, not of the clock of this test.
    services.clock.set(new Date(Date.now() + days).toISOString());
    const again = await cookieOf(services, (await services.db.agency.findFirstOrThrow()).id, [
      'secretariat',
    ]);
    await tidy(services);
    expect((await see(again)).status).toBe(200);
    const { sha256 } = await services.db.storedFile.findFirstOrThrow();

    const remove = (id: string) =>
      web.post(address, { intent: 'removePhoto', photoFileId: id }, again);
    // The form of a page that shows an earlier photo.
    await remove('earlier');
    expect((await see(again)).status).toBe(200);
    expect((await remove(await photoFileId())).status).toBe(303);
    expect((await see(again)).status).toBe(404);
    await tidy(services);
    expect(await services.files.open(sha256)).toBeNull();
    expect(cookie).not.toBe(again);
  });

  it('is seen by the guest whose visit is in that room, and by no other', async () => {
    const { services, agency, room, member, web, save } = await withRoom();
    await save(await jpeg());
    const invited = await makeRequest(services, agency.id);
    const waiting = await makeRequest(services, agency.id);
    const photo = (token: string) => web.ask(`/track/${token}/room-photo`);
    expect((await photo(invited.trackingToken)).status).toBe(404);
    await acceptRequest(services, member, invited.requestId, {
      ...acceptForm(room.id),
      hostNote: '',
    });
    expect((await photo(invited.trackingToken)).headers['content-type']).toBe('image/webp');
    expect((await photo(waiting.trackingToken)).status).toBe(404);
    const { body } = await web.ask(`/track/${invited.trackingToken}`);
    expect(body).toContain(`/track/${invited.trackingToken}/room-photo?`);
  });
});
