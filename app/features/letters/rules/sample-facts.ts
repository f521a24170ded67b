import type { TimeZone } from '~/platform/languages/format';

import type { LetterFacts } from './letter-facts';
import type { LetterKind } from './letter-kind';

export const SAMPLE_CODE = 'CNTH-2345';

/** A visit that never was, three weeks from now: so that somebody sees how a letter will look. */
export function sampleFacts(kind: LetterKind, now: Date, zone: TimeZone): LetterFacts {
  const day = (days: number) => {
    const noon = new Date(now.getTime() + days * 24 * 3_600_000);
    const startsAt = new Date(`${noon.toISOString().slice(0, 10)}T02:00:00Z`);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 2.5 * 3_600_000) };
  };
  return {
    ...{ agencyId: '', requestId: '', visitId: null, kind, zone },
    guestAgencyName: 'Dinas Komunikasi dan Informatika Kota Contoh',
    letterNumber: '005/123/2024',
    letterDate: now.toISOString().slice(0, 10),
    subject: 'Permohonan Studi Tiru Penyelenggaraan SPBE',
    trackingCode: SAMPLE_CODE,
    headCount: 12,
    reason: 'Pada tanggal tersebut ruang pertemuan kami sedang direnovasi.',
    period: day(21),
    previousPeriod: day(14),
    place: 'Ruang Pertemuan, Gedung Utama Lantai 2',
    offered: [21, 22, 28].map((days) => ({ ...day(days), place: 'Ruang Pertemuan' })),
    answerUntil: day(7).endsAt,
    meetingUrl: 'https://rapat.example.go.id/contoh',
    otherDelegations: ['Bappeda Kabupaten Contoh'],
    hostNote: 'Mohon membawa surat tugas dan SPPD yang sudah terisi lengkap.',
  };
}
