import type { Draws } from './random';

/** Words of practice reports, roughly by how often they are used. */
const COMMON =
  `dan yang di untuk dengan pada dalam dari oleh ke ini sebagai melalui serta kota data layanan
  pemerintah aplikasi pelayanan masyarakat informasi sistem pengelolaan daerah perangkat digital
  pelaksanaan penerapan publik warga tim kegiatan pengembangan kebijakan evaluasi peraturan hasil
  proses petugas kunjungan koordinasi pemanfaatan arsitektur integrasi manajemen keamanan rencana
  peningkatan anggaran pegawai pelatihan pendampingan dokumen laporan pengaduan perizinan kesehatan
  pendidikan kependudukan statistik sektoral walidata produsen metadata portal kecamatan kelurahan
  pimpinan rapat notulen tindak lanjut kelompok kerja pokja sekretaris dinas komunikasi informatika
  jaringan server pusat pemulihan cadangan pemantauan penilaian indikator aspek domain tingkat
  kematangan bukti dukung audit infrastruktur sandi tanda tangan elektronik naskah arsip persuratan
  disposisi pembangunan daring luring pengguna akun sandi pengujian celah insiden siber tanggap
  penanganan pembelajaran pengetahuan berbagi praktik baik replikasi adopsi kendala keberhasilan
  faktor langkah waktu biaya manfaat dampak capaian target triwulan tahunan bulanan mingguan harian
  keterbukaan ppid pejabat permohonan sengketa publikasi media sosial konten siaran pers videotron
  pariwisata perdagangan pasar umkm pajak retribusi pendapatan keuangan barang aset pengadaan
  perencanaan penganggaran pelaporan kinerja akuntabilitas pengawasan inspektorat kepegawaian
  perpustakaan transportasi parkir terminal lalu lintas sampah lingkungan banjir bencana kebakaran
  darurat kendali kamera cctv sensor cerdas peta rencana induk proses bisnis standar interoperabilitas
  penghubung intra pita lebar serat optik wifi komputasi awan lisensi vendor kontrak pemeliharaan
  gangguan bantuan helpdesk tiket survei kepuasan indeks nilai predikat regulasi perwal keputusan
  surat edaran instruksi sosialisasi bimbingan teknis magang relawan literasi komunitas perempuan
  disabilitas lansia anak sekolah guru siswa puskesmas rumah sakit rujukan antrean stunting posyandu
  bantuan kemiskinan pertanian petani nelayan peternak pupuk pangan harga inflasi operasi gudang`
    .trim()
    .split(/\s+/);

const SYLLABLES =
  'ba da ga ka la ma na pa ra sa ta wa ja ca bi di gi ki li mi ni pi ri si ti bu du gu ku lu mu nu pu ru su tu be re se te lo ko so to'.split(
    ' ',
  );
const ENDINGS = ['', '', 'n', 'ng', 'h', 's', 'r', 't', 'k'];
const AFFIXES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['', 'an'],
  ['ber', ''],
  ['di', 'kan'],
  ['ke', 'an'],
  ['ter', ''],
  ['pe', 'an'],
];

/** About 9,000 words: the common ones first, then names and rare words with Indonesian sounds. */
export function vocabulary(draws: Draws): string[] {
  const words = new Set(COMMON);
  while (words.size < 9000) {
    const syllables = Array.from({ length: 2 + draws.below(2) }, () => draws.pick(SYLLABLES));
    const [before, after] = draws.pick(AFFIXES);
    words.add(before + syllables.join('') + draws.pick(ENDINGS) + after);
  }
  return [...words];
}

const TITLE_HEADS = [
  'Penerapan',
  'Pengelolaan',
  'Integrasi',
  'Pengembangan',
  'Percepatan',
  'Pemanfaatan',
  'Penguatan',
  'Penataan',
  'Digitalisasi',
  'Pemantauan',
];
const TITLE_SUBJECTS = [
  'manajemen pengetahuan',
  'layanan perizinan',
  'arsitektur SPBE',
  'satu data kota',
  'pengaduan warga',
  'tanda tangan elektronik',
  'arsip dan naskah dinas',
  'pusat data bersama',
  'keamanan informasi',
  'statistik sektoral',
  'media publikasi',
  'kelompok kerja SPBE',
  'peta rencana',
  'aplikasi kepegawaian',
  'jaringan intra pemerintah',
  'keterbukaan informasi publik',
  'kota cerdas',
  'antrean puskesmas',
  'pajak daerah',
  'literasi digital',
];

export function makeTitle(draws: Draws, words: readonly string[]): string {
  const where =
    draws.next() < 0.5
      ? `di ${draws.zipf(words)}`
      : `bagi ${draws.zipf(words)} dan ${draws.zipf(words)}`;
  return `${draws.pick(TITLE_HEADS)} ${draws.zipf(TITLE_SUBJECTS)} ${where}`;
}

export function makeText(draws: Draws, words: readonly string[], length: number): string {
  const sentences: string[] = [];
  let left = length;
  while (left > 0) {
    const size = Math.min(left, 6 + draws.below(16));
    const sentence = Array.from({ length: size }, () => draws.zipf(words)).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    left -= size;
  }
  return sentences.join(' ');
}

/** What people ask: one to four words, some inflected, some cut short, some with a synonym. */
export function makeQueries(draws: Draws, words: readonly string[], count: number): string[] {
  const fixed = [
    'manajemen pengetahuan',
    'pokja spbe',
    'kunker',
    'pelayanan publik',
    'tanda tangan elektronik',
    '"satu data"',
    'melayani warga',
    'perwal arsitektur',
    'keamanan informasi',
    'arsip',
  ];
  return Array.from({ length: count }, (_, n) => {
    if (n % 5 === 0) return fixed[(n / 5) % fixed.length] ?? '';
    const size = draws.pick([1, 1, 2, 2, 2, 3, 4]);
    const query = Array.from({ length: size }, () => draws.zipf(words)).join(' ');
    return draws.next() < 0.15 ? query.slice(0, -2) : query;
  });
}
