import fc from 'fast-check';
import { expect, it } from 'vitest';

import { cleanFileName, contentDisposition, fileExtension } from './file-name';

it.each([
  ['Surat Permohonan.pdf', 'Surat Permohonan.pdf'],
  ['C:\\Users\\ani\\surat.pdf', 'surat.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['gambar\u202efdp.exe', 'gambarfdp.exe'],
  ['cafe\u0301.pdf', 'caf\u00e9.pdf'],
  ['ꦱꦸꦫꦠ꧀.pdf', 'ꦱꦸꦫꦠ꧀.pdf'],
  ['a<b>:"c|?*.pdf', 'a_b___c___.pdf'],
  ['...', 'file'],
  ['', 'file'],
])('cleans %j', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean);
});

it('keeps the extension of a long name', () => {
  const clean = cleanFileName(`${'😀'.repeat(300)}.PDF`);
  expect([...clean]).toHaveLength(200);
  expect(fileExtension(clean)).toBe('.pdf');
});

it('makes a header that holds one line of ASCII and gives the name back', () => {
  expect(contentDisposition('inline', 'surat.pdf')).toBe('inline; filename="surat.pdf"');
  expect(contentDisposition('attachment', "d'é (1).pdf")).toBe(
    `attachment; filename="d'_ (1).pdf"; filename*=UTF-8''d%27%C3%A9%20%281%29.pdf`,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const header = contentDisposition('attachment', name);
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x24\x26-\x3a\x3c-\x5b\x5d-\x7e]*"(?:; filename\*=UTF-8''[\w.~%-]+)?$/,
      );
      const encoded = /filename\*=UTF-8''(.*)$/.exec(header)?.[1];
      if (encoded !== undefined) expect(decodeURIComponent(encoded)).toBe(cleanFileName(name));
    }),
  );
});
