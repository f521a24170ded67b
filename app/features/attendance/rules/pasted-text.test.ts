import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plainLine, plainText, plainWords } from './pasted-text';

describe('pasted text', () => {
  it('makes every line end a new line and keeps the number of lines', () => {
    expect(plainText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
    expect(plainText('a\u2028b').split('\n')).toHaveLength(1);
  });

  it('takes away what cannot be seen', () => {
    expect(plainLine('\u200EBudi\u00A0San\u200Btoso\uFEFF\u3164 👍🏽🇮🇩')).toBe('Budi Santoso');
    expect(plainLine('\uD83DMujianto\u0000')).toBe('Mujianto');
  });

  it('reads full-width and fancy letters, keycaps and curly quotes', () => {
    expect(plainLine('Ｍｕｊｉａｎｔｏ')).toBe('Mujianto');
    expect(plainLine('𝐌𝐮𝐣𝐢𝐚𝐧𝐭𝐨')).toBe('Mujianto');
    expect(plainLine('1️⃣ Ma’ruf')).toBe("1. Ma'ruf");
  });

  it('takes away the marks of WhatsApp but no underscore inside a word', () => {
    expect(plainWords('*Budi* _Santoso_ ~lama~')).toBe('Budi Santoso lama');
    expect(plainWords('tim_data')).toBe('tim_data');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = plainText(text);
        expect(plainText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
