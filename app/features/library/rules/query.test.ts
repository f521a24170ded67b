import fc from 'fast-check';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';

import { rootsOf } from './analyse';
import { bestPassage, markText } from './passage';
import { findMatches, LONGEST_QUERY, parseQuery, termQueries, type Term } from './query';

const whole = { prefix: false };
const short = (term: Term) =>
  term.kind === 'word'
    ? term.word
    : term.kind === 'phrase'
      ? `"${term.words.join(' ')}"`
      : `~${term.words.join(' ')}`;

describe('what was typed becomes terms', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['Peta Rencana', ['peta', 'rencana']],
    ['Café 2024!', ['cafe', '2024']],
    ['"satu data" kota', ['"satu data"', 'kota']],
    ['“satu data” kota', ['"satu data"', 'kota']],
    ['kota "satu data', ['kota', 'satu', 'data']],
    ['data di kota', ['data', 'kota']],
    ['di', ['di']],
    ['studi banding layanan', ['~studi banding', 'layanan']],
    ['studi banding', ['~studi banding']],
    ['peraturan wali kota', ['~peraturan wali kota']],
    ['AND OR NOT NEAR(a b)', ['not', 'near', 'a', 'b']],
    ['title:x* -y ^z', ['title', 'x', 'y', 'z']],
  ])('%j', (text, expected) => {
    const terms = parseQuery(text).map(short);
    // "and" and "or" carry nothing in English, so they go like "dan" and "atau".
    expect(terms.filter((term) => term !== 'or')).toEqual(expected);
  });

  it('looks at no more than twelve terms of the first 200 letters', () => {
    expect(parseQuery('kata '.repeat(500))).toHaveLength(12);
    expect(parseQuery(`${'x'.repeat(LONGEST_QUERY)} y`).map(short)).toEqual(['x'.repeat(40)]);
  });
});

describe('FTS5', () => {
  it('never meets a syntax error, whatever is typed', () => {
    const sql = new Sqlite(':memory:');
    onTestFinished(() => {
      sql.close();
    });
    sql.exec(`CREATE VIRTUAL TABLE library_text USING fts5(title, keywords, body, roots,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '3')`);
    sql.exec(`INSERT INTO library_text VALUES ('a', 'b', 'c', 'd')`);
    const match = sql.prepare<[string]>(
      'SELECT rowid FROM library_text WHERE library_text MATCH ?',
    );
    const operators = fc.constantFrom(
      '"',
      "'",
      '*',
      '^',
      ':',
      '(',
      ')',
      '-',
      '+',
      '{',
      '}',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      ',',
      '\0',
      'title:',
      ';',
      '--',
      '“',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(fc.oneof(operators, fc.string({ maxLength: 6 }))).map((parts) => parts.join('')),
        ),
        fc.boolean(),
        (text, prefix) => {
          for (const term of parseQuery(text)) {
            const { all, ranked, head } = termQueries(term, prefix && term.kind === 'word');
            for (const query of [all, ranked, head]) expect(() => match.all(query)).not.toThrow();
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds every text by each of its own words', () => {
    const sql = new Sqlite(':memory:');
    onTestFinished(() => {
      sql.close();
    });
    sql.exec(`CREATE VIRTUAL TABLE library_text USING fts5(title, keywords, body, roots,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '3')`);
    const insert = sql.prepare('INSERT INTO library_text VALUES (?, ?, ?, ?)');
    const match = sql.prepare<[string]>(
      'SELECT rowid FROM library_text WHERE library_text MATCH ?',
    );
    const word = fc.oneof(
      fc.constantFrom(
        'Pelayanan',
        'kunker',
        'Satu',
        'Data',
        'é́clair',
        'dan',
        'di',
        'notula',
        'İzmir',
      ),
      fc.stringMatching(/^[a-zA-Z]{1,12}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const body = words.join(' ');
        sql.exec('DELETE FROM library_text');
        insert.run('', '', body, rootsOf('', '', body));
        for (const each of words) {
          for (const term of parseQuery(each)) {
            const { all, ranked } = termQueries(term, false);
            expect(`${each} ${match.all(all).length}`).toBe(`${each} 1`);
            expect(match.all(ranked)).toHaveLength(1);
          }
        }
      }),
    );
  });
});

describe('marks', () => {
  it('show forms and synonyms, and nothing else', () => {
    const terms = parseQuery('kunker pelayanan');
    expect(markText('Kunjungan kerja: cara melayani, bukan kunjungan.', terms, whole)).toEqual([
      { text: 'Kunjungan kerja', match: true },
      { text: ': cara ', match: false },
      { text: 'melayani', match: true },
      { text: ', bukan kunjungan.', match: false },
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
        const terms = parseQuery(query.join(' '));
        const segments = markText(full, terms, { prefix });
        expect(segments.map((segment) => segment.text).join('')).toBe(full);
        let end = 0;
        for (const match of findMatches(full, terms, { prefix })) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
        }
      }),
    );
  });

  it('a passage is the place that shows most of the terms', () => {
    const filler = 'isi laporan yang panjang sekali '.repeat(20);
    const text = `Arsip lama. ${filler} Di sini arsip dan naskah disatukan. ${filler}`;
    const passage = bestPassage(text, parseQuery('arsip naskah'), whole);
    expect(passage?.shows).toBe(2);
    expect(passage?.segments.filter(({ match }) => match).map((segment) => segment.text)).toEqual([
      'arsip',
      'naskah',
    ]);
    expect(passage?.segments[0]?.text).toBe('… ');
    expect(passage?.segments.map((segment) => segment.text).join('').length).toBeLessThan(300);
    expect(bestPassage(text, parseQuery('tidakada'), whole)).toBeNull();
  });
});
