/**
 * Roots that the affix rules alone would miss, because a nasal prefix swallowed their first letter
 * (pengelolaan → kelola), because they are short (pengajuan → aju), or because they end like a
 * suffix (perbaikan → baik, mencari → cari). Words of this trade; add one when a search misses it.
 */
export const KNOWN_ROOTS: ReadonlySet<string> = new Set(
  `
  adu aju acu atur awas audit ajar alih aman amat ambil ampu anggar angkat arah arsip atas
  bagi baik bangun bantu baru beri bijak bimbing buat buka bukti cari capai cegah cepat cipta
  daftar data dampak dampingi damping didik dinas duduk dukung edukasi efisien evaluasi
  gerak guna gandeng hadir hadap hapus harmonisasi hasil hubung
  ikut implementasi inovasi integrasi isi izin identifikasi jabat jadi jaga jalan jangkau janji
  jawab kaji kelola kembang kenal kendali kerja kirim koordinasi kolaborasi kontrol kuasa kuat
  kumpul kunjung kurang kawal klasifikasi kait lapor laksana latih layan lindung lihat luas luncur
  masuk mandiri manfaat milik minta muat mulai monitor mudah migrasi nilai naik nama
  olah oleh padu pakai pantau pasang pasti pedoman pelihara penuh peran percaya perintah peringkat
  perlu peroleh pikir pilih pimpin pindah pinjam pulih publikasi putus proses produk
  rapat rancang rangkum rapi rawat rekam rekomendasi rencana resmi reformasi retas revisi rumah rumus ringkas
  sahkan salur sampai sandi satu sebar sedia selenggara selesai serah seragam serta setuju siap
  simpan sinkronisasi sosialisasi standar sulit susun swadaya sinergi sertifikasi
  tahan tanam tanda tangan tanggap tanggung tangani tanya tata tegak temu tentu terap terbit terima
  tetap tiru tindak tinggi tingkat tinjau tugas tuju tulis tunjuk tuntut tutup tambah tampil tani
  ubah uji ukur undang unggah unduh unggul urus usaha usul utama verifikasi validasi wajib warga wujud
  `
    .trim()
    .split(/\s+/),
);

/** Roots whose derived forms follow no rule at all. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['belajar', 'ajar'],
  ['pelajar', 'ajar'],
  ['pelajaran', 'ajar'],
  ['pembelajaran', 'ajar'],
  ['mempelajari', 'ajar'],
  ['beranda', 'beranda'],
  ['notula', 'notulen'],
  ['notulensi', 'notulen'],
  ['notulis', 'notulen'],
]);
