import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { line, prose, requiredLine } from './typed-text';

const typed = fc.string({ unit: 'grapheme', maxLength: 60 });
const messages = (schema: typeof line, limit: number, text: string) =>
  schema(limit)
    .safeParse(text)
    .error?.issues.map(({ message }) => message) ?? [];

describe('a line that was typed', () => {
  it('loses line ends, control characters and what turns the direction of text', () => {
    expect(line(50).parse(' Dinas\r\nKominfo\u0000 \u202eatok ')).toBe('Dinas Kominfo  atok');
  });

  it('says which limit it breaks, after trimming', () => {
    expect(messages(line, 3, 'abc   ')).toEqual([]);
    expect(messages(line, 3, 'abcd')).toEqual(['tooLong|3']);
  });

  it('is missing when only blanks were typed, where it is asked for', () => {
    expect(messages(requiredLine, 9, ' \t\n')).toEqual(['required']);
    expect(messages(requiredLine, 9, '\u202e')).toEqual(['required']);
    expect(messages(line, 9, ' ')).toEqual([]);
  });

  it('is settled: read again it stays as it is', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = line(100).parse(text);
        expect(line(100).parse(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});

describe('a text that was typed', () => {
  it('is the same whichever way line ends and accents were sent', () => {
    expect(prose(50).parse('caf\u0065\u0301\r\nbaru\r')).toBe('caf\u00e9\nbaru');
  });

  it('is settled: read again it stays as it is', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = prose(200).parse(text);
        expect(prose(200).parse(once)).toBe(once);
      }),
    );
  });

  it('names its limit', () => {
    expect(messages(prose, 2, 'abc')).toEqual(['tooLong|2']);
  });
});
