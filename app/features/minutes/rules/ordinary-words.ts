const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Words of offices and roles: "Bidang Aptika" in a name field is nobody's name, and "Bapak Camat"
 * names nobody either.
 */
export const OFFICE_WORDS = words(`
  admin anggota aparatur asisten badan bagian bapenda bappeda bapperida bidang bkd bkpsdm bpbd bpkad
  bps bupati camat daerah desa dinas dinkes direktur disdik disdukcapil dishub diskominfo
  diskominfotik diskominfosantik dispendukcapil dinkominfo dlh dpmptsp dprd forum guest hadirin host inspektorat instansi jajaran kabag kabid kabupaten kadis kasi
  kecamatan kelompok kelurahan kepala ketua kominfo kota moderator narasumber notulis opd operator panitia
  pemerintah pemkab pemkot pemprov perangkat perwakilan peserta petugas pimpinan pokja ppid provinsi puskesmas rapat rombongan rsud
  satpol seksi sekda sekretariat sekretaris semua seluruh setda staf subbagian tamu tim tuan unit upt wakil wali
  walikota`);

/**
 * Words that Indonesians are called by and that say something else as well: alone, or beside one
 * another, they hide nobody. The list need not be complete: what it lacks is hidden once too often,
 * and the officer sees that in the preview.
 */
const ORDINARY = words(`
  abadi adil agung aman amanah anggun arif arum asih asri aulia ayu bagus bahagia bakti baik baru
  batu bersih bestari besar bijak bina bintang bulan bumi bunga cahaya cantik cendana cinta cipta
  citra contoh dana darma data desember desi dharma dian duta eka elok emas fajar fitrah gading ganda
  gemilang giat gunung guna hadi hakim harapan harum hari hati hidayah hijau ikhlas ilham ilmu
  indah informasi insan intan jati jaya jujur juli juni karunia karya kasih kemala kencana kharisma
  kreatif kuat kurnia laksana langit lestari lima lintang luhur lurus maju makmur mandiri manis
  maret mas mawar maya mega mekar melati merah merdeka mukti mulia murni mustika mutiara nasional
  nilai nirmala nusa nusantara pagi panca pangkat perdana perkasa permata pertama pertiwi pertama
  prakarsa prima pribadi puspa pusaka pusat putih putra putri rahmat ramah rapi rasa ratu raya
  rejeki rezeki rukun sabar sabda sakti sari satria satu sejahtera sejati selamat senin sentosa
  septi september setia siaga sinar slamet subur suci suka sukma sukses surya tangguh tani taufik
  teguh tenang tiga timur tirta tri tulus tunas tunggal unggul untung usaha utama utara wahana
  wahyu waras warga warna widya wira wisata yakin yuda
  ambon asahan bali bandung bangka banjar banten batam bekasi blitar bogor bojonegoro bone cilegon
  cirebon demak depok garut gresik jakarta jambi jawa jember jepara jombang karawang kebumen kediri
  kendal klaten kudus lamongan lampung lombok lumajang madiun madura magelang magetan malang manado
  maluku medan mojokerto nganjuk ngawi pacitan padang palembang pamekasan papua pasuruan pati
  pekalongan ponorogo probolinggo purwodadi purworejo rembang riau salatiga sampang semarang serang
  sidoarjo situbondo solo sragen subang sukabumi sukoharjo sulawesi sumatra sumatera sumba sumenep
  surabaya surakarta tangerang tegal ternate trenggalek tuban tulungagung wonogiri wonosobo
  yogyakarta`);

/** True for a word that tells of nobody by itself. @param plain as `plainWord` gives it */
export function isOrdinary(plain: string): boolean {
  return ORDINARY.has(plain) || OFFICE_WORDS.has(plain);
}

/** How people are addressed. A single letter counts only as "H." and is looked at where it stands. */
const HONORIFICS = words(`
  bapak bpk pak papak ibu ibuk bu sdr sdri sdra saudara saudari mas mbak mba bang abang kang kak
  kakak cak ning neng nduk teh teteh gus uda uni bung om tante pakde bude mbah eyang romo abah ummi
  tuan tn nyonya ny nona nn yth drs dra dr drg ir prof hj kh kiai kyai nyai ust ustad ustadz
  ustadzah ustaz raden letkol kolonel kapten mayor mr mrs ms`);

/** @param written the word as it stands, @param dotted whether a full stop follows it */
export function isHonorific(plain: string, written: string, dotted: boolean): boolean {
  return HONORIFICS.has(plain.replace(/2$/, '')) || (written === 'H' && dotted);
}
