import { describe, expect, it } from 'vitest';

import { LETTER_BYTES, letterTrouble } from './request-form';

describe('a chosen letter', () => {
  it.each([
    ['surat.pdf', 'application/pdf', 1, null],
    ['SURAT.PDF', '', 1, null],
    ['surat', 'application/pdf', LETTER_BYTES, null],
    ['surat.docx', '', 1, 'fileNotPdf'],
    ['surat.pdf.jpg', 'image/jpeg', 1, 'fileNotPdf'],
    ['surat.pdf', 'application/pdf', LETTER_BYTES + 1, 'fileTooLarge|10'],
  ])('%s of type "%s" and %i bytes: %s', (name, type, size, trouble) => {
    expect(letterTrouble({ name, type, size })).toBe(trouble);
  });
});
