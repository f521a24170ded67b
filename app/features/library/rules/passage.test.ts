import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { matchFinder } from './find-matches';
import { bestPassage, markText } from './passage';
import { parseQuery } from './query';

const finder = (query: string, prefix = false) => matchFinder(parseQuery(query), { prefix });

describe('marks', () => {
  it('show forms and synonyms, and nothing else', () => {
    const find = finder('kunker pelayanan');
    expect(markText('Kunjungan kerja: cara melayani, bukan kunjungan.', find)).toEqual([
      '',
      'Kunjungan kerja',
      ': cara ',
      'melayani',
      ', bukan kunjungan.',
    ]);
  });

  it('put together give the text again, in order and without overlap', () => {
    const words = fc.constantFrom(
      'satu',
      'data',
      'kota',
      'studi',
      'tiru',
      'Layanan',
      '-',
      'é',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words), fc.array(words), fc.boolean(), (text, query, prefix) => {
        const full = text.join(' ');
        const find = finder(query.join(' '), prefix);
        const pieces = markText(full, find);
        expect(pieces.join('')).toBe(full);
        const marked: string[] = [];
        find(full, ({ start, end }) => marked.push(full.slice(start, end)) > 0);
        expect(pieces.filter((_piece, place) => place % 2 === 1)).toEqual(marked);
        let end = 0;
        find(full, (match) => {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
          return true;
        });
      }),
    );
  });

  it('a passage is the place that shows most of the terms', () => {
    const filler = 'isi laporan yang panjang sekali '.repeat(20);
    const text = `Arsip lama. ${filler} Di sini arsip dan naskah disatukan. ${filler}`;
    const passage = bestPassage(text, finder('arsip naskah'), 2);
    expect(passage?.shows).toBe(2);
    const pieces = passage?.text ?? [];
    expect(pieces.filter((_piece, place) => place % 2 === 1)).toEqual(['arsip', 'naskah']);
    expect(pieces[0]).toMatch(/^… /);
    expect(pieces.at(-1)).toMatch(/ …$/);
    expect(pieces.join('').length).toBeLessThan(300);
    expect(bestPassage(text, finder('tidakada'), 1)).toBeNull();
  });
});
