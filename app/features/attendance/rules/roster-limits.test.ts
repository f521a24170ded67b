import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseRoster } from './roster';
import { ROSTER_LIMIT, ROSTER_TEXT_LIMIT } from './roster-types';

describe('limits', () => {
  it('reads no more than the limit and names every line beyond', () => {
    const letters = (n: number) =>
      [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const text = Array.from(
      { length: 5_000 },
      (_, n) => `${String(n + 1)}. Orang ${letters(n)}`,
    ).join('\n');
    const roster = parseRoster(text);
    expect(roster.rows).toHaveLength(ROSTER_LIMIT);
    expect(roster.truncated).toBe(true);
    expect(roster.skipped).toHaveLength(5_000 - ROSTER_LIMIT);
    expect(roster.skipped[0]).toEqual({
      line: 501,
      lineCount: 1,
      text: '501. Orang faa',
      reason: 'overLimit',
    });
  });

  it.each(['\n', '\r\n', '\r', 'x\r\n'])(
    'cuts a text that is too long at a line end (%j) and says how many lines are left',
    (lineEnd) => {
      const roster = parseRoster(`Mujianto${lineEnd.repeat(ROSTER_TEXT_LIMIT)}Contoh${lineEnd}Dua`);
      expect(roster.truncated).toBe(true);
      const cut = roster.skipped.at(-1);
      expect(cut?.reason).toBe('textTooLong');
      const lastLine = (cut?.line ?? 0) + (cut?.lineCount ?? 0) - 1;
      expect(lastLine).toBe(ROSTER_TEXT_LIMIT + 2);
    },
  );

  it('cuts one endless line anywhere', () => {
    const roster = parseRoster('x'.repeat(ROSTER_TEXT_LIMIT + 5));
    expect(roster.rows[0]?.person.fullName).toHaveLength(ROSTER_TEXT_LIMIT);
    expect(roster.skipped).toEqual([
      { line: 1, lineCount: 1, text: 'xxxxx', reason: 'textTooLong' },
    ]);
  });

  it('keeps a name of 10,000 characters, marked', () => {
    const roster = parseRoster(`Nama\tJabatan\n${'x'.repeat(10_000)}\t${'y'.repeat(201)}`);
    expect(roster.rows[0]?.problems).toEqual([
      { code: 'nameTooLong', field: 'fullName', param: 200 },
      { code: 'tooLong', field: 'positionTitle', param: 200 },
    ]);
    expect(roster.rows[0]?.person.fullName).toHaveLength(10_000);
    expect(roster.truncated).toBe(false);
  });
});

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\t',
      ';',
      ',',
      '|',
      '"',
      '\n',
      '\r\n',
      ' - ',
      '(',
      ')',
      ': ',
      '/',
      '*',
      '_',
      '1. ',
      '- ',
    ),
    fc.constantFrom(
      'Nama',
      'NIP',
      'Jabatan',
      'Instansi',
      'No',
      'Mujianto',
      'Staf',
      'Bappeda',
      'S.Kom',
      'Dr.',
    ),
    fc.constantFrom('19860926 201505 1 001', '1,98E+17', 'III/d', '-', 'idem', '\u200B', '\u00A0'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is read without an error, each line at most once, in order', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { rows, skipped } = parseRoster(pasted);
        const lines = [...rows, ...skipped].map((entry) => entry.line);
        expect(new Set(lines).size).toBe(lines.length);
        expect(Math.max(0, ...lines)).toBeLessThanOrEqual(pasted.split(/\r\n?|\n/).length);
        expect(rows.map((row) => row.line)).toEqual(
          rows.map((row) => row.line).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives a person that has a name or says that it is missing', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        for (const { person, problems: found } of parseRoster(pasted).rows) {
          expect(found.some((problem) => problem.code === 'nameMissing')).toBe(
            person.fullName === '',
          );
          expect(person.civilServantNumber ?? '198609262015051001').toMatch(/^\d{18}$/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no word: each is in a person or quoted as skipped', () => {
    const word = fc.stringMatching(/^[A-Z][bcdfgjklmpqrtvwxyz]{7}$/);
    const mark = fc.constantFrom(
      '\t',
      ';',
      ',',
      ', ',
      '|',
      '\n',
      '\n1. ',
      '\n- ',
      ' - ',
      ' (',
      ') ',
      ' / ',
      ' ',
      '"',
    );
    const known = fc.constantFrom('', '', 'Kepala ', 'Dinas ', 'Staf ', 'Dr. ', 'Plt. ');
    const heading = fc.constantFrom(
      '',
      'Nama\tJabatan\n',
      'Nama;NIP\n',
      'No,Nama,OPD\n',
      'No\tNama\tOPD\n',
    );
    const line = fc.array(fc.tuple(mark, known, word), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(heading, line, (top, parts) => {
        const { rows, skipped } = parseRoster(top + parts.flat().join(''));
        const shown = JSON.stringify([rows, skipped]);
        expect(parts.map(([, , name]) => name).filter((name) => !shown.includes(name))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('ends on the long repetitions that make careless patterns hang', () => {
    const repeated = [
      '"',
      '\t',
      ' ',
      '(',
      ')',
      ',',
      '1',
      '1.',
      '- ',
      'a, ',
      '"a\t',
      'Dr.',
      '*',
      '_',
      '[',
      '\n',
      'x: ',
      '0 ',
      '/ ',
      '1 ',
    ];
    for (const unit of repeated) {
      const { rows } = parseRoster(unit.repeat(Math.floor(ROSTER_TEXT_LIMIT / unit.length)));
      expect(rows.length).toBeLessThanOrEqual(ROSTER_LIMIT);
    }
  });
});
