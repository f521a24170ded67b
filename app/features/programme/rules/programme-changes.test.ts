import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { withOffsets } from './agenda';
import { changeText } from './change-words';
import { programmeChanges, readChanges } from './programme-changes';
import { readProgramme, type ProgrammeText } from './programme-text';

const ZONE = 'Asia/Jakarta';

interface Given {
  readonly id: string;
  readonly duration?: number;
  readonly title?: string;
  readonly speaker?: string;
  readonly note?: string;
}

function programme(items: readonly Given[], over: Partial<ProgrammeText> = {}): ProgrammeText {
  return {
    startsAt: '2024-05-21T02:00:00.000Z',
    endsAt: '2024-05-21T04:30:00.000Z',
    timeZone: ZONE,
    place: 'Command Center',
    speakerIds: [],
    items: withOffsets(
      items.map(({ id, duration = 30, title = id, speaker = '', note = '' }) => ({
        ...{ id, duration, title, speaker, note },
      })),
    ),
    ...over,
  };
}
const words = (before: ProgrammeText, after: ProgrammeText) =>
  programmeChanges(before, after).map((change) => changeText(change, 'id', ZONE));

describe('what changed in a programme', () => {
  it('is told with both times of an item that moved', () => {
    const before = programme([{ id: 'Sambutan' }, { id: 'Paparan Satu Data' }, { id: 'Demo' }]);
    const after = programme([{ id: 'Sambutan' }, { id: 'Demo' }, { id: 'Paparan Satu Data' }]);
    expect(words(before, after)).toEqual([
      'Demo dipindah dari 10.00 ke 09.30.',
      'Paparan Satu Data dipindah dari 09.30 ke 10.00.',
    ]);
  });

  it('names both speakers', () => {
    const by = (speaker: string) => programme([{ id: 'Paparan', speaker }]);
    expect(words(by('Ani'), by('Budi'))).toEqual([
      'Narasumber Paparan diganti dari Ani menjadi Budi.',
    ]);
    expect(words(by(''), by('Budi'))).toEqual(['Narasumber Paparan: Budi.']);
    expect(words(by('Ani'), by(''))).toEqual(['Ani tidak lagi mengisi Paparan.']);
  });

  it('tells what came, what went, what is longer, renamed or explained', () => {
    const before = programme([
      { id: 'a', title: 'Paparan' },
      { id: 'b', title: 'Demo' },
    ]);
    const after = programme([
      { id: 'a', title: 'Paparan SPBE', duration: 45, note: 'Bawa laptop.' },
      { id: 'c', title: 'Tinjauan' },
    ]);
    expect(words(before, after)).toEqual([
      'Paparan berganti nama menjadi Paparan SPBE.',
      'Paparan SPBE diperpanjang dari 30 menjadi 45 menit.',
      'Keterangan Paparan SPBE berubah.',
      'Tinjauan ditambahkan pada pukul 09.45.',
      'Demo (pukul 09.30) dihapus.',
    ]);
  });

  it('tells a move of the whole visit once, and not for every item', () => {
    const items = [{ id: 'a' }, { id: 'b' }];
    const moved = programme(items, {
      startsAt: '2024-05-22T03:00:00.000Z',
      endsAt: '2024-05-22T05:30:00.000Z',
      place: 'Aula',
    });
    expect(words(programme(items), moved)).toEqual([
      'Kunjungan dipindah dari Selasa, 21 Mei 2024 pukul 09.00–11.30 WIB ke Rabu, 22 Mei 2024 pukul 10.00–12.30 WIB.',
      'Tempat diganti dari Command Center menjadi Aula.',
    ]);
  });

  it('is nothing when an item was taken out and put back under another id', () => {
    const before = programme([
      { id: 'a', title: 'Paparan' },
      { id: 'b', title: 'Demo' },
    ]);
    const after = programme([
      { id: 'a', title: 'Paparan' },
      { id: 'c', title: 'Demo' },
    ]);
    expect(words(before, after)).toEqual([]);
    // One of two with the same name is still missing.
    const twice = programme([
      { id: 'a', title: 'Paparan' },
      { id: 'b', title: 'Paparan' },
    ]);
    const once = programme([{ id: 'c', title: 'Paparan' }]);
    expect(words(twice, once)).toEqual(['Paparan (pukul 09.30) dihapus.']);
  });

  it('is nothing between equal programmes, and the first has no list', () => {
    const any = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
      .map((ids) => programme(ids.map((id) => ({ id }))));
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(programmeChanges(one, structuredClone(one))).toEqual([]);
        const changes = programmeChanges(one, other);
        expect(changes.length === 0).toBe(
          JSON.stringify(one.items) === JSON.stringify(other.items),
        );
        expect(readChanges(JSON.stringify(changes))).toEqual(changes);
      }),
    );
    expect(programmeChanges(null, programme([]))).toEqual([{ kind: 'first' }]);
  });
});

describe('a programme as it was sent', () => {
  it('is read back as it was', () => {
    const sent = programme([{ id: 'a', speaker: 'Ani' }]);
    expect(readProgramme(JSON.stringify(sent))).toEqual(sent);
    expect(() => readProgramme('{"items":[]}')).toThrow();
  });
});
