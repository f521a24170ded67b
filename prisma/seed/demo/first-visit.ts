import type { LibrarySink } from '~/features/visits/rules/library-sink';
import type { Services } from '~/platform/services.server';

import { accept, ask, hold, present, type Person, type Slot } from './run-visit';
import { wib, type Host } from './stage';
import { writeMinutes, writePractice } from './write-up';

const SOURCE = 'b-news.id 6324';
const SLOT: Slot = { day: '2024-05-21', startTime: '09:00', endTime: '11:30' };
const MADE_UP = 'Nama contoh';
const BLITAR = 'Diskominfo Kota Blitar';
const MOJOKERTO = 'Diskominfo Kota Mojokerto';

const SUBJECT = 'Peningkatan indeks SPBE dan Pokja per domain SPBE';
const TOPICS = [
  'spbe',
  'working-groups',
  'one-data-indonesia',
  'public-information',
  'publication-media',
];
const COORDINATION = 'spbe-2020/i10';
const TEAM = 'spbe-2020/i19';
const COLLABORATION = 'spbe-2020/i20';

const PEOPLE: readonly Person[] = [
  {
    fullName: 'Mujianto',
    positionTitle: 'Kepala Dinas',
    side: 'guest',
    agencyName: BLITAR,
  },
  {
    fullName: 'Arif Setiawan',
    suffixTitles: 'S.Kom.',
    positionTitle: 'Kepala Bidang (contoh)',
    side: 'guest',
    agencyName: BLITAR,
    exampleNote: MADE_UP,
  },
  {
    prefixTitles: 'Dra.',
    fullName: 'Ningsih Rahayu',
    suffixTitles: 'M.Si.',
    positionTitle: 'Pranata Humas (contoh)',
    side: 'guest',
    agencyName: BLITAR,
    exampleNote: MADE_UP,
  },
  {
    fullName: 'Santi Retnaning Tyas',
    positionTitle: 'Kepala Dinas',
    side: 'host',
    agencyName: MOJOKERTO,
  },
  {
    fullName: 'Hendra Saputra',
    positionTitle: 'Kepala Bidang (contoh)',
    side: 'host',
    agencyName: MOJOKERTO,
    exampleNote: MADE_UP,
  },
];

/**
 * The first real visit, Kota Blitar to Kota Mojokerto on 21 May 2024, through every step. What the
 * article does not say is made up and says so on the screen.
 */
export async function loadFirstVisit(
  services: Services,
  library: LibrarySink,
  host: Host,
): Promise<void> {
  const { requestId } = await ask(
    services,
    host,
    wib('2024-05-06', '08:30'),
    `Isi permohonan ini disusun dari berita (${SOURCE}); narahubung, jumlah peserta, serta tanggal permohonan adalah data contoh.`,
    {
      guestAgencyName: BLITAR,
      guestRegion: 'Kota Blitar',
      subject: SUBJECT,
      purpose:
        'Bagaimana indeks SPBE naik setiap tahun, bagaimana Pokja dibentuk untuk setiap domain SPBE, serta Satu Data, PPID, dan media publikasi. Kota Blitar belum memiliki Pokja.',
      topics: TOPICS,
      indicators: [COORDINATION, TEAM, COLLABORATION],
      date1: SLOT.day,
      headCount: 3,
    },
  );
  const { visitId } = await accept(
    services,
    host,
    requestId,
    wib('2024-05-08', '10:00'),
    SLOT,
    `Tanggal, tempat, kedua instansi, dan pokok bahasan bersumber dari berita (${SOURCE}); jam kunjungan adalah data contoh.`,
  );
  await services.write((tx) =>
    tx.visit.update({
      where: { id: visitId },
      data: { receivedBy: 'Santi Retnaning Tyas, Kepala Diskominfo Kota Mojokerto' },
    }),
  );
  await present(services, host, visitId, SLOT, PEOPLE);
  await hold(services, host, visitId, SLOT);
  await writeMinutes(
    services,
    library,
    host,
    visitId,
    wib('2024-05-22', '09:15'),
    `Pokok pembahasan bersumber dari berita (${SOURCE}); susunan kalimat, notulis, dan tenggat adalah data contoh.`,
    {
      chairperson: 'Santi Retnaning Tyas',
      minuteTaker: 'Ratna Lestari (contoh)',
      summary:
        'Diskominfo Kota Blitar belajar dari Kota Mojokerto, yang indeks SPBE-nya naik dari **2,92** (2021) menjadi **3,32** (2022) dan **4,26** (2023).',
      items: [
        {
          kind: 'discussion',
          speaker: 'Santi Retnaning Tyas',
          body: 'Kunci kenaikan indeks adalah **konsistensi**: pekerjaan tetap dijalankan apa pun yang terjadi di sekitarnya. Pokja per domain adalah tim kerja SPBE.',
          topics: ['spbe', 'working-groups'],
          indicators: [COORDINATION, TEAM],
        },
        {
          kind: 'questionAndAnswer',
          speaker: 'Mujianto',
          body: 'Bagaimana indeks dapat naik setiap tahun, dan bagaimana Pokja dibentuk untuk setiap domain SPBE?',
          answer:
            'Setiap domain SPBE mempunyai Pokja. Pokja menjadi tim kerja yang menjalankan perbaikan di domainnya secara terus-menerus.',
          answeredBy: 'Santi Retnaning Tyas',
          topics: ['spbe', 'working-groups'],
          indicators: [TEAM, COLLABORATION],
        },
        {
          kind: 'discussion',
          body: 'Dibahas pula penyelenggaraan Satu Data, layanan PPID, dan media publikasi.',
          topics: ['one-data-indonesia', 'public-information', 'publication-media'],
        },
        {
          kind: 'followUp',
          body: 'Kota Blitar mempelajari pembentukan Pokja per domain SPBE; sebelumnya belum ada Pokja.',
          side: 'guest',
          personInCharge: BLITAR,
          dueDate: '2024-11-21',
          topics: ['working-groups'],
          indicators: [TEAM],
        },
      ],
    },
  );
  await writePractice(
    services,
    library,
    host,
    visitId,
    wib('2024-06-03', '13:20'),
    `Disusun dari berita (${SOURCE}) dan nilai indeks yang diumumkan; rincian langkah adalah data contoh.`,
    {
      title: 'Pokja per domain SPBE: konsistensi yang menaikkan indeks dari 2,92 menjadi 4,26',
      year: 2024,
      summary:
        'Kota Mojokerto membentuk kelompok kerja (Pokja) untuk setiap domain SPBE sebagai tim kerja tetap. Indeks SPBE naik tiga tahun berturut-turut, dari Baik menjadi Memuaskan.',
      problem:
        'Pada tahun 2021 indeks SPBE Kota Mojokerto masih **2,92** (Baik). Nilai itu tersebar di banyak indikator dan banyak perangkat daerah, sehingga tidak dapat dinaikkan oleh Diskominfo seorang diri.',
      steps: [
        '1. **Bentuk Pokja untuk setiap domain SPBE**: kebijakan internal, tata kelola, manajemen, dan layanan.',
        '2. **Jadikan Pokja tim kerja**, bukan panitia penilaian: Pokja menjalankan perbaikan di domainnya sepanjang tahun.',
        '3. **Konsisten**: pekerjaan tetap dijalankan apa pun yang terjadi di sekitarnya.',
        '4. **Padukan dengan Satu Data, PPID, dan media publikasi**, karena data dan informasi yang sama dipakai di sana.',
      ].join('\n'),
      results:
        '| Tahun | Indeks SPBE | Predikat |\n| --- | --- | --- |\n| 2021 | 2,92 | Baik |\n| 2022 | 3,32 | Baik |\n| 2023 | 4,26 | Memuaskan |\n\nKota Blitar datang untuk mempelajarinya pada 21 Mei 2024.',
      successFactors:
        'Konsistensi, dan tim kerja yang jelas untuk setiap domain. Sekretaris Daerah memimpin sebagai Koordinator SPBE.',
      howToCopy:
        'Mulailah dari domain dengan indikator terlemah. Tetapkan Pokja dan anggotanya dengan keputusan kepala daerah, lalu jadwalkan pertemuan tetap.',
      topics: TOPICS,
      indicators: [COORDINATION, TEAM, COLLABORATION],
    },
  );
}
