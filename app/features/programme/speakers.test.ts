import { describe, expect, it } from 'vitest';

import { programmeOf } from './programme.testing';
import type { SpeakerForm } from './rules/programme-form';
import { addSpeaker, saveSpeaker, setSpeakerRetired } from './save-speaker.server';
import { speakerForm, speakersView } from './speakers-view.server';

const form = (over: Partial<SpeakerForm> = {}): SpeakerForm => ({
  ...{ name: 'Ani', topics: [], indicators: [] },
  ...over,
});

describe('the catalogue of speakers', () => {
  it('keeps who they are, and what each is booked for', async () => {
    const { services, member, add } = await programmeOf();
    services.clock.set('2024-05-20T02:00:00Z');
    const added = await addSpeaker(
      services,
      member,
      form({ positionTitle: 'Kepala Bidang', unit: 'APTIKA', email: 'ANI@contoh.go.id' }),
    );
    if (!('speakerId' in added)) throw new Error('not added');
    await add({ duration: 45, speakerId: added.speakerId });
    const { rows } = await speakersView(services, member, { query: 'aptika', page: 1 }, 'id');
    expect(rows).toMatchObject([{ name: 'Ani', email: 'ani@contoh.go.id', bookedMinutes: 45 }]);
    services.clock.set('2024-07-20T02:00:00Z');
    const later = await speakersView(services, member, { query: '', page: 1 }, 'id');
    expect(later.rows).toMatchObject([{ bookedMinutes: 0 }]);
  });

  it('tells the second of two who change one', async () => {
    const { services, member, speaker } = await programmeOf();
    const speakerId = await speaker('Ani');
    const { speaker: shown } = await speakerForm(services, member, speakerId, 'id');
    const save = (name: string) =>
      saveSpeaker(services, member, { ...form({ name }), speakerId, mark: shown?.mark ?? '' });
    expect(await Promise.all([save('Ani, S.Kom'), save('Ani, M.Kom')])).toEqual([
      { speakerId },
      { changed: true },
    ]);
    const { rows } = await speakersView(services, member, { query: '', page: 1 }, 'id');
    expect(rows.map(({ name }) => name)).toEqual(['Ani, S.Kom']);
  });

  it('links an account of one’s own agency to one speaker', async () => {
    const { services, member, other } = await programmeOf();
    const own = form({ userId: member.userId });
    expect(await addSpeaker(services, member, own)).toHaveProperty('speakerId');
    expect(await addSpeaker(services, member, own)).toEqual({
      errors: { userId: ['userIsSpeaker'] },
    });
    const foreign = form({ userId: other.member.userId });
    expect(await addSpeaker(services, member, foreign)).toEqual({
      errors: { userId: ['choiceUnknown'] },
    });
  });

  it('no longer offers who left, but leaves them in the programmes that name them', async () => {
    const { services, member, speaker, add, itemOf, view } = await programmeOf();
    const speakerId = await speaker('Ani');
    const gone = await speaker('Budi');
    const item = await add({ speakerId });
    await setSpeakerRetired(services, member, speakerId, true);
    await setSpeakerRetired(services, member, gone, true);
    expect((await itemOf(item)).speaker).toBe('Ani');
    expect((await view()).writing?.speakers.map(({ name }) => name)).toEqual(['Ani']);
    await setSpeakerRetired(services, member, gone, false);
    expect((await view()).writing?.speakers.map(({ name }) => name)).toEqual(['Ani', 'Budi']);
  });

  it('is each agency’s own', async () => {
    const { services, other, speaker } = await programmeOf();
    const speakerId = await speaker('Ani');
    const stranger = other.member;
    const list = await speakersView(services, stranger, { query: '', page: 1 }, 'id');
    expect(list.rows).toEqual([]);
    const notFound = { kind: 'notFound' };
    await expect(speakerForm(services, stranger, speakerId, 'id')).rejects.toMatchObject(notFound);
    await expect(setSpeakerRetired(services, stranger, speakerId, true)).rejects.toMatchObject(
      notFound,
    );
    await expect(
      saveSpeaker(services, stranger, { ...form(), speakerId, mark: '' }),
    ).rejects.toMatchObject(notFound);
  });
});
