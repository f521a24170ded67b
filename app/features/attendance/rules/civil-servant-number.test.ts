import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatCivilServantNumber } from '~/platform/people/civil-servant-number';

import { maskCivilServantNumber, readCivilServantNumber } from './civil-servant-number';

// The two teaching examples of the civil service agency; not people.
const NEWER = '198609262015051001';
const OLDER = '196608011988031001';

describe('NIP', () => {
  it.each([
    '19860926 201505 1 001',
    '198609262015051001',
    "'198609262015051001",
    '"19860926 201505 1 001"',
    'NIP. 19860926 201505 1 001',
    'NIP : 19860926.201505.1.001',
    'NIP19860926 201505 1 001',
    'NIPPPK: 19860926 201505 1 001',
    '19860926-201505-1-001',
    '１９８６０９２６ 201505 1 001',
    '19860926\u00A0201505\u200B1\u00A0001',
  ])('reads %s', (text) => {
    expect(readCivilServantNumber(text)).toEqual({ status: 'valid', value: NEWER });
  });

  it('reads the printed dots', () => {
    expect(readCivilServantNumber('19660801.198803.1.001').value).toBe(OLDER);
  });

  it('does not look at months: contract staff carry another code there', () => {
    expect(readCivilServantNumber('19860926 202421 1 001').status).toBe('valid');
    expect(readCivilServantNumber('19869926 209999 9 999').status).toBe('valid');
  });

  it.each(['', ' ', '-', '–', '---', '0', 'tidak ada', 'Non ASN', 'non-PNS', 'NIP. -'])(
    'takes "%s" for none',
    (text) => {
      expect(readCivilServantNumber(text)).toEqual({ status: 'none', value: null });
    },
  );

  it.each(['1,98609E+17', '1.98609262015051E+17', '1.99e17', '198609262015051000', '2E+17'])(
    'sees that a spreadsheet damaged %s',
    (text) => {
      expect(readCivilServantNumber(text)).toEqual({ status: 'damaged', value: null });
    },
  );

  it.each([
    '510123456',
    '1986092620150510',
    '19860926201505100',
    '1986092620150510011',
    'abc',
    '12a',
  ])('refuses %s and keeps nothing of it', (text) => {
    expect(readCivilServantNumber(text)).toEqual({ status: 'invalid', value: null });
  });

  it('writes groups that are read back to the same digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}[1-9]\d\d$/), (digits) => {
        expect(readCivilServantNumber(formatCivilServantNumber(digits)).value).toBe(digits);
      }),
    );
  });

  it('shows nothing of the birth date or sex when masked', () => {
    expect(maskCivilServantNumber(NEWER)).toBe('•••••••• •••••• • 001');
    expect(maskCivilServantNumber('1234')).toBe('••••');
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { status, value } = readCivilServantNumber(text);
        expect(status === 'valid').toBe(value !== null);
      }),
    );
  });
});
