import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isCommonPassword, newPasswordSchema, ownWords } from './password';

const problems = (password: string) =>
  newPasswordSchema.safeParse(password).error?.issues.map(({ message }) => message) ?? [];

describe('the length of a new password', () => {
  it('is 8 to 128 characters of any kind', () => {
    expect(problems('a'.repeat(7))).toEqual(['tooShort|8']);
    expect(problems('a'.repeat(8))).toEqual([]);
    expect(problems('a'.repeat(128))).toEqual([]);
    expect(problems('a'.repeat(129))).toEqual(['tooLong|128']);
    expect(problems('        ')).toEqual([]);
  });

  it('counts a sign outside the basic plane as one', () => {
    expect(problems('🌾'.repeat(7))).toEqual(['tooShort|8']);
    expect(problems('🌾'.repeat(128))).toEqual([]);
  });

  it('takes composed and decomposed letters for the same, and trims nothing', () => {
    expect(newPasswordSchema.parse('  caf\u0065\u0301 ngopi ')).toBe('  café ngopi ');
  });
});

describe('common passwords', () => {
  const words = new Set(['password', 'rahasia', 'mojokerto', 'kota', 'bismillah', 'qwerty']);

  it.each([
    'password',
    'PassWord',
    'P@ssw0rd',
    'password2024!',
    '123rahasia',
    'r4h4s14',
    'rahasia-rahasia',
    'rahasiarahasia',
    'kota.mojokerto',
    'MojokertoKota1',
    'bismillah!!!',
    '12345678',
    '87654321',
    'aaaaaaaa',
    'abcdefgh',
    '--------',
  ])('refuses %s', (password) => {
    expect(isCommonPassword(password, words)).toBe(true);
  });

  it.each(['rahasia dapur nenek', 'kuda-laut-menari', 'xK9#mQ2p', 'mojo kerto kulon', '31415926'])(
    'lets %s through',
    (password) => {
      expect(isCommonPassword(password, words)).toBe(false);
    },
  );

  it('refuses what anybody knows of the user', () => {
    const own = ownWords({
      name: 'Sri Wahyuni, S.Kom.',
      email: 'sriwahyuni@contoh.go.id',
      agencyName: 'Dinkominfo Kota Blitar',
    });
    for (const password of ['wahyuni99', 'SriWahyuni1', 'dinkominfo!', 'Contoh-2024']) {
      expect(isCommonPassword(password, words, own)).toBe(true);
      expect(isCommonPassword(password, words)).toBe(false);
    }
  });

  it('finds a word however digits surround it', () => {
    const digits = fc.stringMatching(/^\d{0,6}$/);
    fc.assert(
      fc.property(fc.constantFrom(...words), digits, digits, (word, before, after) =>
        isCommonPassword(`${before}${word.toUpperCase()}${after}`, words),
      ),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 128 }), (text) => {
        expect(typeof isCommonPassword(text, words)).toBe('boolean');
      }),
    );
  });
});
