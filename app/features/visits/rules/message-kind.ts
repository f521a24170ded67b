import { catalogue } from '~/platform/languages/catalogue';

/** What staff is told by mail, each of which a person may refuse. */
export const STAFF_NOTICES = [
  'newRequest',
  'guestChose',
  'offerRefused',
  'withdrawn',
  'guestCancelled',
  'questionAsked',
  'reminder',
] as const;
export type StaffNotice = (typeof STAFF_NOTICES)[number];

/** What can be told to a guest by WhatsApp once more. */
export const TOLD_KINDS = [
  'guest.received',
  'guest.offered',
  'guest.online',
  'guest.accepted',
  'guest.declined',
  'guest.cancelled',
] as const;

/** What a message of the outbox tells, by its `kind`; messages about accounts have none. */
export const messageKindNames = catalogue({
  id: {
    'guest.received': 'Permohonan diterima',
    'guest.accepted': 'Permohonan disetujui',
    'guest.merged': 'Disetujui dan digabung',
    'guest.rescheduled': 'Jadwal berubah',
    'guest.offered': 'Tawaran tanggal',
    'guest.online': 'Undangan sesi daring',
    'guest.declined': 'Permohonan ditolak',
    'guest.cancelled': 'Kunjungan dibatalkan',
    'guest.ownCancel': 'Pembatalan oleh tamu dicatat',
    'guest.offerLapsed': 'Tawaran tanggal berakhir',
    'guest.slotFree': 'Jadwal yang ditunggu kosong',
    'guest.letterIssued': 'Surat balasan terbit',
    'guest.reminder': 'Pengingat kunjungan',
    'staff.newRequest': 'Permohonan baru',
    'staff.guestChose': 'Tamu memilih tanggal',
    'staff.offerRefused': 'Tamu menolak tawaran tanggal',
    'staff.withdrawn': 'Permohonan ditarik kembali',
    'staff.guestCancelled': 'Tamu membatalkan kunjungan',
    'staff.questionAsked': 'Tamu menulis pertanyaan',
    'staff.reminder': 'Pengingat kunjungan untuk petugas',
    'disposition.received': 'Disposisi diterima',
    'disposition.answered': 'Disposisi dijawab',
    'disposition.takenBack': 'Disposisi ditarik kembali',
    'programme.published': 'Susunan acara',
    other: 'Akun dan undangan',
  },
  en: {
    'guest.received': 'Request received',
    'guest.accepted': 'Request accepted',
    'guest.merged': 'Accepted and merged',
    'guest.rescheduled': 'Schedule changed',
    'guest.offered': 'Dates on offer',
    'guest.online': 'Invitation to an online session',
    'guest.declined': 'Request declined',
    'guest.cancelled': 'Visit cancelled',
    'guest.ownCancel': 'Cancellation by the guest recorded',
    'guest.offerLapsed': 'Offer of dates has ended',
    'guest.slotFree': 'Awaited slot is free',
    'guest.letterIssued': 'Reply letter issued',
    'guest.reminder': 'Reminder of a visit',
    'staff.newRequest': 'New request',
    'staff.guestChose': 'Guest chose a date',
    'staff.offerRefused': 'Guest refused the dates',
    'staff.withdrawn': 'Request withdrawn',
    'staff.guestCancelled': 'Guest cancelled the visit',
    'staff.questionAsked': 'Guest asked a question',
    'staff.reminder': 'Reminder of a visit for staff',
    'disposition.received': 'Disposition received',
    'disposition.answered': 'Disposition answered',
    'disposition.takenBack': 'Disposition taken back',
    'programme.published': 'Programme',
    other: 'Accounts and invitations',
  },
});

type KindNames = (typeof messageKindNames)['id'];

/** The name of a kind in one language; of an unknown one that of "other". */
export function kindName(names: KindNames, kind: string): string {
  return Object.hasOwn(names, kind) ? names[kind as keyof KindNames] : names.other;
}
