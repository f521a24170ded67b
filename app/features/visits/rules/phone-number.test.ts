import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { phoneNumber, whatsappLink } from './phone-number';

describe('a telephone number', () => {
  it.each([
    '0812 3456 7890',
    '081234567890',
    '0812-3456-7890',
    '0812.3456.7890',
    '+62 812 3456 7890',
    '+62 (0)812 3456 7890',
    '62812 3456 7890',
    '6281234567890',
    '0062 812 3456 7890',
    '812 3456 7890',
    'HP: 0812 3456 7890 (Ibu Sari)',
    '(0321) 123456 / 0812 3456 7890',
    '0812 3456 7890 atau 0813 1111 2222',
  ])('%s is one that WhatsApp reaches', (text) => {
    expect(phoneNumber(text)).toEqual({ kind: 'mobile', digits: '6281234567890' });
  });

  it.each(['(0321) 123456', '0321-123456', '+62 321 123456', '021 5551234', '+62 (0)21 5551234'])(
    '%s is a land line',
    (text) => {
      expect(phoneNumber(text)).toEqual({ kind: 'landline' });
    },
  );

  it.each([
    ['+65 9123 4567', '6591234567'],
    ['0060 12-345 6789', '60123456789'],
    ['+670 7723 4567', '67077234567'],
  ])('%s is one of another country', (text, digits) => {
    expect(phoneNumber(text)).toEqual({ kind: 'foreign', digits });
  });

  it.each([
    '',
    'ext. 12',
    '0812',
    '123456',
    '+62',
    '08123456789012345',
    '+999',
    'lewat surel',
    '0800 0000 0000',
  ])('%s is none that is known', (text) => {
    expect(phoneNumber(text)).toEqual({ kind: 'unknown' });
  });

  it('means the same however it is written', () => {
    const number = fc.stringMatching(/^8[1-9]\d{7,10}$/);
    const mark = fc.constantFrom('', ' ', '-', '.', '  ', ') ', ' (');
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('0', '62', '+62', '+62 0', '0062', ''),
        fc.array(mark, { minLength: 12, maxLength: 12 }),
        (national, prefix, marks) => {
          const written =
            prefix + [...national].map((digit, n) => (marks[n] ?? '') + digit).join('');
          expect(phoneNumber(written)).toEqual({ kind: 'mobile', digits: `62${national}` });
        },
      ),
    );
  });
});

it('opens WhatsApp with the whole text, whatever stands in it', () => {
  const text = 'Tempat: Aula & "Ruang 1"?\n100% #siap';
  const link = whatsappLink(phoneNumber('0812 3456 7890'), text);
  const url = new URL(link ?? '');
  expect(url.origin + url.pathname).toBe('https://wa.me/6281234567890');
  expect([...url.searchParams]).toEqual([['text', text]]);
  expect(whatsappLink(phoneNumber('(0321) 123456'), text)).toBeNull();
});
