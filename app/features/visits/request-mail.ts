/** What a guest is told of its request. Times are written out, with their zone. */
export type GuestAnswer =
  | { readonly kind: 'received'; readonly link: string }
  | {
      readonly kind: 'accepted' | 'merged' | 'rescheduled';
      readonly when: string;
      readonly place: string;
      readonly reason?: string;
    }
  | {
      readonly kind: 'offered' | 'online';
      readonly choices: readonly string[];
      readonly until: string;
      readonly message: string;
    }
  | { readonly kind: 'declined' | 'cancelled'; readonly reason: string }
  | { readonly kind: 'offerLapsed' }
  | { readonly kind: 'slotFree'; readonly slot: string; readonly until: string };

interface About {
  readonly host: string;
  readonly subject: string;
  readonly trackingCode: string;
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

const BY_LINK =
  'Rincian dapat dilihat melalui tautan pelacakan yang Anda terima saat mengajukan permohonan.';
const CHOOSE = `Silakan pilih salah satu pada halaman pelacakan permohonan Anda. ${BY_LINK}`;

const reasonLine = (reason: string | undefined) => (reason ? `Alasan: ${reason}` : null);
const list = (choices: readonly string[]) =>
  choices.map((choice, index) => `${index + 1}. ${choice}`).join('\n');

function textOf(
  answer: GuestAnswer,
  { host, subject, trackingCode }: About,
): { title: string; lines: (string | null)[] } {
  switch (answer.kind) {
    case 'received':
      return {
        title: 'Permohonan kunjungan diterima',
        lines: [
          `permohonan kunjungan Anda kepada ${host} sudah kami terima.`,
          `Perihal: ${subject}\nKode pelacakan: ${trackingCode}`,
          'Keadaan permohonan dan jawaban kami dapat dilihat melalui tautan berikut.\nTautan ini rahasia: siapa pun yang memilikinya dapat melihat permohonan Anda.',
          answer.link,
        ],
      };
    case 'accepted':
      return {
        title: 'Permohonan kunjungan disetujui',
        lines: [
          `permohonan kunjungan Anda (${subject}) disetujui.`,
          `Waktu: ${answer.when}\nTempat: ${answer.place}`,
          BY_LINK,
        ],
      };
    case 'merged':
      return {
        title: 'Permohonan kunjungan disetujui dan digabung',
        lines: [
          `permohonan kunjungan Anda (${subject}) disetujui dan digabung dengan rombongan lain yang membahas hal serupa.`,
          `Waktu: ${answer.when}\nTempat: ${answer.place}`,
          BY_LINK,
        ],
      };
    case 'rescheduled':
      return {
        title: 'Jadwal kunjungan berubah',
        lines: [
          `jadwal kunjungan Anda (${subject}) berubah menjadi:`,
          `Waktu: ${answer.when}\nTempat: ${answer.place}`,
          reasonLine(answer.reason),
          BY_LINK,
        ],
      };
    case 'offered':
      return {
        title: 'Tawaran tanggal kunjungan',
        lines: [
          `untuk kunjungan Anda (${subject}) kami menawarkan tanggal berikut:`,
          list(answer.choices),
          answer.message || null,
          `Pilihan kami simpan untuk Anda sampai ${answer.until}.`,
          CHOOSE,
        ],
      };
    case 'online':
      return {
        title: 'Undangan sesi daring',
        lines: [
          `untuk permohonan Anda (${subject}) kami mengundang Anda dalam sesi daring, tanpa perjalanan:`,
          list(answer.choices),
          answer.message || null,
          `Undangan ini berlaku sampai ${answer.until}.`,
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
          `Waktu: ${answer.slot}\nDipegang sampai: ${answer.until}`,
          'Anda tidak perlu berbuat apa-apa: kami akan menjawab permohonan Anda.',
        ],
      };
  }
}
