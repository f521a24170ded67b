import fc from 'fast-check';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';

import { rootsOf } from './analyse';
import { LONGEST_QUERY, parseQuery, termQueries, type Term } from './query';

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
    ['ditandatangan elektronik', ['~ditandatangan elektronik']],
    ['penandatanganan elektronik', ['~penandatanganan elektronik']],
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
            const { all, ranked, title, keywords } = termQueries(
              term,
              prefix && term.kind === 'word',
            );
            for (const query of [all, ranked, title, keywords])
              expect(() => match.all(query)).not.toThrow();
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
