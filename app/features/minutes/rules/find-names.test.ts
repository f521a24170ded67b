import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markdownToPlainText, renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { textOfSanitised } from '~/platform/markdown/sanitised-text';

import { maskHtml, maskText, nameFinder } from './mask-names';
import { isOrdinary } from './ordinary-words';

const PEOPLE = [
  'Jiah Palupi Twihantarti',
  'Santi Retnaning Tyas',
  'Mujianto',
  "Ma'ruf Amin",
  'Indah Jaya Kota',
  'Muhammad Zaenal Arifin',
  'Bagus',
  'José Díaz',
  'I Gusti Ngurah Putra',
];
const find = nameFinder(PEOPLE);

describe('what hides a person', () => {
  it.each([
    // two or more parts
    ['Kata Jiah Palupi.', 'Kata [nama].'],
    ['Kata Palupi Twihantarti dan Jiah Twihantarti', 'Kata [nama] dan [nama]'],
    ['JIAH PALUPI TWIHANTARTI serta jiah palupi', '[nama] serta [nama]'],
    ['Jiah Palupi, Jiah Palupi', '[nama]'],
    ['Twihantarti, Jiah Palupi', '[nama]'],
    ['santi-retnaning dan Santi_Tyas', '[nama] dan [nama]'],
    ['Jiah\u00a0Palupi, Jiah\n Palupi, Jiah&nbsp;Palupi', '[nama]'],
    ['Ji\u00adah\u200b Palu\u200dpi', '[nama]'],
    ['Jose\u0301 DI\u0301AZ dan Jose Diaz', '[nama] dan [nama]'],
    ['Zaenal Arifin hadir', '[nama] hadir'],
    // initials and abbreviations
    ['Kata J. Palupi dan Jiah P.', 'Kata [nama] dan [nama]'],
    ['J.P. Twihantarti, JP Twihantarti; Santi R. T. hadir', '[nama], [nama]; [nama] hadir'],
    ['Moh. Zaenal serta Muh. Arifin; Mochammad Zaenal', '[nama] serta [nama]; [nama]'],
    ['Zaenal A., M.Si dan Zaenal M.Si', '[nama] dan Zaenal M.Si'],
    ['Indah J. berkata', '[nama] berkata'],
    // one word
    ['@jiahpalupi #PalupiTwihantarti', '@[nama] #[nama]'],
    // a name of one part
    ['Mujianto, MUJIANTO, mujianto, Mujianto’s', '[nama], [nama], [nama], [nama]’s'],
    ['Kemujiantoan', 'Kemujiantoan'],
    ['Mujiantolah, Mujiantopun, Mujiantonyalah', '[nama], [nama], [nama]'],
    ['Bu [Santi] hadir, Moh Zaenal juga', 'Bu [[nama]] hadir, [nama] juga'],
    // one part after an honorific
    ['Bpk Palupi, Bpk. Palupi, Bapak/Ibu Palupi', 'Bpk [nama], Bpk. [nama], Bapak/Ibu [nama]'],
    ['Bu Santi, IBU SANTI, Sdri. Tyas', 'Bu [nama], IBU [nama], Sdri. [nama]'],
    ['Mas Zaenal, Mbak Santi, Dr. Palupi', 'Mas [nama], Mbak [nama], [nama]'],
    ['Bapak Drs. H. Zaenal, M.Si hadir', 'Bapak [nama] hadir'],
    ['Pak Jaya dan Bu Indah', 'Pak [nama] dan Bu [nama]'],
    ['Pak Bagus', 'Pak [nama]'],
    ['Ibu Kabid Palupi, Bapak2 Zaenal, Bu: Tyas', 'Ibu Kabid [nama], Bapak2 [nama], Bu: [nama]'],
    // torn apart, and with an ending
    ['S A N T I  T Y A S dan M u j i a n t o', '[nama] dan [nama]'],
    ['Muji-anto, Mujian-\nto; Palu‑pi', '[nama], [nama]; [nama]'],
    ['Mujiantonya, Mujianto2', '[nama], [nama]'],
    ['Jiah (Palupi) hadir', '[nama] hadir'],
    ['1986 0926 2015 05 1 001 dan 19860926-201505-1-001', '[NIP] dan [NIP]'],
    ['Indah Jaya Kota memimpin', '[nama] memimpin'],
  ])('%s', (text, shown) => {
    expect(maskText(text, find)).toBe(shown);
  });

  it.each([
    'Kota Mojokerto yang indah dan jaya, Kota Jaya Raya',
    'Pelayanan Bagus, hasilnya bagus; putra daerah',
    'Ibu kota negara, IBU KOTA PROVINSI, Bapak Wali Kota',
    'Palupi dan Santi sendiri-sendiri',
    'Indah. Jaya menjawab',
    'Bapak Bupati Bagus sekali, A B C D E, tahun 2019 2020 2021 2022 23',
    'Pasal 17 huruf j UU 14/2008; butir a. Palupi',
    'Jalan Amin, aminkan',
    'kota indah jaya',
  ])('leaves %s', (text) => {
    expect(maskText(text, find)).toBe(text);
  });

  it('hides what the officer listed in any form, ordinary or not', () => {
    const listed = nameFinder([], ['Kota Lama', 'Yanti', 'siti@contoh', 'SK 12/2024']);
    expect(maskText('YANTI dan kota  lama, Kota; Yantini', listed)).toBe(
      '[disamarkan] dan [disamarkan], Kota; Yantini',
    );
    expect(maskText('nomor SK 12/2024 dan Sk-12 2024', listed)).toBe(
      'nomor [disamarkan] dan [disamarkan]',
    );
  });

  it.each([
    ['https://x.id/u/jiah-palupi', true],
    ['https://x.id/u/jiahpalupi77', true],
    ['https://x.id/%4Aiah%2520Palupi', true],
    ['https://x.id/palupi', true],
    ['https://x.id/?q=twihantarti2024', true],
    ['https://x.id/%E0%A4%A/mujianto', true],
    ['mailto:kantor@x.id', true],
    ['MAILTO:kantor@x.id', true],
    ['https://kota.go.id/indah/jaya', false],
    ['/library?topic=ppid', false],
  ])('drops the address %s: %s', (href, dropped) => {
    const html = `<a href="${href}" rel="nofollow">laman</a>`;
    expect(maskHtml(html, find)).toBe(dropped ? '<a>laman</a>' : html);
  });
});

// ------------------------------------------------------------------------------------------ laws

const part = fc
  .tuple(
    fc.constantFrom(...'BDGJKLRSTW'),
    fc.string({ unit: fc.constantFrom(...'aeioukrnt'), minLength: 4, maxLength: 8 }),
  )
  .map(([first, rest]) => first + rest)
  .filter((word) => !isOrdinary(word.toLowerCase()));
const person = fc.uniqueArray(part, { minLength: 2, maxLength: 4 });

/** Some way to write two or more parts of a name in their order, from careless to shouting. */
const writing = (parts: readonly string[]) =>
  fc
    .record({
      from: fc.integer({ min: 0, max: parts.length - 2 }),
      initial: fc.boolean(),
      capitals: fc.constantFrom('as is', 'upper', 'lower'),
      gap: fc.constantFrom(' ', '  ', '\u00a0', '\n', ' **', '** ', '-', '&nbsp;', '&#160;'),
      accent: fc.constantFrom('', '\u0301', '\u00ad', '\u200b'),
    })
    .map(({ from, initial, capitals, gap, accent }) => {
      const [first = '', ...rest] = parts.slice(from, from + 3);
      const begun = initial ? `${first.charAt(0)}.` : first.slice(0, 2) + accent + first.slice(2);
      const written = [begun, ...rest].join(gap.includes('*') ? ' ' : gap);
      const marked = gap.includes('*') ? `**${written}**` : written;
      // An initial is one in capitals alone.
      if (capitals === 'upper') return marked.toUpperCase();
      return capitals === 'lower' && !initial ? marked.toLowerCase() : marked;
    });

const PLACES: ((text: string) => string)[] = [
  (text) => `Menurut ${text} demikian.`,
  (text) => `# ${text.replace(/\n/g, ' ')}`,
  (text) => `- ${text.replace(/\n/g, ' ')}`,
  (text) => `> ${text.replace(/\n/g, ' ')}`,
  (text) => `| Siapa | Apa |\n|---|---|\n| ${text.replace(/\n/g, ' ')} | hadir |`,
  (text) => `[${text.replace(/\n/g, ' ')}](https://contoh.go.id/${encodeURIComponent(text)})`,
  (text) => `**Kata** _${text.replace(/[*\n]/g, ' ').trim()}_, selesai`,
];

const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

describe('any two parts of a name beside one another', () => {
  it('are neither on the page nor in the library, however and wherever they are written', () => {
    const situation = person.chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        text: writing(parts),
        place: fc.constantFrom(...PLACES),
      }),
    );
    fc.assert(
      fc.property(situation, ({ parts, text, place }) => {
        const html = maskHtml(renderMarkdown(place(text)).html, nameFinder([parts.join(' ')]));
        const shown = plainLetters(textOfSanitised(html) + decodeURIComponent(html));
        for (const each of parts) expect(shown).not.toContain(each.toLowerCase());
      }),
      { numRuns: 400 },
    );
  });

  it('are hidden for one part after every honorific', () => {
    const honorifics = 'Bapak Ibu Pak Bu Bpk. Sdr. Sdri. Mas Mbak bapak IBU Yth. Dr. H. Bapak/Ibu';
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(...honorifics.split(' ')),
        fc.nat(3),
        (parts, sir, at) => {
          const word = parts[at % parts.length] ?? '';
          const text = maskText(`Jawab ${sir} ${word} tadi`, nameFinder([parts.join(' ')]));
          expect(text).toMatch(/^Jawab .*\[nama\] tadi$/);
          expect(text).not.toContain(word);
        },
      ),
    );
  });
});

describe('ordinary words', () => {
  const WORDS =
    'kota jaya indah mojokerto blitar data baru maju sejahtera bina utama putra daerah pusat'.split(
      ' ',
    );
  it('stay, whoever is called by them, unless somebody is addressed', () => {
    const names = fc.array(fc.shuffledSubarray(WORDS, { minLength: 1, maxLength: 3 }), {
      maxLength: 6,
    });
    const text = fc.array(fc.constantFrom(...WORDS, 'yang', 'dan', 'untuk'), { maxLength: 20 });
    fc.assert(
      fc.property(names, text, (people, words) => {
        const called = nameFinder(
          people.map((parts) =>
            parts.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
          ),
        );
        const sentence = words.join(' ');
        expect(maskText(sentence, called)).toBe(sentence);
        // At the beginning of a sentence a word stands in capitals too.
        const lone = words.map((word) => `Pada ${word}. ${word.toUpperCase()} itu`).join('; ');
        expect(maskText(lone, called)).toBe(lone);
      }),
    );
  });

  it('stay in page and library alike', () => {
    const source = 'Kota **Jaya** dan _Indah_\n\n- Bina Utama';
    const called = nameFinder(['Jaya', 'Indah', 'Kota', 'Bina']);
    expect(textOfSanitised(maskHtml(renderMarkdown(source).html, called))).toBe(
      markdownToPlainText(source),
    );
  });
});

it('takes no time over long lists and endless runs', () => {
  const crowd = Array.from({ length: 200 }, (_, index) => `Nama${index} Bapa${index % 7} Marga`);
  const slow = nameFinder(crowd, crowd.slice(0, 100));
  for (const unit of ['Marga ', 'M. ', 'Bapak ', 'Nama1', 'M', 'Bapak. Dr. ', "a'", '-']) {
    const started = performance.now();
    maskText(unit.repeat(Math.ceil(20_000 / unit.length)), slow);
    expect(performance.now() - started, unit).toBeLessThan(5_000);
  }
});
