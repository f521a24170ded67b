import type { StaffNotice } from './rules/message-kind';

type Told = Exclude<StaffNotice, 'reminder'>;

const TITLES: Record<Told, string> = {
  newRequest: 'Permohonan kunjungan baru',
  guestChose: 'Tamu memilih tanggal',
  offerRefused: 'Tamu tidak cocok dengan tanggal yang ditawarkan',
  withdrawn: 'Permohonan ditarik kembali',
  guestCancelled: 'Tamu membatalkan kunjungan',
  questionAsked: 'Tamu menulis pertanyaan',
};

const SENTENCES: Record<Told, (guest: string) => string> = {
  newRequest: (guest) => `ada permohonan kunjungan baru dari ${guest}.`,
  guestChose: (guest) => `${guest} sudah memilih tanggal. Kunjungannya terjadwal.`,
  offerRefused: (guest) =>
    `tidak ada tanggal yang cocok bagi ${guest}. Permohonannya kembali menunggu jawaban Anda.`,
  withdrawn: (guest) =>
    `${guest} menarik kembali permohonannya. Tidak ada yang perlu Anda lakukan.`,
  guestCancelled: (guest) => `${guest} membatalkan kunjungannya.`,
  questionAsked: (guest) =>
    `${guest} menulis pertanyaan untuk kunjungannya. Pertanyaan itu menunggu tempat dalam susunan acara.`,
};

/** A mail to staff about what a guest did, in Indonesian: the language of the office. */
export function staffMail(
  notice: Told,
  about: {
    readonly guest: string;
    readonly subject: string;
    readonly trackingCode: string;
    /** what the guest wrote with it */
    readonly note: string;
    readonly link: string;
  },
): { subject: string; body: string } {
  const parts = [
    'Yth. Bapak/Ibu,',
    SENTENCES[notice](about.guest),
    `Perihal: ${about.subject}\nKode pelacakan: ${about.trackingCode}`,
    about.note ? `Catatan tamu: ${about.note}` : null,
    `Buka di Kawruh:\n${about.link}`,
    'Anda dapat memilih kabar yang ingin Anda terima pada halaman “Akun saya”.',
  ];
  return {
    subject: `${TITLES[notice]}: ${about.guest}`,
    body: `${parts.filter((part) => part !== null).join('\n\n')}\n`,
  };
}
