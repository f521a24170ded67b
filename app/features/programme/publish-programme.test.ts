import { describe, expect, it } from 'vitest';

import { itemMark } from './agenda-mark.server';
import { agendaOf } from './agenda.server';
import { guestProgrammeView } from './guest-programme-view.server';
import { agendaForm, programmeOf } from './programme.testing';
import { publishProgramme } from './publish-programme.server';
import { changeText } from './rules/change-words';
import { saveAgendaItem } from './save-agenda-item.server';

async function withProgramme() {
  const made = await programmeOf({ contactEmail: 'Tamu@blitar.go.id' });
  const { services, member, visitId, view } = made;
  const ani = await made.speaker('Ani', 'ani@contoh.go.id');
  const opening = await made.add({ title: 'Pembukaan', duration: 30 });
  const talk = await made.add({ title: 'Paparan', duration: 60, speakerId: ani });
  const publish = async () => {
    const { mark } = (await view()).publishing;
    return publishProgramme(services, member, visitId, { mark });
  };
  const save = async (itemId: string, over: Parameters<typeof agendaForm>[0]) => {
    const items = await agendaOf(services.db, member.agencyId, visitId);
    const item = items.find(({ id }) => id === itemId);
    const mark = item ? itemMark(item) : '';
    return saveAgendaItem(services, member, visitId, { ...agendaForm(over), itemId, mark });
  };
  return { ...made, ani, opening, talk, publish, save };
}

describe('publishing a programme', () => {
  it('keeps what was sent and sends it to both sides', async () => {
    const { publish, mails, view, services, guest } = await withProgramme();
    expect(await publish()).toEqual({ number: 1 });
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual([
      'tamu@blitar.go.id',
      'ani@contoh.go.id',
    ]);
    expect(sent[0]?.subject).toBe('Susunan acara: Belajar Pokja SPBE');
    expect(sent[0]?.body).toContain('Waktu: Selasa, 21 Mei 2024 pukul 09.00–11.30 WIB');
    expect(sent[0]?.body).toContain('09.30–10.30  Paparan\n             Ani');
    expect(sent[0]?.body).toContain('menulis pertanyaan');
    expect(sent[1]?.body).not.toContain('menulis pertanyaan');
    const { publishing, versions } = await view();
    expect(publishing).toMatchObject({ number: 1, changes: [] });
    expect(versions).toHaveLength(1);
    const { programme } = await guestProgrammeView(services, guest);
    expect(programme).toMatchObject({ number: 1, isOfOldTime: false });
    expect(programme?.content.items.map(({ title }) => title)).toEqual(['Pembukaan', 'Paparan']);
  });

  it('tells what changed, also to a speaker who is not in it any more', async () => {
    const { publish, mails, save, speaker, opening, talk, view } = await withProgramme();
    await publish();
    const budi = await speaker('Budi', 'budi@contoh.go.id');
    await save(opening, { title: 'Pembukaan', duration: 45 });
    await save(talk, { title: 'Paparan', duration: 60, speakerId: budi });
    const { publishing } = await view();
    const words = [
      'Pembukaan diperpanjang dari 30 menjadi 45 menit.',
      'Paparan dipindah dari 09.30 ke 09.45.',
      'Narasumber Paparan diganti dari Ani menjadi Budi.',
    ];
    expect(publishing.changes.map((each) => changeText(each, 'id', 'Asia/Jakarta'))).toEqual(words);
    expect(await publish()).toEqual({ number: 2 });
    const second = (await mails()).slice(2);
    expect(second.map(({ recipient }) => recipient).toSorted()).toEqual([
      'ani@contoh.go.id',
      'budi@contoh.go.id',
      'tamu@blitar.go.id',
    ]);
    for (const { body, subject } of second) {
      expect(subject).toBe('Perubahan susunan acara: Belajar Pokja SPBE');
      expect(body).toContain(`Yang berubah:\n- ${words.join('\n- ')}`);
    }
    const [newest, first] = (await view()).versions;
    expect(newest).toMatchObject({ number: 2 });
    expect(first).toMatchObject({ number: 1, changes: [{ kind: 'first' }] });
  });

  it('sends nothing twice, and nothing that was not on the screen', async () => {
    const { services, member, visitId, publish, save, opening, view, mails } =
      await withProgramme();
    const { mark } = (await view()).publishing;
    await save(opening, { title: 'Pembukaan', duration: 20 });
    expect(await publishProgramme(services, member, visitId, { mark })).toEqual({ changed: true });
    expect(await mails()).toEqual([]);
    await publish();
    expect(await publish()).toEqual({ number: 1 });
    expect(await mails()).toHaveLength(2);
    const history = await services.db.historyEntry.findMany({
      where: { recordType: 'visit', recordId: visitId, action: 'programme.published' },
    });
    expect(history).toHaveLength(1);
    expect(history[0]?.changes).not.toContain('@');
  });

  it('is all or nothing', async () => {
    const { services, member, visitId, view, mails } = await withProgramme();
    const { mark } = (await view()).publishing;
    const failing = {
      ...services,
      write: <T>(work: Parameters<typeof services.write<T>>[0]) =>
        services.write<T>(async (tx) => {
          await work(tx);
          throw new Error('power cut');
        }),
    };
    await expect(publishProgramme(failing, member, visitId, { mark })).rejects.toThrow('power cut');
    expect(await mails()).toEqual([]);
    expect((await view()).versions).toEqual([]);
  });

  it('is for a visit to come that has a programme, and for its own host', async () => {
    const empty = await programmeOf();
    const { mark } = (await empty.view()).publishing;
    await expect(
      publishProgramme(empty.services, empty.member, empty.visitId, { mark }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'programmeEmpty' });
    await expect(
      publishProgramme(empty.services, empty.other.member, empty.visitId, { mark }),
    ).rejects.toMatchObject({ kind: 'notFound' });
    await empty.services.write((tx) =>
      tx.visit.update({ where: { id: empty.visitId }, data: { state: 'held' } }),
    );
    await expect(
      publishProgramme(empty.services, empty.member, empty.visitId, { mark }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'visitNotScheduled' });
  });

  it('says when the visit moved after it was sent', async () => {
    const { services, visitId, guest, publish, view } = await withProgramme();
    await publish();
    await services.write((tx) =>
      tx.visit.update({
        where: { id: visitId },
        data: {
          startsAt: new Date('2024-05-22T02:00:00Z'),
          endsAt: new Date('2024-05-22T04:30:00Z'),
        },
      }),
    );
    expect((await view()).publishing.changes).toMatchObject([{ kind: 'visitMoved' }]);
    const { programme } = await guestProgrammeView(services, guest);
    expect(programme?.isOfOldTime).toBe(true);
  });
});
