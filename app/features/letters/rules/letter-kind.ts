import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/** What a letter answers: one kind for every way in which a host can answer. */
export const LETTER_KINDS = [
  'accepted',
  'offered',
  'merged',
  'online',
  'declined',
  'cancelled',
  'rescheduled',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const isLetterKind = (text: string): text is LetterKind =>
  LETTER_KINDS.some((kind) => kind === text);

export function asLetterKind(text: string): LetterKind {
  if (!isLetterKind(text)) throw new AppError('broken', { reason: 'unknownState' });
  return text;
}

export const letterKindNames = catalogue({
  id: {
    accepted: 'Persetujuan kunjungan',
    offered: 'Tawaran tanggal lain',
    merged: 'Penggabungan kunjungan',
    online: 'Undangan pertemuan daring',
    declined: 'Penolakan',
    cancelled: 'Pembatalan',
    rescheduled: 'Perubahan jadwal',
  },
  en: {
    accepted: 'Visit accepted',
    offered: 'Other dates offered',
    merged: 'Visits merged',
    online: 'Invitation to an online session',
    declined: 'Request declined',
    cancelled: 'Visit cancelled',
    rescheduled: 'Visit rescheduled',
  },
});

/** The subject line ("Hal") that a letter of a kind begins with. Letters are written in Indonesian. */
export const LETTER_SUBJECTS: Readonly<Record<LetterKind, string>> = {
  accepted: 'Jawaban Permohonan Kunjungan',
  offered: 'Tawaran Jadwal Kunjungan',
  merged: 'Jawaban Permohonan Kunjungan',
  online: 'Undangan Pertemuan Daring',
  declined: 'Jawaban Permohonan Kunjungan',
  cancelled: 'Pembatalan Kunjungan',
  rescheduled: 'Perubahan Jadwal Kunjungan',
};
