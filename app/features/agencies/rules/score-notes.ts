import type { Locale } from '~/platform/languages/locale';

/**
 * The notes of prisma/data/index-scores.csv as readers see them. The file keeps the wording of who
 * collected the figures; a note that is not here is shown as it is written (`noteFor`).
 */
const TEXTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'older instrument PermenPANRB 5/2018; not comparable': {
    id: 'Dinilai dengan instrumen lama, PermenPANRB 5/2018, sehingga tidak dapat dibandingkan.',
    en: 'Assessed with the older instrument, PermenPANRB 5/2018, and so not comparable.',
  },
  'article of 27 May 2024 says "penilaian SPBE tahun ini"; year 2023 inferred from the award and from the Kota Madiun ranking text':
    {
      id: 'Artikel 27 Mei 2024 menyebut “penilaian SPBE tahun ini”. Tahun 2023 disimpulkan dari penghargaan yang diterima dan dari daftar peringkat yang dimuat Kota Madiun.',
      en: 'The article of 27 May 2024 speaks of “this year’s SPBE assessment”. The year 2023 is inferred from the award and from the ranking that Kota Madiun published.',
    },
  'published with one decimal only': {
    id: 'Dipublikasikan hanya dengan satu angka di belakang koma.',
    en: 'Published with one decimal only.',
  },
  'provisional value before repair of evidence': {
    id: 'Nilai sementara, sebelum bukti dukung diperbaiki.',
    en: 'Provisional value, before the evidence was repaired.',
  },
  'coincidentally the same value as Kota Mojokerto 2023': {
    id: 'Kebetulan sama dengan nilai Kota Mojokerto tahun 2023.',
    en: 'Happens to be the same value as that of Kota Mojokerto in 2023.',
  },
  'harianpost.id prints "cukup" for this value; the decree-based source says Baik': {
    id: 'harianpost.id menulis “cukup” untuk nilai ini; sumber yang merujuk keputusan menteri menyebut Baik.',
    en: 'harianpost.id prints “cukup” for this value; the source that follows the decree says Baik.',
  },
  'published predicate "Sedang" does not exist in the regulation; derived: Cukup': {
    id: 'Predikat “Sedang” yang dipublikasikan tidak ada dalam peraturan. Menurut nilainya: Cukup.',
    en: 'The published predicate “Sedang” does not exist in the regulation. By its value: Cukup.',
  },
  'domain Layanan 4,01': {
    id: 'Nilai domain Layanan: 4,01.',
    en: 'Value of the domain Layanan: 4.01.',
  },
  'stated by the visiting official during a study visit': {
    id: 'Disampaikan oleh pejabat tamu dalam kunjungan belajar.',
    en: 'Stated by the visiting official during a study visit.',
  },
  'not the final published result; level printed "Rintisan"': {
    id: 'Bukan hasil akhir yang dipublikasikan. Tingkat yang tercantum: “Rintisan”.',
    en: 'Not the final published result. The level as printed: “Rintisan”.',
  },
  '24 of 621 agencies reached Memuaskan': {
    id: '24 dari 621 instansi mencapai predikat Memuaskan.',
    en: '24 of 621 agencies reached Memuaskan.',
  },
  '615 agencies: 92 central, 523 local': {
    id: '615 instansi: 92 pusat dan 523 daerah.',
    en: '615 agencies: 92 central and 523 local.',
  },
};

/** A note in the reader's language; null when it exists only as it was collected, in English. */
export function noteFor(locale: Locale, note: string): string | null {
  const texts = Object.hasOwn(TEXTS, note) ? TEXTS[note] : undefined;
  return texts?.[locale] ?? null;
}
