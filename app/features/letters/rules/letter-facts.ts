import {
  formatDate,
  formatDateTime,
  formatDay,
  formatPeriod,
  formatTime,
  localDate,
  zoneName,
  type TimeZone,
} from '~/platform/languages/format';

import type { LetterKind } from './letter-kind';
import type { Values } from './template';

export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What is known when a request is answered, as plain data: the letters know no visit. */
export interface LetterFacts {
  /** the host */
  readonly agencyId: string;
  readonly requestId: string;
  readonly visitId: string | null;
  readonly kind: LetterKind;
  /** of the host: all times of the letter are told in it */
  readonly zone: TimeZone;
  readonly guestAgencyName: string;
  /** of the guest's letter; "" without one */
  readonly letterNumber: string;
  /** calendar day of the guest's letter */
  readonly letterDate: string | null;
  readonly subject: string;
  readonly trackingCode: string;
  readonly headCount: number;
  readonly reason?: string | undefined;
  readonly period?: Period | undefined;
  /** room with its address, as one text */
  readonly place?: string | undefined;
  readonly previousPeriod?: Period | undefined;
  readonly offered?: readonly (Period & { readonly place?: string | undefined })[] | undefined;
  readonly answerUntil?: Date | undefined;
  readonly meetingUrl?: string | undefined;
  /** names of the agencies received at the same visit */
  readonly otherDelegations?: readonly string[] | undefined;
  readonly hostNote?: string | undefined;
}

/** The values of a template, in Indonesian: the language of the offices that write to each other. */
export function valuesOf(facts: LetterFacts, hostName: string): Values {
  const { zone, period, previousPeriod, answerUntil } = facts;
  return {
    tamu: facts.guestAgencyName,
    tuan_rumah: hostName,
    rujukan: referenceTo(facts),
    nomor_surat: facts.letterNumber,
    tanggal_surat: facts.letterDate === null ? '' : writtenDay(facts.letterDate),
    perihal: facts.subject,
    jumlah: String(facts.headCount),
    hari_tanggal: period && daysOf(period, zone),
    waktu: period && hoursOf(period, zone),
    tempat: facts.place,
    jadwal_semula:
      previousPeriod && formatPeriod('id', previousPeriod.startsAt, previousPeriod.endsAt, zone),
    pilihan_tanggal: facts.offered?.map(({ startsAt, endsAt, place }) =>
      [formatPeriod('id', startsAt, endsAt, zone), place].filter(Boolean).join(', '),
    ),
    batas_jawaban: answerUntil && formatDateTime('id', answerUntil, zone),
    tautan_rapat: facts.meetingUrl,
    rombongan_lain: facts.otherDelegations,
    alasan: facts.reason,
    pesan: facts.hostNote,
    kode_pelacakan: facts.trackingCode,
  };
}

/** A calendar day as letters write it: "21 Mei 2024". */
export function writtenDay(day: string): string {
  return formatDay('id', day).replace(/^[^,]*,\s*/, '');
}

/** What the letter answers. A request by the form alone has no letter that could be named. */
function referenceTo({ letterNumber, letterDate, subject }: LetterFacts): string {
  if (letterNumber === '' && letterDate === null) return `permohonan Saudara hal ${subject}`;
  const number = letterNumber === '' ? '' : ` nomor ${letterNumber}`;
  const date = letterDate === null ? '' : ` tanggal ${writtenDay(letterDate)}`;
  return `surat Saudara${number}${date} hal ${subject}`;
}

/** "Selasa, 21 Mei 2024", or both days when it lasts longer. */
function daysOf({ startsAt, endsAt }: Period, zone: TimeZone): string {
  const first = formatDate('id', startsAt, zone);
  return localDate(startsAt, zone) === localDate(endsAt, zone)
    ? first
    : `${first} s.d. ${formatDate('id', endsAt, zone)}`;
}

/** "pukul 09.00 s.d. 11.30 WIB" */
function hoursOf({ startsAt, endsAt }: Period, zone: TimeZone): string {
  return `pukul ${formatTime('id', startsAt, zone)} s.d. ${formatTime('id', endsAt, zone)} ${zoneName(zone)}`;
}
