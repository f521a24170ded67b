import { describe, expect, it } from 'vitest';

import { STAFF_ROLES } from '~/features/accounts/rules/roles';
import { addItem } from '~/features/minutes/add-item.server';
import { approveMinutes } from '~/features/minutes/approve-minutes.server';
import { minutesView } from '~/features/minutes/minutes-view.server';
import { itemForm } from '~/features/minutes/minutes.testing';
import { sendMinutes } from '~/features/minutes/send-minutes.server';
import { startMinutes } from '~/features/minutes/start-minutes.server';
import { agendaForm, programmeOf } from '~/features/programme/programme.testing';
import { addAgendaItem } from '~/features/programme/add-agenda-item.server';
import { publishProgramme } from '~/features/programme/publish-programme.server';

import { cookieOf, program } from './program';

const QUESTION = 'Berapa biaya pemeliharaan setahun?';

async function withPages() {
  const made = await programmeOf();
  const { services, host, visitId, trackingToken } = made;
  const { get, post } = await program(services);
  const cookie = await cookieOf(services, host.agency.id, STAFF_ROLES);
  const here = `/workspace/visits/${visitId}/programme`;
  const track = `/track/${trackingToken}`;
  const read = async (address: string, as = '') => (await get(address, as)).text();
  const send = (fields: Record<string, string>) => post(here, fields, cookie);
  const ask = (fields: Record<string, string>) => post(track, { intent: 'askQuestion', ...fields });
  return { ...made, get, post, cookie, here, track, read, send, ask };
}

describe('the page of a programme', () => {
  it('makes one without a script: start, insert, move, remove, put back, publish', async () => {
    const { send, here, cookie, read, view, lines, track } = await withPages();
    expect(await read(here, cookie)).toContain('Mulai dari susunan biasa');
    await send({ intent: 'start' });
    const opened = await read(`${here}?add=1`, cookie);
    expect(opened).toMatch(/name="position" value="1"/);
    await send({ intent: 'addItem', position: '1', title: 'Doa', duration: '5' });
    const { order, items } = await view();
    const moved = { intent: 'moveItem', itemId: items[1]?.id ?? '', position: '0', order };
    expect((await send(moved)).status).toBe(303);
    expect((await lines()).slice(0, 2)).toEqual(['Doa 0+5', 'Registrasi 5+10']);
    const [prayer] = (await view()).items;
    const gone = { intent: 'removeItem', itemId: prayer?.id ?? '', mark: prayer?.mark ?? '' };
    const removal = await (await send(gone)).text();
    expect(removal).toContain('Doa dihapus dari susunan acara.');
    expect(removal).toMatch(/name="title" value="Doa"/);
    await send({ intent: 'publish', mark: (await view()).publishing.mark });
    expect(await read(track)).toContain('Demo atau tinjauan');
  });

  it('refuses a move on an older order and a late text, keeping what was typed', async () => {
    const { send, add, view, itemOf } = await withPages();
    const id = await add({ title: 'Paparan' });
    await add({ title: 'Penutupan' });
    const { order } = await view();
    await add({ title: 'Demo' });
    const stale = await send({ intent: 'moveItem', itemId: id, position: '1', order });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Rekan Anda baru saja mengubah susunan acara.');
    const { mark } = await itemOf(id);
    const save = (title: string) =>
      send({ intent: 'saveItem', itemId: id, mark, title, duration: '30' });
    expect((await save('Pertama')).status).toBe(303);
    const late = await save('Ketikan kedua');
    expect(late.status).toBe(409);
    expect((await itemOf(id)).title).toBe('Pertama');
  });

  it('is read by staff and changed by who may', async () => {
    const { services, host, here, get, post } = await withPages();
    const head = await cookieOf(services, host.agency.id, ['officeHead']);
    expect((await get(here, head)).status).toBe(200);
    expect((await post(here, { intent: 'start' }, head)).status).toBe(403);
    expect((await get(`${here}/print`, head)).status).toBe(200);
  });
});

describe('questions on the tracking page', () => {
  it('reach the host’s page and no public one, whatever becomes of the visit', async () => {
    const { services, visitId, ask, read, here, cookie, track } = await withPages();
    expect((await ask({ body: QUESTION })).status).toBe(303);
    expect(await read(track)).toContain(QUESTION);
    expect(await read(here, cookie)).toContain(QUESTION);
    await services.write((tx) =>
      tx.visit.update({
        where: { id: visitId },
        data: { state: 'held', disclosureClass: 'onRequestInformation' },
      }),
    );
    const { number } = await services.db.visit.findUniqueOrThrow({ where: { id: visitId } });
    for (const address of ['/', `/visits/${number}`, '/library?q=pemeliharaan', '/agencies']) {
      expect(await read(address), address).not.toContain('pemeliharaan setahun');
    }
  });

  it('say what is wrong with a text that is too short, and keep it', async () => {
    const { ask, track, post, services, requestId } = await withPages();
    const refused = await ask({ body: 'Apa?' });
    expect(refused.status).toBe(400);
    const text = await refused.text();
    expect(text).toContain('Terlalu pendek: paling sedikit 10 karakter.');
    expect(text).toContain('>Apa?</textarea>');
    await ask({ body: QUESTION });
    const asked = await services.db.guestQuestion.findFirstOrThrow({ where: { requestId } });
    const change = { intent: 'saveQuestion', questionId: asked.id, version: '1' };
    await post(track, { ...change, body: 'Berapa biayanya setahun?' });
    const late = await post(track, { ...change, body: 'Berapa jumlah petugasnya?' });
    expect(late.status).toBe(409);
    const back = { intent: 'takeBackQuestion', questionId: asked.id, version: '2' };
    expect((await post(track, back)).status).toBe(303);
    expect(await services.db.guestQuestion.count({ where: { takenBackAt: null } })).toBe(0);
  });

  it('lead to the answer once the minutes are approved, and not before', async () => {
    const { services, member, visitId, ask, read, track, cookie, requestId } = await withPages();
    await ask({ body: QUESTION });
    await services.write((tx) =>
      tx.visit.update({ where: { id: visitId }, data: { state: 'held' } }),
    );
    await startMinutes(services, member, visitId);
    const minutes = `/workspace/visits/${visitId}/minutes`;
    const { id } = await services.db.guestQuestion.findFirstOrThrow({ where: { requestId } });
    const list = await read(minutes, cookie);
    expect(list).toContain('Pertanyaan tamu yang masih terbuka');
    const form = await read(`${minutes}?question=${id}`, cookie);
    expect(form).toContain(`name="questionId" value="${id}"`);
    const answer = 'Sekitar sepersepuluh harga belinya.';
    const item = { ...itemForm({ kind: 'questionAndAnswer', body: QUESTION, answer }) };
    await addItem(services, member, visitId, { ...item, questionId: id });
    expect(await read(minutes, cookie)).not.toContain('Pertanyaan tamu yang masih terbuka');
    expect(await read(track)).not.toContain(answer);
    const mark = async () =>
      (await minutesView(services, member, visitId, 'id')).minutes?.mark ?? '';
    await sendMinutes(services, member, visitId, { mark: await mark() });
    await approveMinutes(services, member, visitId, { mark: await mark() });
    const page = await read(track);
    expect(page).toContain(answer);
    expect(page).toContain('Sudah dijawab');
    expect((await ask({ body: 'Masih bolehkah bertanya?' })).status).toBe(409);
  });
});

describe('a programme that was published', () => {
  it('is the guest’s to see; what is changed after it is not', async () => {
    const { services, member, visitId, add, view, read, track } = await withPages();
    await add({ title: 'Paparan terbit' });
    expect(await read(track)).not.toContain('Paparan terbit');
    const { mark } = (await view()).publishing;
    await publishProgramme(services, member, visitId, { mark });
    await addAgendaItem(services, member, visitId, agendaForm({ title: 'Masih rancangan' }));
    const page = await read(track);
    expect(page).toContain('Paparan terbit');
    expect(page).not.toContain('Masih rancangan');
  });
});
