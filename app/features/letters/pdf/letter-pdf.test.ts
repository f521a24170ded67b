import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';

import { DEFAULT_TEMPLATES } from '../rules/default-templates';
import type { LetterContent } from '../rules/letter-content';
import { blocksOfText } from '../rules/letter-block';
import { letterPdf, type LetterPaper } from './letter-pdf.server';

const content: LetterContent = {
  format: 1,
  letterhead: {
    ...{ governmentName: 'PEMERINTAH KOTA MOJOKERTO', officeName: 'DINAS KOMINFO', logo: '' },
    ...{ address: 'Jalan Contoh 1', contactLine: '', town: 'Mojokerto' },
  },
  recipient: { name: 'Kepala Diskominfotik Kota Blitar', place: 'Tempat' },
  ...{ nature: 'Biasa', attachment: '-', subject: 'Jawaban Permohonan Kunjungan', copies: [] },
  blocks: blocksOfText(
    'Kami bersedia menerima kunjungan Saudara.\n\nHari : Selasa\nWaktu : pukul 09.00\n\n1. satu\n2. dua\n\nDemikian disampaikan.',
  ),
  signer: { title: 'Kepala Dinas', name: 'SITI CONTOH, S.Sos.', rank: 'Pembina', number: '1986' },
  verifyAddress: 'https://kawruh.example.go.id',
};

const paper = (
  over: Partial<LetterContent> = {},
  rest: Partial<LetterPaper> = {},
): LetterPaper => ({
  ...{ content: { ...content, ...over }, number: '000/1/2024', letterDate: '2024-05-03' },
  ...{ verificationCode: 'BCDF-2345', isDraft: false },
  ...rest,
});

/** What somebody copies out of the paper, page by page, and what the file says of itself. */
async function readBack(letter: LetterPaper) {
  const bytes = await letterPdf(letter, null);
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= file.numPages; n += 1) {
    const { items } = await (await file.getPage(n)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(text.join('').replace(/\s+/g, ' '));
  }
  const { info } = await file.getMetadata();
  const marks = await file.getMarkInfo();
  await task.destroy();
  return { bytes, pages, text: pages.join(' '), info: info as Record<string, unknown>, marks };
}

describe('the paper of a letter', () => {
  it('is read back with its blanks, in the order of reading', async () => {
    const { text } = await readBack(paper());
    expect(text).toMatch(
      /PEMERINTAH KOTA MOJOKERTO.*Mojokerto, 3 Mei 2024.*Nomor ?: ?000\/1\/2024.*Hal ?: ?Jawaban Permohonan Kunjungan.*Yth\. Kepala Diskominfotik Kota Blitar.*Kami bersedia menerima kunjungan Saudara\..*Hari ?: ?Selasa.*Waktu ?: ?pukul 09\.00.*1\. satu.*2\. dua.*Demikian disampaikan\..*Kepala Dinas,.*SITI CONTOH, S\.Sos\..*Pembina.*NIP 1986.*kawruh\.example\.go\.id\/verify.*BCDF-2345/,
    );
    expect(text).not.toContain('KONSEP');
  });

  it('keeps the blanks of lines that are stretched to both margins', async () => {
    const long = 'Dengan hormat disampaikan bahwa kami bersedia menerima kunjungan. '.repeat(12);
    const { text } = await readBack(paper({ blocks: blocksOfText(long) }));
    expect(text).toContain(long.trim());
  });

  it('is the same bytes whenever it is asked for, and others when it says something else', async () => {
    const once = await letterPdf(paper(), null);
    expect((await letterPdf(paper(), null)).equals(once)).toBe(true);
    expect((await letterPdf(paper({ subject: 'Lain' }), null)).equals(once)).toBe(false);
  });

  it('says title, office and language, and is tagged for those who listen', async () => {
    const { info, marks } = await readBack(paper());
    expect(info).toMatchObject({
      Title: 'Jawaban Permohonan Kunjungan, nomor 000/1/2024',
      Author: 'DINAS KOMINFO',
      Language: 'id-ID',
    });
    expect(marks?.Marked).toBe(true);
  });

  it('says that a draft is one', async () => {
    const { text } = await readBack(paper({}, { isDraft: true, number: '' }));
    expect(text).toContain('KONSEP, belum diterbitkan');
  });

  // So many lines that the page ends before, within and after the block of the signature.
  it.each(Array.from({ length: 16 }, (_, n) => 10 + n))(
    'never parts the signature, nor leaves it without words: %i paragraphs',
    async (count) => {
      const blocks = blocksOfText(
        [...Array.from({ length: count }, (_, i) => `Alinea ${i}.`), 'Demikian disampaikan.'].join(
          '\n',
        ),
      );
      const { pages } = await readBack(paper({ blocks }));
      const signed = pages.findIndex((text) => text.includes('Kepala Dinas,'));
      for (const words of ['Demikian disampaikan.', 'SITI CONTOH', 'NIP 1986', 'BCDF-2345']) {
        expect(pages.findIndex((text) => text.includes(words))).toBe(signed);
      }
      expect(signed).toBe(pages.length - 1);
    },
  );

  it('takes texts of any length and letters of any script', async () => {
    const { text } = await readBack(
      paper({
        blocks: blocksOfText(
          `${'x'.repeat(400)}\nŁukasz, café, Ж, 你 😀\nTautan : ${'y'.repeat(200)}`,
        ),
        recipient: { name: 'Kepala Dinas '.repeat(20), place: 'Tempat' },
        signer: { ...content.signer, name: 'Dr. '.repeat(30) },
        copies: Array.from({ length: 60 }, (_, i) => `Yth. Penerima ${i}`),
      }),
    );
    expect(text).toContain('Łukasz, café, Ж, ? ?');
    expect(text).toContain('60. Yth. Penerima 59');
  });

  it('has room for every template of the program', async () => {
    for (const text of Object.values(DEFAULT_TEMPLATES)) {
      const { pages } = await readBack(paper({ blocks: blocksOfText(text) }));
      expect(pages).toHaveLength(1);
    }
  });
});
