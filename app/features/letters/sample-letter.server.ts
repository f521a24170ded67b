import type { Member } from '~/features/accounts/rules/actor';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { drawnLetter } from './letter-paper.server';
import { headOfPaper, letterheadOf, signerOn } from './letterhead.server';
import { valuesOf, type LetterFacts } from './rules/letter-facts';
import { LETTER_SUBJECTS, type LetterKind } from './rules/letter-kind';
import { letterNumber } from './rules/number-pattern';
import { headOf } from './rules/recipient';
import { renderTemplate, type Template } from './rules/template';
import { templateOf } from './template-of.server';

/** A visit that never was, three weeks from now: so that somebody sees how a letter will look. */
function sampleFacts(agencyId: string, kind: LetterKind, now: Date): LetterFacts {
  const day = (days: number) => {
    const noon = new Date(now.getTime() + days * 24 * 3_600_000);
    const startsAt = new Date(`${noon.toISOString().slice(0, 10)}T02:00:00Z`);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 2.5 * 3_600_000) };
  };
  return {
    ...{ agencyId, requestId: '', visitId: null, kind, zone: 'Asia/Jakarta' },
    guestAgencyName: 'Dinas Komunikasi dan Informatika Kota Contoh',
    letterNumber: '005/123/2024',
    letterDate: now.toISOString().slice(0, 10),
    subject: 'Permohonan Studi Tiru Penyelenggaraan SPBE',
    trackingCode: 'CNTH-2345',
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

/** The letter of a kind on sample data, as PDF: with the template as it is stored, or another. */
export async function sampleLetter(
  services: Services,
  { agencyId }: Pick<Member, 'agencyId'>,
  kind: LetterKind,
  template?: Template,
): Promise<Buffer> {
  const { db, clock, config } = services;
  const now = clock.now();
  const letterhead = await letterheadOf(db, agencyId);
  const letterDate = localDate(now, zoneOf(letterhead));
  const facts = { ...sampleFacts(agencyId, kind, now), zone: zoneOf(letterhead) };
  const words = template ?? (await templateOf(db, agencyId, kind));
  return drawnLetter(services, {
    content: {
      format: 1,
      letterhead: await headOfPaper(db, agencyId, letterhead),
      recipient: { name: headOf(facts.guestAgencyName), place: 'Tempat' },
      ...{ nature: 'Biasa', attachment: '-', subject: LETTER_SUBJECTS[kind], copies: [] },
      blocks: renderTemplate(words, valuesOf(facts, letterhead.hostName)),
      signer: await signerOn(db, agencyId, letterhead, letterDate),
      verifyAddress: config.origin,
    },
    number: letterNumber(letterhead.numberPattern, 1, letterDate),
    letterDate,
    verificationCode: 'CNTH-2345',
    isDraft: true,
  });
}
