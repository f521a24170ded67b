import { formatDateTime, formatPeriod, type TimeZone } from '~/platform/languages/format';

import type { GuestAnswer } from './rules/guest-answer';
import type { Period } from './rules/schedule-form';

interface About {
  readonly host: string;
  readonly subject: string;
  readonly trackingCode: string;
  /** of the host: all times are told in it */
  readonly zone: TimeZone;
}

/** Letters to guests, in Indonesian: the language of the offices that write to each other. */
export function requestMail(answer: GuestAnswer, about: About): { subject: string; body: string } {
  const { title, lines } = textOf(answer, about);
  return {
    subject: `${title}: ${about.trackingCode}`,
    body: `Yth. Bapak/Ibu,

${lines.filter((line) => line !== null).join('\n\n')}

Hormat kami,
${about.host}
`,
  };
}

/**
 * The same for a text that staff reads and sends: the private link of the guest is the guest's alone,
 * so the text only speaks of it.
 */
export function staffText(answer: GuestAnswer, about: About): { subject: string; body: string } {
  return requestMail(answer.kind === 'received' ? { ...answer, link: '' } : answer, about);
}

const BY_LINK =
  'Rincian dapat dilihat melalui tautan pelacakan yang Anda terima saat mengajukan permohonan.';
const CHOOSE = `Silakan pilih salah satu pada halaman pelacakan permohonan Anda. ${BY_LINK}`;

const reasonLine = (reason: string | undefined) => (reason ? `Alasan: ${reason}` : null);
const list = (choices: readonly string[]) =>
  choices.map((choice, index) => `${index + 1}. ${choice}`).join('\n');

function textOf(
  answer: GuestAnswer,
  { host, subject, trackingCode, zone }: About,
): { title: string; lines: (string | null)[] } {
  const written = ({ startsAt, endsAt }: Period) => formatPeriod('id', startsAt, endsAt, zone);
  const until = (instant: Date) => formatDateTime('id', instant, zone);
  switch (answer.kind) {
    case 'received':
      return {
        title: 'Permohonan kunjungan diterima',
        lines: [
          `permohonan kunjungan Anda kepada ${host} sudah kami terima.`,
          `Perihal: ${subject}\nKode pelacakan: ${trackingCode}`,
          ...(answer.link
            ? [
                'Keadaan permohonan dan jawaban kami dapat dilihat melalui tautan berikut.\nTautan ini rahasia: siapa pun yang memilikinya dapat melihat permohonan Anda.',
                answer.link,
              ]
            : [BY_LINK]),
        ],
      };
    case 'accepted':
      return {
        title: 'Permohonan kunjungan disetujui',
        lines: [
          `permohonan kunjungan Anda (${subject}) disetujui.`,
          `Waktu: ${written(answer.period)}\nTempat: ${answer.place}`,
          BY_LINK,
        ],
      };
    case 'merged':
      return {
        title: 'Permohonan kunjungan disetujui dan digabung',
        lines: [
          `permohonan kunjungan Anda (${subject}) disetujui dan digabung dengan rombongan lain yang membahas hal serupa.`,
          `Waktu: ${written(answer.period)}\nTempat: ${answer.place}`,
          BY_LINK,
        ],
      };
    case 'rescheduled':
      return {
        title: 'Jadwal kunjungan berubah',
        lines: [
          `jadwal kunjungan Anda (${subject}) berubah menjadi:`,
          `Waktu: ${written(answer.period)}\nTempat: ${answer.place}`,
          reasonLine(answer.reason),
          BY_LINK,
        ],
      };
    case 'offered':
      return {
        title: 'Tawaran tanggal kunjungan',
        lines: [
          `untuk kunjungan Anda (${subject}) kami menawarkan tanggal berikut:`,
          list(
            answer.offered.map((each) => [written(each), each.place].filter(Boolean).join(', ')),
          ),
          answer.message || null,
          `Pilihan kami simpan untuk Anda sampai ${until(answer.answerUntil)}.`,
          CHOOSE,
        ],
      };
    case 'online':
      return {
        title: 'Undangan sesi daring',
        lines: [
          `untuk permohonan Anda (${subject}) kami mengundang Anda dalam sesi daring, tanpa perjalanan:`,
          list(
            answer.offered.map((each) => [written(each), each.place].filter(Boolean).join(', ')),
          ),
          answer.message || null,
          `Undangan ini berlaku sampai ${until(answer.answerUntil)}.`,
          CHOOSE,
        ],
      };
    case 'declined':
      return {
        title: 'Jawaban permohonan kunjungan',
        lines: [
          `mohon maaf, permohonan kunjungan Anda (${subject}) belum dapat kami penuhi.`,
          reasonLine(answer.reason),
        ],
      };
    case 'cancelled':
      return {
        title: 'Kunjungan dibatalkan',
        lines: [
          `mohon maaf, kunjungan Anda (${subject}) kami batalkan.`,
          reasonLine(answer.reason),
          'Anda dapat mengajukan permohonan baru dengan tanggal lain.',
        ],
      };
    case 'reminder': {
      const when = { week: 'tujuh hari lagi', day: 'besok', morning: 'hari ini' }[answer.when];
      return {
        title: `Pengingat kunjungan ${when}`,
        lines: [
          `kunjungan Anda (${subject}) berlangsung ${when}.`,
          `Waktu: ${written(answer.period)}\nTempat: ${answer.place}`,
          answer.hostNote || null,
          'Bila rombongan Anda berhalangan, mohon kabari kami secepatnya.',
          BY_LINK,
        ],
      };
    }
    case 'ownCancel':
      return {
        title: 'Pembatalan Anda kami catat',
        lines: [
          `pembatalan kunjungan Anda (${subject}) sudah kami catat. Tidak ada yang perlu Anda lakukan.`,
          'Anda dapat mengajukan permohonan baru kapan saja.',
        ],
      };
    case 'offerLapsed':
      return {
        title: 'Tawaran tanggal berakhir',
        lines: [
          `batas waktu untuk memilih tanggal kunjungan Anda (${subject}) sudah lewat. Permohonan Anda kembali menunggu jawaban kami.`,
          BY_LINK,
        ],
      };
    case 'slotFree':
      return {
        title: 'Jadwal yang Anda tunggu kini kosong',
        lines: [
          `jadwal yang Anda antre untuk kunjungan Anda (${subject}) kini dipegang atas nama Anda.`,
          `Waktu: ${written(answer.period)}\nDipegang sampai: ${until(answer.until)}`,
          'Anda tidak perlu berbuat apa-apa: kami akan menjawab permohonan Anda.',
        ],
      };
  }
}
