import { wishTroubles } from '~/features/rooms/check-wishes.server';
import type { LibrarySink } from '~/features/visits/rules/library-sink';
import type { VisitType } from '~/features/visits/rules/visit-type';
import { addDays, weekdayOf } from '~/platform/clock/calendar-day';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { accept, ask, hold, present } from './run-visit';
import { WIB, wib, type Host } from './stage';
import { writeMinutes, writePractice } from './write-up';

const FRIDAY = 5;

const NOTE = 'Seluruh isi catatan ini adalah data contoh.';

interface Lesson {
  readonly guest: string;
  readonly region: string;
  readonly visitType: VisitType;
  readonly subject: string;
  readonly day: string;
  readonly topics: string[];
  readonly indicators: string[];
  readonly question: string;
  readonly answer: string;
  readonly decision: string;
  readonly title: string;
  readonly summary: string;
  readonly problem: string;
  readonly steps: string;
  readonly results: string;
}

/** Lessons of the first host; two of them under Pemdi, which has no domains. */
export const MOJOKERTO_EXAMPLES: readonly Lesson[] = [
  {
    guest: 'Diskominfo Kota Contoh Utara',
    region: '',
    visitType: 'replicationStudy',
    subject: 'Manajemen pengetahuan: menyimpan pelajaran dari kunjungan',
    day: '2024-08-14',
    topics: ['knowledge-management', 'spbe'],
    indicators: ['spbe-2020/i26'],
    question: 'Siapa yang menulis pelajaran setelah kunjungan selesai?',
    answer:
      'Notulis menyusun konsep pada hari yang sama; bidang terkait melengkapi paling lambat satu minggu.',
    decision: 'Setiap kunjungan berakhir dengan satu tulisan praktik baik.',
    title: 'Satu kunjungan, satu tulisan: manajemen pengetahuan yang benar-benar dipakai',
    summary:
      'Setiap kunjungan menghasilkan satu tulisan singkat yang ditelaah orang kedua sebelum terbit.',
    problem:
      'Notulen tersimpan di laptop masing-masing dan tidak ditemukan lagi ketika pegawai pindah.',
    steps:
      '1. Tunjuk notulis sebelum tamu datang.\n2. Tulis butir per butir selama diskusi.\n3. Ubah butir menjadi tulisan dalam satu minggu.\n4. Orang kedua menelaah sebelum terbit.',
    results: 'Pertanyaan yang sama tidak lagi dijawab berulang kali melalui telepon.',
  },
  {
    guest: 'Dinkominfo Kabupaten Contoh Barat',
    region: '',
    visitType: 'workVisit',
    subject: 'Keamanan informasi dan tim tanggap insiden',
    day: '2025-02-19',
    topics: ['information-security', 'ict-audit'],
    indicators: ['spbe-2020/i8', 'spbe-2020/i22'],
    question: 'Apakah tim tanggap insiden harus pegawai khusus?',
    answer: 'Tidak. Yang penting ada nama, nomor yang dapat dihubungi, dan latihan berkala.',
    decision: 'Latihan tanggap insiden dijadwalkan dua kali setahun.',
    title: 'Latihan tanggap insiden dua kali setahun dengan tim kecil',
    summary:
      'Tim kecil lintas bidang berlatih menghadapi insiden, lalu mencatat apa yang perlu diperbaiki.',
    problem: 'Prosedur tanggap insiden ada di atas kertas, tetapi belum pernah dicoba.',
    steps:
      '1. Pilih satu kejadian yang mungkin terjadi.\n2. Jalankan latihan setengah hari.\n3. Catat kekurangan dan penanggung jawabnya.',
    results:
      'Waktu untuk menghubungi orang yang tepat turun dari berjam-jam menjadi belasan menit.',
  },
  {
    guest: 'Diskominfo Kota Contoh Selatan',
    region: '',
    visitType: 'sharingSession',
    subject: 'Kesiapan penilaian Pemerintah Digital (Pemdi)',
    day: '2026-08-11',
    topics: ['digital-government', 'working-groups'],
    indicators: ['pemdi-2026/i1', 'pemdi-2026/i4'],
    question: 'Apakah Pokja per domain masih sesuai setelah Pemdi tidak lagi mengenal domain?',
    answer: 'Pokja disusun ulang menurut aspek Pemdi; anggotanya sebagian besar tetap sama.',
    decision: 'Peta lama dari indikator SPBE ke indikator Pemdi dibagikan kepada tamu.',
    title: 'Dari Pokja per domain SPBE ke Pokja per aspek Pemdi',
    summary:
      'Susunan kelompok kerja dipindahkan dari domain SPBE ke aspek Pemdi tanpa memulai dari nol.',
    problem:
      'Kerangka penilaian berganti, sedangkan kelompok kerja disusun menurut domain yang tidak ada lagi.',
    steps:
      '1. Petakan indikator lama ke aspek baru.\n2. Tetapkan satu penanggung jawab per aspek.\n3. Pertahankan pertemuan tetap.',
    results: 'Penilaian mandiri pertama selesai sebelum tenggat.',
  },
];

/** Lessons of the second host: nothing of theirs is seen in the first host's workspace. */
export const MADIUN_EXAMPLES: readonly Lesson[] = [
  {
    guest: 'Diskominfo Kabupaten Contoh Timur',
    region: '',
    visitType: 'comparativeStudy',
    subject: 'Satu Data: dari wali data ke data terbuka',
    day: '2024-10-09',
    topics: ['one-data-indonesia', 'sectoral-statistics', 'open-data'],
    indicators: ['spbe-2020/i3', 'spbe-2020/i23'],
    question: 'Bagaimana data perangkat daerah dikumpulkan tepat waktu?',
    answer:
      'Jadwal rilis diumumkan setahun di muka dan setiap perangkat daerah mempunyai satu penanggung jawab.',
    decision: 'Daftar data prioritas ditetapkan setiap Januari.',
    title: 'Jadwal rilis setahun di muka: kebiasaan yang membuat Satu Data berjalan',
    summary:
      'Daftar data prioritas dan jadwal rilis diumumkan di awal tahun, sehingga data terkumpul tepat waktu.',
    problem: 'Data diminta mendadak, formatnya berbeda-beda, dan sering terlambat.',
    steps:
      '1. Tetapkan daftar data prioritas.\n2. Umumkan jadwal rilis setahun.\n3. Satu penanggung jawab untuk setiap perangkat daerah.',
    results: 'Data prioritas terkumpul sebelum tanggal rilis.',
  },
  {
    guest: 'DPRD Kota Contoh Tengah',
    region: '',
    visitType: 'workVisit',
    subject: 'Layanan publik digital dan pengaduan masyarakat',
    day: '2025-06-17',
    topics: ['digital-public-services', 'public-complaints'],
    indicators: ['spbe-2020/i44'],
    question: 'Berapa lama pengaduan dijawab?',
    answer:
      'Jawaban pertama diberikan dalam satu hari kerja, penyelesaian menyusul menurut jenisnya.',
    decision: 'Papan pengaduan ditampilkan di ruang rapat setiap minggu.',
    title: 'Jawaban pertama dalam satu hari: mengelola pengaduan bersama semua perangkat daerah',
    summary:
      'Pengaduan dijawab pertama kali dalam satu hari kerja dan dibahas setiap minggu sampai selesai.',
    problem: 'Pengaduan berpindah dari satu dinas ke dinas lain tanpa ada yang menjawab.',
    steps:
      '1. Satu pintu masuk.\n2. Jawaban pertama dalam satu hari kerja.\n3. Rapat singkat setiap minggu.',
    results: 'Pengaduan yang lewat tenggat berkurang dari bulan ke bulan.',
  },
];

/** A visit of long ago with its minutes and its lesson, all of it made up. */
export async function loadLesson(
  services: Services,
  library: LibrarySink,
  host: Host,
  lesson: Lesson,
): Promise<void> {
  const slot = { day: lesson.day, startTime: '09:00', endTime: '11:00' };
  const before = new Date(Date.parse(wib(lesson.day, '08:00')) - 14 * 24 * 3_600_000);
  const after = new Date(Date.parse(wib(lesson.day, '15:00')) + 5 * 24 * 3_600_000);
  const { requestId } = await ask(services, host, before.toISOString(), NOTE, {
    guestAgencyName: lesson.guest,
    visitType: lesson.visitType,
    subject: lesson.subject,
    topics: lesson.topics,
    indicators: lesson.indicators,
    date1: lesson.day,
    headCount: 8,
  });
  const { visitId } = await accept(services, host, requestId, before.toISOString(), slot, NOTE);
  await present(services, host, visitId, slot, [
    {
      fullName: 'Tamu Contoh',
      suffixTitles: 'S.Sos.',
      positionTitle: 'Kepala Dinas',
      side: 'guest',
      agencyName: lesson.guest,
      exampleNote: NOTE,
    },
    {
      fullName: 'Tuan Rumah Contoh',
      positionTitle: 'Kepala Bidang',
      side: 'host',
      agencyName: host.agency.shortName,
      exampleNote: NOTE,
    },
  ]);
  await hold(services, host, visitId, slot);
  await writeMinutes(services, library, host, visitId, after.toISOString(), NOTE, {
    chairperson: 'Tuan Rumah Contoh',
    minuteTaker: 'Notulis Contoh',
    summary: lesson.summary,
    items: [
      {
        kind: 'discussion',
        speaker: 'Tuan Rumah Contoh',
        body: lesson.problem,
        topics: lesson.topics,
        indicators: lesson.indicators,
      },
      {
        kind: 'questionAndAnswer',
        speaker: 'Tamu Contoh',
        body: lesson.question,
        answer: lesson.answer,
        answeredBy: 'Tuan Rumah Contoh',
        topics: lesson.topics,
        indicators: lesson.indicators,
      },
      { kind: 'decision', body: lesson.decision, topics: lesson.topics },
    ],
  });
  await writePractice(services, library, host, visitId, after.toISOString(), NOTE, {
    title: lesson.title,
    summary: lesson.summary,
    year: Number(lesson.day.slice(0, 4)),
    problem: lesson.problem,
    steps: lesson.steps,
    results: lesson.results,
    topics: lesson.topics,
    indicators: lesson.indicators,
  });
}

/** What is under way now: two requests to answer, one visit to come, one request declined. */
export async function loadWorkUnderWay(services: Services, host: Host): Promise<void> {
  const now = services.clock.now();
  // The demonstration is loaded on any day of the year: holidays are walked over.
  const dayIn = async (days: number) => {
    const wish = { agencyId: host.agency.id, headCount: 1 };
    let day = addDays(localDate(now, WIB), days);
    // On Fridays the slot is shorter than the example.
    while (
      weekdayOf(day) === FRIDAY ||
      (await wishTroubles(services.db, { ...wish, days: [day] }, now)).days.size > 0
    ) {
      day = addDays(day, 1);
    }
    return day;
  };
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

  const comingDay = await dayIn(9);
  const coming = await ask(services, host, ago(72), NOTE, {
    guestAgencyName: 'Diskominfo Kota Contoh Pesisir',
    subject: 'Command center dan layanan pengaduan terpadu',
    purpose: 'Cara kerja command center sehari-hari dan jumlah petugas yang diperlukan.',
    topics: ['command-centre', 'public-complaints'],
    indicators: ['pemdi-2026/i4'],
    date1: comingDay,
    headCount: 12,
  });
  await accept(
    services,
    host,
    coming.requestId,
    ago(48),
    { day: comingDay, startTime: '09:00', endTime: '11:30' },
    NOTE,
  );
  await ask(services, host, ago(30), NOTE, {
    guestAgencyName: 'Dinas Kominfo Kabupaten Contoh Hulu',
    visitType: 'replicationStudy',
    subject: 'Pembentukan Pokja dan pembagian bukti dukung',
    purpose: 'Kami baru membentuk tim koordinasi dan ingin melihat contoh pembagian kerja.',
    topics: ['working-groups', 'spbe'],
    indicators: ['pemdi-2026/i1'],
    date1: await dayIn(14),
    date2: await dayIn(16),
    headCount: 15,
    letterNumber: '005/CONTOH/2026',
  });
  await ask(services, host, ago(5), NOTE, {
    guestAgencyName: 'Diskominfo Kota Contoh Delta',
    visitType: 'consultation',
    subject: 'Layanan PPID dan media publikasi',
    topics: ['public-information', 'publication-media'],
    date1: await dayIn(12),
    headCount: 6,
  });
}
