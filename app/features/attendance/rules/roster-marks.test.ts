import { describe, expect, it } from 'vitest';

import { isTalk, withoutBullet, withoutChatStamp } from './roster-marks';

describe('marks around the lines of a chat', () => {
  it.each([
    ['[21/05/24 08.15] Contoh Pengirim: 1. Mujianto', '1. Mujianto'],
    ['[21/05/24, 08.15.33] Contoh: Mujianto', 'Mujianto'],
    ['21/05/24 08.15 - Contoh Pengirim: Mujianto', 'Mujianto'],
    ['5/21/24, 8:15 AM - +62 812-0000-0000: Mujianto', 'Mujianto'],
    ['Mujianto', 'Mujianto'],
    ['Nama: Mujianto', 'Nama: Mujianto'],
  ])('%s', (line, text) => {
    expect(withoutChatStamp(line)).toBe(text);
  });

  it.each([
    ['1. Mujianto', 'Mujianto'],
    ['1) Mujianto', 'Mujianto'],
    ['(12) Mujianto', 'Mujianto'],
    ['1.Mujianto', 'Mujianto'],
    ['3 Mujianto', 'Mujianto'],
    ['- Mujianto', 'Mujianto'],
    ['• Mujianto', 'Mujianto'],
    ['a. Mujianto', 'Mujianto'],
    ['a) Mujianto', 'Mujianto'],
    ['A. Dinas Contoh', 'Dinas Contoh'],
    ['II. Dinas Contoh', 'Dinas Contoh'],
  ])('%s loses its bullet', (line, text) => {
    expect(withoutBullet(line)).toMatchObject({ text, numbered: true });
  });

  it.each([
    'A. Contoh',
    'H. Contoh',
    'h. contoh',
    'I Made Contoh',
    'Mujianto',
    '19860926 201505 1 001',
  ])('%s keeps all', (line) => {
    expect(withoutBullet(line)).toMatchObject({ text: line, numbered: false });
  });

  it('takes h. for a bullet after g.', () => {
    expect(withoutBullet('h. contoh', 'g').text).toBe('contoh');
  });

  it('tells talk from names', () => {
    const talk = [
      'Berikut daftar peserta',
      'Yth. Bapak Kepala',
      'https://example.org',
      'Terima kasih 🙏',
      'Jumlah: 5',
    ];
    expect(talk.filter(isTalk)).toEqual(talk);
    const names = ['Selamat Contoh', 'Hari Contoh', 'Salamah', 'Mujianto', 'Totalia'];
    expect(names.filter(isTalk)).toEqual([]);
  });
});
