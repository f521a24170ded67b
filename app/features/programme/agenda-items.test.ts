import { describe, expect, it } from 'vitest';

import { makeMember } from '../../../tests/support/records';
import { addAgendaItem } from './add-agenda-item.server';
import { moveAgendaItem } from './move-agenda-item.server';
import { programmeView } from './programme-view.server';
import { agendaForm, programmeOf } from './programme.testing';
import { removeAgendaItem } from './remove-agenda-item.server';
import { saveAgendaItem } from './save-agenda-item.server';
import { startProgramme } from './start-programme.server';

const NOT_FOUND = { kind: 'notFound' };

async function withThree() {
  const made = await programmeOf();
  const ids = [];
  for (const title of ['A', 'B', 'C']) ids.push(await made.add({ title }));
  const [a = '', b = '', c = ''] = ids;
  return { ...made, a, b, c };
}

describe('the items of a programme', () => {
  it('begin when those before them end, wherever one is put in', async () => {
    const { add, lines } = await withThree();
    await add({ title: 'Awal', duration: 10, position: 0 });
    await add({ title: 'Tengah', duration: 15, position: 2 });
    expect(await lines()).toEqual(['Awal 0+10', 'A 10+30', 'Tengah 40+15', 'B 55+30', 'C 85+30']);
  });

  it('move when one of them takes longer, changes place or goes', async () => {
    const { services, member, visitId, a, b, c, itemOf, view, lines } = await withThree();
    const { mark } = await itemOf(a);
    await saveAgendaItem(services, member, visitId, {
      ...agendaForm({ title: 'A', duration: 45 }),
      ...{ itemId: a, mark },
    });
    expect(await lines()).toEqual(['A 0+45', 'B 45+30', 'C 75+30']);
    const { order } = await view();
    await moveAgendaItem(services, member, visitId, { itemId: c, position: 0, order });
    expect(await lines()).toEqual(['C 0+30', 'A 30+45', 'B 75+30']);
    await removeAgendaItem(services, member, visitId, { itemId: a, mark: (await itemOf(a)).mark });
    expect(await lines()).toEqual(['C 0+30', 'B 30+30']);
    expect((await itemOf(b)).startOffset).toBe(30);
  });

  it('come back as they were when a removal is undone', async () => {
    const { services, member, visitId, add, itemOf, view, lines } = await withThree();
    const id = await add({
      ...{ title: 'Demo', note: 'Bawa laptop.', speakerText: 'Tim', duration: 20, position: 1 },
    });
    const before = await view();
    const { mark } = await itemOf(id);
    const removal = await removeAgendaItem(services, member, visitId, { itemId: id, mark });
    if (!('removed' in removal) || !removal.removed) throw new Error('not removed');
    await add(removal.removed);
    expect(await lines()).toEqual(['A 0+30', 'Demo 30+20', 'B 50+30', 'C 80+30']);
    const texts = (items: typeof before.items) =>
      items.map(({ title, note, speaker, duration }) => ({ title, note, speaker, duration }));
    expect(texts((await view()).items)).toEqual(texts(before.items));
  });

  it('are said to be longer or shorter than the visit, and may be', async () => {
    const { add, view } = await programmeOf();
    await add({ duration: 120 });
    expect((await view()).fit).toEqual({ kind: 'under', minutes: 30 });
    await add({ duration: 60 });
    expect((await view()).fit).toEqual({ kind: 'over', minutes: 30 });
  });

  it('together last no longer than a day', async () => {
    const { services, member, visitId, add, itemOf, lines } = await programmeOf();
    const first = await add({ duration: 600 });
    await add({ duration: 600 });
    const form = agendaForm({ duration: 241 });
    const errors = { duration: ['agendaTooLong|24'] };
    expect(await addAgendaItem(services, member, visitId, form)).toEqual({ errors });
    await add({ duration: 240 });
    const { mark } = await itemOf(first);
    const longer = { ...agendaForm({ duration: 601 }), itemId: first, mark };
    expect(await saveAgendaItem(services, member, visitId, longer)).toEqual({ errors });
    expect(await lines()).toHaveLength(3);
  });

  it('start from the usual ones, once, as long as the visit', async () => {
    const { services, member, visitId, view } = await programmeOf();
    await startProgramme(services, member, visitId);
    await startProgramme(services, member, visitId);
    const { items, fit } = await view();
    expect(items.map(({ title }) => title)).toHaveLength(8);
    expect(items[0]?.title).toBe('Registrasi');
    expect(fit.kind).toBe('fits');
  });

  it('refuse subjects and speakers that nobody knows, or that left', async () => {
    const { services, member, other, visitId, speaker } = await programmeOf();
    const gone = await speaker('Ani');
    await services.write((tx) =>
      tx.speaker.update({ where: { id: gone }, data: { retiredAt: services.clock.now() } }),
    );
    const foreign = await services.write((tx) =>
      tx.speaker.create({ data: { agencyId: other.agency.id, name: 'Asing' } }),
    );
    for (const speakerId of [gone, foreign.id, 'nobody']) {
      const added = await addAgendaItem(services, member, visitId, agendaForm({ speakerId }));
      expect(added).toEqual({ errors: { speakerId: ['choiceUnknown'] } });
    }
    const unknown = agendaForm({ topics: ['tidak-ada'] });
    expect(await addAgendaItem(services, member, visitId, unknown)).toMatchObject({
      errors: { topics: ['choiceUnknown'] },
    });
  });
});

describe('two editors at once', () => {
  it('do not write over each other: the second is told, and nothing of it is stored', async () => {
    const { services, host, member, visitId, a, itemOf, lines } = await withThree();
    const colleague = await makeMember(services, host.agency, ['minuteTaker']);
    const { mark } = await itemOf(a);
    const save = (who: typeof member, title: string) =>
      saveAgendaItem(services, who, visitId, { ...agendaForm({ title }), itemId: a, mark });
    const results = await Promise.all([save(member, 'Satu'), save(colleague, 'Dua')]);
    expect(results).toEqual([{ saved: true }, { changed: true }]);
    expect((await lines())[0]).toBe('Satu 0+30');
    // A button pressed twice is no colleague.
    expect(await save(member, 'Satu')).toEqual({ saved: true });
  });

  it('may change different items', async () => {
    const { services, member, visitId, a, b, itemOf, lines } = await withThree();
    const marks = [(await itemOf(a)).mark, (await itemOf(b)).mark];
    const results = await Promise.all(
      [a, b].map((itemId, n) =>
        saveAgendaItem(services, member, visitId, {
          ...agendaForm({ title: `Baru ${n}`, duration: 40 }),
          ...{ itemId, mark: marks[n] ?? '' },
        }),
      ),
    );
    expect(results).toEqual([{ saved: true }, { saved: true }]);
    expect(await lines()).toEqual(['Baru 0 0+40', 'Baru 1 40+40', 'C 80+30']);
  });

  it('do not move what the other has moved, and do not remove what the other has changed', async () => {
    const { services, member, visitId, a, c, itemOf, view, lines } = await withThree();
    const { order } = await view();
    const move = (itemId: string, position: number) =>
      moveAgendaItem(services, member, visitId, { itemId, position, order });
    expect(await Promise.all([move(a, 2), move(c, 0)])).toEqual([
      { moved: true },
      { changed: true },
    ]);
    expect(await lines()).toEqual(['B 0+30', 'C 30+30', 'A 60+30']);
    const { mark } = await itemOf(a);
    const changed = { ...agendaForm({ title: 'Lain' }), itemId: a, mark };
    await saveAgendaItem(services, member, visitId, changed);
    expect(await removeAgendaItem(services, member, visitId, { itemId: a, mark })).toEqual({
      changed: true,
    });
    expect(await lines()).toHaveLength(3);
  });
});

describe('a programme of somebody else', () => {
  it('answers as if there were none', async () => {
    const { services, other, visitId, a, itemOf, view } = await withThree();
    const stranger = other.member;
    const { mark } = await itemOf(a);
    const { order } = await view();
    const tries = [
      () => programmeView(services, stranger, visitId, 'id', false),
      () => startProgramme(services, stranger, visitId),
      () => addAgendaItem(services, stranger, visitId, agendaForm()),
      () => saveAgendaItem(services, stranger, visitId, { ...agendaForm(), itemId: a, mark }),
      () => removeAgendaItem(services, stranger, visitId, { itemId: a, mark }),
      () => moveAgendaItem(services, stranger, visitId, { itemId: a, position: 2, order }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(NOT_FOUND);
  });

  it('takes no change once its visit is cancelled', async () => {
    const { services, member, visitId } = await withThree();
    await services.write((tx) =>
      tx.visit.update({ where: { id: visitId }, data: { state: 'cancelled' } }),
    );
    await expect(addAgendaItem(services, member, visitId, agendaForm())).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'visitCancelled',
    });
  });
});
