import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markdownToPlainText, renderMarkdown } from '~/platform/markdown/render-markdown.server';

import { maskHtml, maskText, nameFinder } from './mask-names';

const find = nameFinder(['Wirawan Tamu', 'Mujianto']);

describe('mailboxes, telephone numbers and titles in public minutes', () => {
  it.each([
    [
      'Narahubung Wirawan Tamu, Telepon 0812-3456-7890, surel siti@contoh.id',
      'Narahubung [nama], Telepon [telepon], surel [surel]',
    ],
    ['+62 812 3456 7890 dan 6281234567890', '[telepon] dan [telepon]'],
    ['Telp.081234567890.', 'Telp.[telepon].'],
    ['Kantor (0321) 123456 atau (021) 555-1234', 'Kantor [telepon] atau [telepon]'],
    ['Kantor 0321-123456, +62 321 123456', 'Kantor [telepon], [telepon]'],
    ['WA 85712345678', 'WA [telepon]'],
    ['0812 - 3456 - 7890 tahun 2024', '[telepon] tahun 2024'],
    ['SITI.A+rapat@ppid.contoh.go.id!', '[surel]!'],
    ['Dr. Mujianto, S.T., M.Kom. hadir', '[nama] hadir'],
    [
      'NIK-nya 3576012345678901, nomor 3576012345678902',
      'NIK-nya [disamarkan], nomor [disamarkan]',
    ],
    ['NIK: 3576 0123 4567 8901', 'NIK: [disamarkan]'],
    ['Bapak Drs. H. Wirawan Tamu, M.Si menjawab', 'Bapak [nama] menjawab'],
    ['Letkol Inf. Mujianto S. Kom dan Mujianto, SPBE', '[nama] dan [nama], SPBE'],
    ['Dr. Orang Lain, S.T.', 'Dr. Orang Lain, S.T.'],
    ['Kata Mujianto, SE 5/2020 berlaku', 'Kata [nama], SE 5/2020 berlaku'],
  ])('%s', (text, shown) => {
    expect(maskText(text, find)).toBe(shown);
    expect(maskHtml(text, find)).toBe(shown);
  });

  it.each([
    'tahun 2023 2024 2025 2026, indeks 2,92 menjadi 3.01',
    'surat 485/56/410.111.2/2024 dan 005/0321-12345/2024',
    'indikator 26, I26, 4.1.2; Pasal 17 huruf h UU 14/2008',
    '21-05-2024, 2024-05-21, 08-12-2024, 08/12/2024 08.15',
    'pukul 08.00-10.00 10.15-12.00 dan 08:15 12.00 13.00',
    'Rp62.812.345.678 dan Rp 812.345.678.900',
    'KJ-2024-0001 12345 dan 0812',
    'ikuti @diskominfo di laman contoh.go.id',
  ])('leaves %s', (text) => {
    expect(maskText(text, find)).toBe(text);
  });

  const digits = (minLength: number, maxLength = minLength) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
  const join = fc.constantFrom('', ' ', '-', '.', ' - ');
  const phone = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('08', '+628', '+62 8', '+62-8', '628', '(+62) 8'),
        fc.constantFrom(...'123456789'),
        digits(1),
        join,
        digits(3, 4),
        join,
        digits(3, 4),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('(0321) ', '(021)', '0321-', '021 '), digits(6))
      .map(([area, rest]) => area + rest),
  );
  const label = fc.string({ unit: fc.constantFrom(...'abz09'), minLength: 1, maxLength: 8 });
  const email = fc
    .tuple(label, fc.constantFrom('', '.', '_', '+'), label, label, fc.constantFrom('id', 'go.id'))
    .map(([first, sign, last, host, end]) => `${first}${sign}${last}@${host}.${end}`);
  const words = fc.constantFrom('Telepon', 'surel:', 'Mujianto', '**Wirawan** Tamu', 'pada', '-');
  const text = fc
    .array(
      fc.oneof(
        words,
        phone,
        email,
        email.map((each) => `**${each}**`),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(', '));

  it('leaves no mailbox and no telephone number, in the page and in the library', () => {
    fc.assert(
      fc.property(text, (source) => {
        const html = maskHtml(renderMarkdown(source).html, find);
        const shown = [
          html.replace(/<[^>]*>/g, ''),
          html,
          maskText(markdownToPlainText(source), find),
        ];
        for (const each of shown) {
          expect(each).not.toMatch(/\S@\S|mailto:|tel:/);
          expect(each.replace(/[ .()-]/g, '')).not.toMatch(/(?:0|62)8\d{6}|0321\d|021\d/);
          expect(each).not.toMatch(/Mujianto|Wirawan/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes no time over endless runs', () => {
    for (const unit of ['a', '0', '08', '0812 ', '@', 'a.', '(0', '+62 '])
      expect(maskText(unit.repeat(20_000), find).length).toBeGreaterThan(0);
  });
});
