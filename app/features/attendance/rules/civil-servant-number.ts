import { plainLine } from './pasted-text';

/** Digits of a NIP: birth date 8, start of service 6, sex 1, serial 3 (Perka BKN 22/2007). */
export const CIVIL_SERVANT_NUMBER_DIGITS = 18;

/**
 * - `none`: nothing was given; the number is always optional
 * - `valid`: 18 digits, as text
 * - `damaged`: a spreadsheet turned it into a number and its last digits are lost
 * - `invalid`: something else (a NIK, an old nine-digit NIP, a number of the police or the army)
 */
export type CivilServantNumberReading =
  { status: 'none' | 'damaged' | 'invalid'; value: null } | { status: 'valid'; value: string };

const GIVEN_AS_NOTHING = /^(?:[-–—.0\s]*|tidak ada|belum ada|non[ -]?(?:asn|pns)|n\/a|nihil)$/i;
const LABEL =
  /^\s*(?:NI\s?P{1,3}K|NIP\s*PPPK|NIP|No(?:mor)?\.?\s*Induk\s*Pegawai)(?!\p{L})[\s.:]*/iu;
const SCIENTIFIC = /^\d(?:[.,]\d{1,20})?\s?E\s?\+?\s?\d{1,3}$/i;

/**
 * Reads a NIP however it is printed: "19860926 201505 1 001", "19660801.198803.1.001", with Excel's
 * apostrophe, behind "NIP.". Only the number of digits is checked: for PPPK digits 9 to 14 hold a
 * year and another code, so a check of the month would refuse real numbers, and neither birth date
 * nor sex is ever taken out of it. A serial of 000 does not occur: it is what remains after Excel
 * has kept 15 digits of the 18.
 */
export function readCivilServantNumber(text: string): CivilServantNumberReading {
  const given = plainLine(text).replace(/["'`]/g, '').replace(LABEL, '').trim();
  if (GIVEN_AS_NOTHING.test(given)) return { status: 'none', value: null };
  if (SCIENTIFIC.test(given)) return { status: 'damaged', value: null };
  const digits = given.replace(/[\s.,\-–/]/g, '');
  if (!/^\d{18}$/.test(digits)) return { status: 'invalid', value: null };
  if (digits.endsWith('000')) return { status: 'damaged', value: null };
  return { status: 'valid', value: digits };
}

/**
 * For lists: birth date, start of service and sex are hidden, the serial stays so that two people
 * can be told apart. A value of another shape is hidden whole.
 */
export function maskCivilServantNumber(value: string): string {
  const serial = /^\d{15}(\d{3})$/.exec(value)?.[1];
  return serial === undefined
    ? '•'.repeat(Math.min(value.length, 18))
    : `•••••••• •••••• • ${serial}`;
}
