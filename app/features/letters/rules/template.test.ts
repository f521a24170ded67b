import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEFAULT_TEMPLATES } from './default-templates';
import { blocksOfText, textOfBlocks, type LetterBlock } from './letter-block';
import { LETTER_KINDS } from './letter-kind';
import { PLACEHOLDERS, type Placeholder } from './placeholder';
import { GAP, parseTemplate, renderTemplate, type Values } from './template';

function rendered(text: string, values: Values): LetterBlock[] {
  const parsed = parseTemplate(text);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return renderTemplate(parsed.template, values);
}

const textOf = (text: string, values: Values) => textOfBlocks(rendered(text, values));

const errorsOf = (text: string) => {
  const parsed = parseTemplate(text);
  return 'errors' in parsed ? parsed.errors : [];
};

describe('a template', () => {
  it('is filled in', () => {
    expect(textOf('Kepada {{tamu}}, {{ jumlah }} orang.', { tamu: 'Bappeda', jumlah: '12' })).toBe(
      'Kepada Bappeda, 12 orang.',
    );
  });

  it('makes rows and lists by its own lines, never by a value', () => {
    const values = { tempat: 'Aula : lantai 2', alasan: '1. Renovasi\nWaktu : besok' };
    expect(rendered('Tempat : {{tempat}}\n\n{{alasan}}', values)).toEqual([
      { type: 'rows', rows: [{ label: 'Tempat', value: 'Aula : lantai 2' }] },
      { type: 'paragraph', text: '1. Renovasi' },
      { type: 'paragraph', text: 'Waktu : besok' },
    ]);
    expect(rendered('{{pilihan_tanggal}}', { pilihan_tanggal: ['a', 'b'] })).toEqual([
      { type: 'list', items: ['a', 'b'] },
    ]);
    expect(textOf('dengan {{rombongan_lain}}.', { rombongan_lain: ['a', 'b', 'c'] })).toBe(
      'dengan a, b, dan c.',
    );
  });

  it('does without what is missing', () => {
    const row = 'Hari : {{hari_tanggal}}\nTempat : {{tempat}}';
    expect(textOf(row, { hari_tanggal: 'Selasa' })).toBe('Hari : Selasa');
    const option = 'surat Saudara[[ nomor {{nomor_surat}}]][[ tanggal {{tanggal_surat}}]].';
    expect(textOf(option, { nomor_surat: '', tanggal_surat: '2 Mei 2024' })).toBe(
      'surat Saudara tanggal 2 Mei 2024.',
    );
    expect(textOf('{{pesan}}', {})).toBe('');
    expect(textOf('Kepada {{tamu}}.', {})).toBe(`Kepada ${GAP}.`);
  });

  it('ends a sentence once when the value ends it too', () => {
    expect(textOf('Alasan: {{alasan}}.', { alasan: 'Ruang direnovasi.' })).toBe(
      'Alasan: Ruang direnovasi.',
    );
  });

  it.each([
    ['Yth. {{tamuu}}', [{ line: 1, kind: 'unknown', name: 'tamuu' }]],
    ['satu\n\n{{tamu', [{ line: 3, kind: 'unclosed', name: 'tamu' }]],
    ['{{tamu {{perihal}}', [{ line: 1, kind: 'unclosed', name: 'tamu' }]],
    ['tamu}}', [{ line: 1, kind: 'unopened', name: '' }]],
    ['satu\n[[ nomor {{nomor_surat}}', [{ line: 2, kind: 'optionUnclosed', name: '' }]],
    ['nomor ]]', [{ line: 1, kind: 'optionUnopened', name: '' }]],
    ['{{}}', [{ line: 1, kind: 'unknown', name: '' }]],
    ['{{constructor}}', [{ line: 1, kind: 'unknown', name: 'constructor' }]],
  ])('with a mistake is refused with its line: %j', (text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  it.each(LETTER_KINDS)('that the program brings has no mistake: %s', (kind) => {
    expect(errorsOf(DEFAULT_TEMPLATES[kind])).toEqual([]);
  });
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '-', '(') });
const placeholder = fc.constantFrom(...PLACEHOLDERS);
const part = fc.oneof(
  words,
  placeholder.map((name) => `{{${name}}}`),
  fc.tuple(words, placeholder).map(([before, name]) => `[[${before}{{${name}}}]]`),
);
const line = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
const template = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
const wild = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', 'x', ':', '.', '{{tamu}}') });
const filled = fc.record(
  Object.fromEntries(PLACEHOLDERS.map((name) => [name, wild])) as Record<Placeholder, typeof wild>,
);

describe('for any template and values', () => {
  it('no placeholder is left', () => {
    const plain = fc.record(
      Object.fromEntries(PLACEHOLDERS.map((name) => [name, words])) as Record<
        Placeholder,
        typeof words
      >,
    );
    fc.assert(
      fc.property(template, plain, (text, values) => {
        expect(textOf(text, values)).not.toMatch(/\{\{|\}\}|\[\[|\]\]/);
      }),
    );
  });

  it('a value stays as it was typed, braces and all', () => {
    fc.assert(
      fc.property(placeholder, filled, (name, values) => {
        const value = values[name].trim();
        fc.pre(value !== '');
        expect(textOf(`a {{${name}}} b`, values)).toBe(`a ${value} b`);
      }),
    );
  });

  it('the line of a mistake is the one where it stands', () => {
    fc.assert(
      fc.property(template, template, fc.constantFrom('{{x}}', '{{tamu'), (before, after, bad) => {
        const at = before.split('\n').length + 1;
        const errors = errorsOf(`${before}\n${bad}\n${after}`);
        expect(errors.map(({ line: found }) => found)).toEqual([at]);
      }),
    );
  });
});

describe('the text of a body', () => {
  const clean = fc
    .string({ unit: fc.constantFrom('a', 'b', ' ', '{{tamu}}', '.'), minLength: 1 })
    .map((text) => `x${text}x`);
  const block: fc.Arbitrary<LetterBlock> = fc.oneof(
    clean.map((text) => ({ type: 'paragraph' as const, text })),
    fc
      .array(fc.record({ label: fc.constant('Waktu'), value: clean }), { minLength: 1 })
      .map((rows) => ({ type: 'rows' as const, rows })),
    fc
      .array(clean, { minLength: 1, maxLength: 99 })
      .map((items) => ({ type: 'list' as const, items })),
  );

  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(blocksOfText(textOfBlocks(blocks))).toEqual(blocks);
      }),
    );
  });
});
