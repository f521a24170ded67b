import { describe, expect, it } from 'vitest';

import {
  formatPositionTitle,
  looksLikePosition,
  parsePositionTitle,
  POSITION_RANK,
  positionRank,
} from './position-title';

describe('posts', () => {
  it.each([
    ['PLT Kepala Dinas', 'Plt. Kepala Dinas'],
    ['plt.Kepala Dinas', 'Plt. Kepala Dinas'],
    ['Plh. Sekretaris', 'Plh. Sekretaris'],
    ['Pj Wali Kota', 'Pj. Wali Kota'],
    ['PJS. Bupati', 'Pjs. Bupati'],
    ['Kepala  Bidang\u00A0Aptika', 'Kepala Bidang Aptika'],
    ['Pjok', 'Pjok'],
    ['Plt.', 'Plt.'],
    ['', ''],
  ])('%s is written %s', (typed, written) => {
    expect(formatPositionTitle(parsePositionTitle(typed))).toBe(written);
  });

  it('lists a delegation from the head of region to the driver', () => {
    const order = [
      'Wali Kota',
      'Wakil Wali Kota',
      'Sekretaris Daerah',
      'Asisten Administrasi Umum',
      'Anggota DPRD',
      'Kepala Dinas Komunikasi dan Informatika',
      'Sekretaris',
      'Kepala Bidang Aplikasi Informatika',
      'Kasi Persandian',
      'Pranata Komputer Ahli Muda',
      'Jabatan yang tidak dikenal',
      'Staf Bidang Statistik',
      'Sopir',
    ];
    const ranks = order.map(positionRank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(order.length);
  });

  it.each([
    ['Ajudan Wali Kota', POSITION_RANK.support],
    ['Staf Ahli Wali Kota', POSITION_RANK.assistant],
    ['Plt. Kepala Diskominfo', POSITION_RANK.officeHead],
    ['Pelaksana Tugas Kepala Badan', POSITION_RANK.officeHead],
    ['Penjabat Bupati', POSITION_RANK.regionHead],
    ['KABID APTIKA', POSITION_RANK.divisionHead],
    ['Kepala Sub Bagian Umum', POSITION_RANK.sectionHead],
    ['Kasubbag Keuangan', POSITION_RANK.sectionHead],
    ['Sekretaris Dinas', POSITION_RANK.officeSecretary],
    ['Penata Kelola Sistem', POSITION_RANK.functional],
    ['Pengemudi', POSITION_RANK.support],
    ['Walikota', POSITION_RANK.regionHead],
    [null, POSITION_RANK.other],
  ])('%s', (title, rank) => {
    expect(positionRank(title)).toBe(rank);
  });

  it('tells posts from names and ranks', () => {
    expect(
      ['Plt. Kepala Dinas', 'Staf', 'Sekretaris', 'Kabid TIK'].filter(looksLikePosition),
    ).toHaveLength(4);
    expect(
      ['Mujianto', 'Hakim Sisworo', 'Penata Muda Tk. I', 'Stafani', 'Kasih Contoh', ''].filter(
        looksLikePosition,
      ),
    ).toEqual([]);
  });
});
