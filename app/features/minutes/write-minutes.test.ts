import { describe, expect, it } from 'vitest';

import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { testServices } from '../../../tests/support/services';
import { makeAgency, makeMember } from '../../../tests/support/records';
import { addItem } from './add-item.server';
import { approveMinutes } from './approve-minutes.server';
import { itemForm, makeVisit, startedMinutes } from './minutes.testing';
import { moveItem } from './move-item.server';
import { removeItem } from './remove-item.server';
import { restoreItem } from './restore-item.server';
import { saveItem } from './save-item.server';
import { returnSchema } from './rules/minutes-form';
import { saveMinutesHead } from './save-minutes-head.server';
import { returnMinutes, sendMinutes, takeBackMinutes } from './send-minutes.server';
import { startMinutes } from './start-minutes.server';

const NOT_FOUND = { kind: 'notFound' };
const LOCKED = { kind: 'conflict', reason: 'minutesLocked' };

/** Every way of writing in minutes that hold an item, begun at once. */
function everyChange(services: Services, writer: Member, visitId: string, itemId: string) {
  const item = { ...itemForm({ body: 'terlambat' }), itemId, version: 1 };
  return [
    saveMinutesHead(services, writer, visitId, { version: 1, summary: 'terlambat' }),
    addItem(services, writer, visitId, itemForm({ body: 'terlambat' })),
    saveItem(services, writer, visitId, item),
    moveItem(services, writer, visitId, { itemId, direction: 'up' }),
    removeItem(services, writer, visitId, { itemId }),
    restoreItem(services, writer, visitId, { itemId }),
  ];
}

describe('starting minutes', () => {
  it('makes one draft, however often it is asked', async () => {
    const { services, visit, writer, colleague } = await startedMinutes();
    const again = await startMinutes(services, colleague, visit.id);
    const all = await services.db.minutes.findMany();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      id: again.minutesId,
      state: 'draft',
      chairperson: 'Santi Retnaning Tyas',
      minuteTaker: writer.name,
    });
  });

  it('makes none for a cancelled visit', async () => {
    const services = await testServices();
    const agency = await makeAgency(services);
    const writer = await makeMember(services, agency, ['minuteTaker']);
    const visit = await makeVisit(services, agency.id, { state: 'cancelled' });
    await expect(startMinutes(services, writer, visit.id)).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'visitCancelled',
    });
    expect(await services.db.minutes.count()).toBe(0);
  });
});

describe('writing items', () => {
  it('keeps the text, its HTML, its topics and its indicators', async () => {
    const { add, written } = await startedMinutes();
    await add({
      kind: 'questionAndAnswer',
      speaker: 'Mujianto',
      body: 'Bagaimana **Pokja** dibentuk?',
      answer: 'Dengan SK.',
      answeredBy: 'Santi',
      topics: ['ppid'],
      indicators: ['pemdi-2026/i4'],
    });
    const [item] = (await written()).items;
    expect(item?.text).toMatchObject({ body: 'Bagaimana **Pokja** dibentuk?', topics: ['ppid'] });
    expect(item?.shown.bodyHtml).toBe('<p>Bagaimana <strong>Pokja</strong> dibentuk?</p>');
    expect(item?.shown.answerHtml).toBe('<p>Dengan SK.</p>');
    expect(item?.shown.indicators).toEqual([{ id: 'pemdi-2026/i4', label: 'Pemdi I4 Kolaborasi' }]);
  });

  it('keeps only what its kind has', async () => {
    const { add, written } = await startedMinutes();
    await add({ kind: 'decision', answer: 'tidak ada', side: 'guest', personInCharge: 'Ana' });
    expect((await written()).items[0]?.text).toMatchObject({
      answer: '',
      side: '',
      personInCharge: '',
    });
  });

  it('names what cannot be rendered or is not known beside its field', async () => {
    const { services, writer, visit, written } = await startedMinutes();
    const deep = await addItem(services, writer, visit.id, itemForm({ body: '> '.repeat(50) }));
    expect(deep).toEqual({ errors: { body: ['markdownTooDeep'] } });
    const unknown = await addItem(services, writer, visit.id, itemForm({ indicators: ['x/i1'] }));
    expect(unknown).toEqual({ errors: { indicators: ['choiceUnknown'] } });
    expect((await written()).items).toEqual([]);
  });

  it('takes the same text sent twice at once for one, and later for a new item', async () => {
    const { services, add, written } = await startedMinutes();
    const first = await add();
    expect(await add()).toBe(first);
    services.clock.advance(120_000);
    expect(await add()).not.toBe(first);
    expect((await written()).items).toHaveLength(2);
  });

  it('moves an item past what is shown, and stops at the ends', async () => {
    const { services, writer, visit, add, written } = await startedMinutes();
    const [a, b, c] = [
      await add({ body: 'a' }),
      await add({ body: 'b' }),
      await add({ body: 'c' }),
    ];
    const order = async () => (await written()).items.map(({ text }) => text.body).join('');
    await removeItem(services, writer, visit.id, { itemId: b });
    await moveItem(services, writer, visit.id, { itemId: c, direction: 'up' });
    expect(await order()).toBe('ca');
    await moveItem(services, writer, visit.id, { itemId: c, direction: 'up' });
    await moveItem(services, writer, visit.id, { itemId: a, direction: 'down' });
    expect(await order()).toBe('ca');
    await restoreItem(services, writer, visit.id, { itemId: b });
    expect(await order()).toBe('cba');
  });

  it('writes a line of history with each change', async () => {
    const { services, writer, visit, add } = await startedMinutes();
    const itemId = await add();
    await saveItem(services, writer, visit.id, {
      ...itemForm({ body: 'baru' }),
      itemId,
      version: 1,
    });
    await removeItem(services, writer, visit.id, { itemId });
    await restoreItem(services, writer, visit.id, { itemId });
    const lines = await services.db.historyEntry.findMany({
      where: { recordType: 'minutes' },
      orderBy: { id: 'asc' },
    });
    expect(lines.map(({ action }) => action)).toEqual([
      'minutes.started',
      'minutes.itemAdded',
      'minutes.itemSaved',
      'minutes.itemRemoved',
      'minutes.itemRestored',
    ]);
    expect(lines.every(({ changes }) => !changes.includes('baru'))).toBe(true);
  });
});

describe('two people at one text', () => {
  it('refuses the later save with both texts in full', async () => {
    const { services, writer, colleague, visit, add, written } = await startedMinutes();
    const itemId = await add({ body: 'awal' });
    services.clock.advance(60_000);
    const theirs = itemForm({ body: 'tulisan rekan', speaker: 'Ana' });
    await saveItem(services, colleague, visit.id, { ...theirs, itemId, version: 1 });
    const mine = itemForm({ body: 'tulisan saya', kind: 'decision' });
    const refused = await saveItem(services, writer, visit.id, { ...mine, itemId, version: 1 });
    expect(refused).toMatchObject({
      conflict: {
        theirs: {
          body: 'tulisan rekan',
          speaker: 'Ana',
          version: 2,
          savedBy: colleague.name,
          savedAt: services.clock.now(),
          removed: false,
        },
        mine: { body: 'tulisan saya', kind: 'decision' },
      },
    });
    expect((await written()).items[0]?.text.body).toBe('tulisan rekan');
    const merged = itemForm({ body: 'keduanya' });
    const saved = await saveItem(services, writer, visit.id, { ...merged, itemId, version: 2 });
    expect(saved).toEqual({ version: 3 });
  });

  it('lets exactly one of two parallel saves win and loses nothing', async () => {
    const { services, writer, colleague, visit, add, written } = await startedMinutes();
    const itemId = await add({ body: 'awal' });
    const texts = ['dari penulis', 'dari rekan'];
    const results = await Promise.all(
      [writer, colleague].map((actor, n) =>
        saveItem(services, actor, visit.id, {
          ...itemForm({ body: texts[n] ?? '' }),
          itemId,
          version: 1,
        }),
      ),
    );
    const won = results.filter((result) => 'version' in result);
    const lost = results.flatMap((result) => ('conflict' in result ? [result.conflict] : []));
    expect([won.length, lost.length]).toEqual([1, 1]);
    const kept = (await written()).items[0]?.text.body;
    expect([kept, lost[0]?.mine.body].sort()).toEqual([...texts].sort());
    expect(lost[0]?.theirs.body).toBe(kept);
  });

  it('takes a save that says what stands there already for done', async () => {
    const { services, writer, visit, add } = await startedMinutes();
    const itemId = await add();
    const form = { ...itemForm({ body: 'sekali' }), itemId, version: 1 };
    await saveItem(services, writer, visit.id, form);
    expect(await saveItem(services, writer, visit.id, form)).toEqual({ version: 2 });
  });

  it('does not let a text vanish into a removed item', async () => {
    const { services, writer, visit, add } = await startedMinutes();
    const itemId = await add({ body: 'awal' });
    await removeItem(services, writer, visit.id, { itemId });
    const form = { ...itemForm({ body: 'lanjutan' }), itemId, version: 1 };
    expect(await saveItem(services, writer, visit.id, form)).toMatchObject({
      conflict: { theirs: { removed: true, body: 'awal' }, mine: { body: 'lanjutan' } },
    });
  });

  it('refuses a stale head with both texts, and says who saved', async () => {
    const { services, writer, colleague, visit, written } = await startedMinutes();
    const head = (summary: string) => ({ version: 1, summary });
    await saveMinutesHead(services, colleague, visit.id, head('ringkasan rekan'));
    const refused = await saveMinutesHead(services, writer, visit.id, head('ringkasan saya'));
    expect(refused).toMatchObject({
      conflict: {
        theirs: { summary: 'ringkasan rekan', savedBy: colleague.name, version: 2 },
        mine: { summary: 'ringkasan saya' },
      },
    });
    expect((await written()).summaryHtml).toBe('<p>ringkasan rekan</p>');
  });
});

describe('sending', () => {
  it('gives the text to the head of office as it stands, and says what has no answer', async () => {
    const { add, send, written } = await startedMinutes();
    await add({ kind: 'questionAndAnswer', body: 'Berapa orang?' });
    await add({ kind: 'questionAndAnswer', body: 'Sejak kapan?', answer: 'Sejak 2022.' });
    await add({ kind: 'discussion', body: 'Pokja.' });
    expect((await written()).unanswered).toBe(1);
    expect(await send()).toEqual({ state: 'waiting' });
    expect((await written()).state).toBe('waiting');
  });

  it('needs something to send', async () => {
    const { services, writer, visit, add, send } = await startedMinutes();
    await expect(send()).rejects.toMatchObject({ reason: 'minutesEmpty' });
    await removeItem(services, writer, visit.id, { itemId: await add() });
    await expect(send()).rejects.toMatchObject({ reason: 'minutesEmpty' });
  });

  it('refuses every change while they wait, until the writer takes them back', async () => {
    const { services, writer, visit, add, send, written } = await startedMinutes();
    const itemId = await add();
    await send();
    const before = await services.db.minutesItem.findMany();
    for (const late of everyChange(services, writer, visit.id, itemId)) {
      await expect(late).rejects.toMatchObject({ kind: 'conflict', reason: 'minutesWaiting' });
    }
    await expect(send()).rejects.toMatchObject({ reason: 'minutesWaiting' });
    expect(await services.db.minutesItem.findMany()).toEqual(before);
    const { mark } = await written();
    await takeBackMinutes(services, writer, visit.id, { mark });
    await add({ body: 'lanjutan' });
    expect(await written()).toMatchObject({ state: 'draft', items: [{}, {}] });
  });

  it('sends what was on the screen and nothing that was written meanwhile', async () => {
    const { services, writer, colleague, visit, add, written } = await startedMinutes();
    await add({ body: 'a' });
    const { mark } = await written();
    await add({ body: 'b' }, colleague);
    expect(await sendMinutes(services, writer, visit.id, { mark })).toEqual({ changed: true });
    expect((await written()).state).toBe('draft');
  });
});

describe('returning', () => {
  const NOTE = 'Jawaban butir dua belum lengkap.';

  it('makes them a draft with a note that stays until they are sent again', async () => {
    const { services, head, visit, add, send, written } = await startedMinutes();
    await add();
    await send();
    const { mark } = await written();
    await returnMinutes(services, head, visit.id, { mark, note: NOTE });
    await add({ body: 'perbaikan' });
    expect(await written()).toMatchObject({ state: 'draft', returnNote: NOTE });
    await send();
    expect(await written()).toMatchObject({ state: 'waiting', returnNote: '' });
    const lines = await services.db.historyEntry.findMany({ where: { recordType: 'minutes' } });
    expect(lines.map(({ action }) => action)).toContain('minutes.returned');
    expect(lines.every(({ changes }) => !changes.includes(NOTE))).toBe(true);
  });

  it('decides nothing on a text that was taken back and sent anew', async () => {
    const { services, writer, head, visit, add, send, written } = await startedMinutes();
    await add();
    await send();
    const { mark } = await written();
    await takeBackMinutes(services, writer, visit.id, { mark });
    const late = [
      () => returnMinutes(services, head, visit.id, { mark, note: NOTE }),
      () => approveMinutes(services, head, visit.id, { mark }),
    ];
    for (const decide of late) {
      await expect(decide()).rejects.toMatchObject({ reason: 'minutesNotSent' });
    }
    await send();
    for (const decide of late) expect(await decide()).toEqual({ changed: true });
    expect((await written()).state).toBe('waiting');
  });

  it('asks for a reason', () => {
    const read = (note: string) => returnSchema.safeParse({ mark: 'm', note }).success;
    expect([read(''), read('   '), read('pendek'), read(NOTE)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('approving', () => {
  it('needs minutes that were sent', async () => {
    const { services, head, visit, add, written } = await startedMinutes();
    await add();
    const { mark } = await written();
    await expect(approveMinutes(services, head, visit.id, { mark })).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'minutesNotSent',
    });
    expect((await written()).state).toBe('draft');
  });

  it('locks every way of writing', async () => {
    const { services, writer, head, visit, add, approve, send, written } = await startedMinutes();
    const itemId = await add();
    await approve();
    const before = await services.db.minutesItem.findMany();
    const { mark } = await written();
    for (const late of [
      ...everyChange(services, writer, visit.id, itemId),
      send(),
      takeBackMinutes(services, writer, visit.id, { mark }),
      returnMinutes(services, head, visit.id, { mark, note: 'terlambat' }),
      approveMinutes(services, head, visit.id, { mark }),
    ]) {
      await expect(late).rejects.toMatchObject(LOCKED);
    }
    expect(await services.db.minutesItem.findMany()).toEqual(before);
    expect(await written()).toMatchObject({
      state: 'approved',
      approvedBy: head.name,
      summary: '',
    });
  });
});

describe('another agency', () => {
  it('finds no minutes to read or to write', async () => {
    const { services, stranger, visit, add, view, written } = await startedMinutes();
    const itemId = await add();
    const { mark } = await written();
    const before = await services.db.minutesItem.findMany();
    for (const attempt of [
      view(stranger),
      startMinutes(services, stranger, visit.id),
      saveMinutesHead(services, stranger, visit.id, { version: 1, summary: 'x' }),
      addItem(services, stranger, visit.id, itemForm()),
      saveItem(services, stranger, visit.id, { ...itemForm({ body: 'x' }), itemId, version: 1 }),
      moveItem(services, stranger, visit.id, { itemId, direction: 'up' }),
      removeItem(services, stranger, visit.id, { itemId }),
      restoreItem(services, stranger, visit.id, { itemId }),
      sendMinutes(services, stranger, visit.id, { mark }),
      takeBackMinutes(services, stranger, visit.id, { mark }),
      returnMinutes(services, stranger, visit.id, { mark, note: 'Bukan milik kami.' }),
      approveMinutes(services, stranger, visit.id, { mark }),
    ]) {
      await expect(attempt).rejects.toMatchObject(NOT_FOUND);
    }
    expect(await services.db.minutesItem.findMany()).toEqual(before);
  });

  it('cannot reach an item through minutes of its own', async () => {
    const { services, stranger, add } = await startedMinutes();
    const itemId = await add();
    const own = await makeVisit(services, stranger.agencyId, { number: 'KJ-2024-0002' });
    await startMinutes(services, stranger, own.id);
    const form = { ...itemForm({ body: 'x' }), itemId, version: 1 };
    await expect(saveItem(services, stranger, own.id, form)).rejects.toMatchObject(NOT_FOUND);
    await expect(removeItem(services, stranger, own.id, { itemId })).rejects.toMatchObject(
      NOT_FOUND,
    );
  });
});
