import { describe, expect, it } from 'vitest';

import { doubtfulNames } from './people-names';
import { maskText, nameFinder } from './mask-names';
import { proposeNames } from './propose-names';

const PEOPLE = ['Jiah Palupi Twihantarti', 'Indah Jaya Kota', 'Mujianto', 'Bagus'];
const proposed = (text: string, names = PEOPLE) =>
  proposeNames(maskText(text, nameFinder(names)), names).map(({ word, count }) => [word, count]);

describe('words that may name somebody', () => {
  it.each<[string, [string, number][]]>([
    // one part of a known name
    [
      'Kata Palupi, lalu PALUPI dan twihantarti.',
      [
        ['Palupi', 2],
        ['twihantarti', 1],
      ],
    ],
    // ordinary words only where they stand as names do, and after the telling ones
    [
      'Kota Blitar indah. Indah Jaya menyiapkan surat Palupi',
      [
        ['Palupi', 1],
        ['Kota', 1],
        ['Indah Jaya', 1],
      ],
    ],
    ['Bagus sekali, bagus.', [['Bagus', 1]]],
    // somebody nobody listed
    ['Bapak Rahmat Subekti dari Bappeda', [['Rahmat Subekti', 1]]],
    [
      'Ibu Sri dan Dr. Joko Widagdo, M.Si',
      [
        ['Sri', 1],
        ['Joko Widagdo', 1],
      ],
    ],
    ['Oleh Retno Wulan, S.Kom., dan rekan', [['Retno Wulan', 1]]],
    // in brackets, as people note who spoke; our own marks are no words
    ['[Palupi]: ya. Usul [nama] dan [disamarkan]', [['Palupi', 1]]],
    // nobody
    ['Bapak Kepala Dinas dan Bapak/Ibu Peserta', []],
    ['Kepada Bapak Wali Kota', [['Kota', 1]]],
    ['Kata Jiah Palupi [nama] dan Mujianto', []],
  ])('%s', (text, expected) => {
    expect(proposed(text)).toEqual(expected);
  });

  it('are those of known names first, however many others there are', () => {
    const others = Array.from({ length: 60 }, (_, n) => {
      const letter = (at: number) => String.fromCharCode(97 + (at % 26));
      return `Bapak Zyx${letter(n)}${letter(n / 26)} hadir.`;
    });
    const words = proposeNames(`${others.join(' ')} Lalu Palupi bertanya.`, PEOPLE);
    expect(words).toHaveLength(40);
    expect(words[0]?.word).toBe('Palupi');
  });

  it('are shown with the words around them', () => {
    const text = `${'Sambutan pembuka yang panjang. '.repeat(4)}Kemudian Palupi menyampaikan paparan tentang arsitektur SPBE kepada para tamu.`;
    expect(proposeNames(text, PEOPLE)).toEqual([
      {
        word: 'Palupi',
        count: 1,
        before: '…pembuka yang panjang. Kemudian ',
        after: ' menyampaikan paparan tentang…',
      },
    ]);
  });

  it('are also taken from entries that name a post beside a person', () => {
    const names = doubtfulNames([
      'Kabid Aptika Budi Santoso',
      'Bidang Aptika',
      'Kota Blitar',
      'Ana',
    ]);
    expect(names).toEqual(['Aptika Budi Santoso']);
    expect(proposed('Jawaban Budi Santoso', names)).toEqual([]);
    expect(proposeNames('Jawaban Budi Santoso', names)).toMatchObject([{ word: 'Budi Santoso' }]);
  });
});
