import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { IRREGULAR, KNOWN_ROOTS } from './known-roots';
import { lettersOf, rootOf } from './root';

describe('forms of one word meet', () => {
  it.each([
    ['layan', 'layanan pelayanan melayani dilayani pelayan'],
    ['kelola', 'mengelola pengelolaan dikelola pengelola kelola'],
    ['atur', 'mengatur peraturan pengaturan aturan diatur'],
    ['kembang', 'pengembangan mengembangkan dikembangkan berkembang perkembangan'],
    ['terap', 'penerapan menerapkan diterapkan terapan'],
    ['tingkat', 'meningkatkan peningkatan ditingkatkan tingkatan'],
    ['laksana', 'pelaksanaan melaksanakan dilaksanakan laksanakan'],
    ['selenggara', 'penyelenggaraan menyelenggarakan diselenggarakan penyelenggara'],
    ['susun', 'menyusun penyusunan disusun'],
    ['rencana', 'perencanaan merencanakan direncanakan'],
    ['buka', 'membuka pembukaan keterbukaan terbuka dibuka'],
    ['baik', 'perbaikan memperbaiki kebaikan diperbaiki'],
    ['kunjung', 'kunjungan berkunjung mengunjungi pengunjung'],
    ['kerja', 'bekerja pekerjaan pekerja'],
    ['didik', 'pendidikan mendidik'],
    ['tindak', 'tindakan menindak penindakan'],
    ['aju', 'pengajuan mengajukan diajukan'],
    ['nilai', 'penilaian menilai dinilai'],
    ['guna', 'menggunakan penggunaan digunakan pengguna'],
    ['integrasi', 'mengintegrasikan pengintegrasian terintegrasi diintegrasikan'],
    ['tanya', 'pertanyaan bertanya menanyakan'],
    ['pinjam', 'peminjaman meminjam dipinjam'],
    ['lapor', 'laporan pelaporan melaporkan laporkan dilaporkan pelapor'],
    ['ajar', 'belajar pembelajaran pelajaran mengajar pengajar'],
    ['izin', 'perizinan mengizinkan izin diizinkan'],
  ])('%s', (root, forms) => {
    for (const form of forms.split(' '))
      expect(`${form}: ${rootOf(form)}`).toBe(`${form}: ${root}`);
  });
});

describe('unrelated words stay apart', () => {
  it.each([
    ['kota', 'kotak'],
    ['peta', 'petani'],
    ['peta', 'petak'],
    ['data', 'datang'],
    ['desa', 'desain'],
    ['masa', 'masalah'],
    ['nilai', 'nila'],
    ['perang', 'perangkat'],
    ['kepala', 'pala'],
    ['bulan', 'bul'],
    ['dinas', 'nas'],
    ['evaluasi', 'evaluas'],
    ['ikan', 'ik'],
    ['beranda', 'anda'],
    ['tanda', 'tandan'],
    ['aplikasi', 'aplik'],
    ['sekolah', 'seko'],
    ['visitasi', 'kunjungan'],
    ['informasi', 'formasi'],
  ])('%s and %s', (one, other) => {
    expect(rootOf(one)).not.toBe(rootOf(other));
  });

  it('leaves short words, numbers and other scripts as they are', () => {
    for (const word of ['spbe', 'ai', '2024', 'iso27001', 'データ', ''])
      expect(rootOf(word)).toBe(word);
  });
});

it('always gives a word that is no longer, and the same one every time', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{0,35}$/), (word) => {
      const root = rootOf(word);
      expect(root.length).toBeGreaterThan(word === '' ? -1 : 0);
      expect(root.length).toBeLessThanOrEqual(word.length);
      expect(rootOf(word)).toBe(root);
    }),
  );
});

it('is found in a text by the letters that its forms hold', () => {
  const known = [...KNOWN_ROOTS, ...IRREGULAR.keys()];
  const stem = fc.oneof(fc.constantFrom(...known), fc.stringMatching(/^[a-z]{2,9}$/));
  const prefix = fc.constantFrom(
    ...['', 'me', 'mem', 'men', 'meng', 'menge', 'meny', 'pe', 'pem', 'pen', 'peng', 'penge'],
    ...['peny', 'per', 'ke', 'be', 'ber', 'ter', 'di', 'se', 'mempe', 'memper', 'keter', 'diper'],
  );
  const suffix = fc.constantFrom('', 'an', 'kan', 'i', 'nya', 'annya', 'kannya', 'inya');
  fc.assert(
    fc.property(prefix, stem, suffix, fc.boolean(), (before, middle, after, swallowed) => {
      const word = before + (swallowed ? middle.slice(1) : middle) + after;
      const letters = lettersOf(rootOf(word));
      expect(letters.some((each) => word.includes(each))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
