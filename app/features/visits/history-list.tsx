import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

const actionNames = catalogue({
  id: {
    'request.submitted': 'Permohonan diajukan',
    'request.accepted': 'Permohonan diterima',
    'request.declined': 'Permohonan ditolak',
    'request.withdrawn': 'Permohonan ditarik kembali',
    'request.registered': 'Surat dicatat dalam agenda',
    'request.offered': 'Tanggal lain ditawarkan',
    'request.onlineOffered': 'Sesi daring ditawarkan',
    'request.chosen': 'Tamu memilih tanggal',
    'request.offerRefused': 'Tamu menyatakan tidak ada tanggal yang cocok',
    'request.offerLapsed': 'Batas memilih tanggal lewat',
    'request.merged': 'Permohonan digabung dengan kunjungan lain',
    'request.cancelledByGuest': 'Tamu membatalkan kunjungan',
    'request.linkRenewed': 'Tautan pelacakan baru dibuat',
    'request.toldByWhatsapp': 'Tamu dikabari lewat WhatsApp',
    'message.sentAgain': 'Pesan yang gagal dikirim lagi',
    'visit.rescheduled': 'Jadwal kunjungan diubah',
    'visit.detailsEdited': 'Rincian untuk tamu diubah',
    'visit.noShow': 'Kunjungan dicatat tidak hadir',
    'visit.enteredAfterwards': 'Kunjungan yang sudah berlalu dicatat',
    'disposition.started': 'Disposisi diberikan',
    'disposition.passedOn': 'Disposisi diteruskan',
    'disposition.agreed': 'Disposisi disetujui penerima',
    'disposition.objected': 'Penerima disposisi berkeberatan',
    'disposition.done': 'Disposisi selesai dikerjakan',
    'disposition.withdrawn': 'Disposisi ditarik kembali',
    'disposition.recorded': 'Disposisi dari kertas atau SRIKANDI dicatat',
    'visit.held': 'Kunjungan dicatat terlaksana',
    'visit.cancelled': 'Kunjungan dibatalkan',
    'visit.disclosed': 'Keterbukaan informasi diputuskan',
    'programme.published': 'Susunan acara diterbitkan',
    'attendance.rosterSaved': 'Daftar peserta disimpan',
    'attendance.marked': 'Kehadiran mulai dicatat',
    'attendance.walkInAdded': 'Kehadiran mulai dicatat',
    'letter.saved': 'Konsep surat diubah',
    'letter.issued': 'Surat jawaban diterbitkan',
    'letter.signedScanAdded': 'Pindaian surat bertanda tangan diunggah',
    'minutes.started': 'Notulen dimulai',
    'minutes.sent': 'Notulen dikirim untuk diperiksa',
    'minutes.takenBack': 'Notulen ditarik kembali oleh penulisnya',
    'minutes.returned': 'Notulen dikembalikan kepada penulisnya',
    'minutes.approved': 'Notulen disetujui',
    'minutes.disclosed': 'Keterbukaan notulen diputuskan',
  },
  en: {
    'request.submitted': 'Request submitted',
    'request.accepted': 'Request accepted',
    'request.declined': 'Request declined',
    'request.withdrawn': 'Request withdrawn',
    'request.registered': 'Letter entered in the register',
    'request.offered': 'Other dates offered',
    'request.onlineOffered': 'Online session offered',
    'request.chosen': 'Guest chose a date',
    'request.offerRefused': 'Guest says that no date suits',
    'request.offerLapsed': 'Time to choose a date has passed',
    'request.merged': 'Request merged with another visit',
    'request.cancelledByGuest': 'Guest cancelled the visit',
    'request.linkRenewed': 'New tracking link made',
    'request.toldByWhatsapp': 'Guest told by WhatsApp',
    'message.sentAgain': 'Failed message sent again',
    'visit.rescheduled': 'Visit given another time',
    'visit.detailsEdited': 'Details for the guests changed',
    'visit.noShow': 'Recorded that nobody came',
    'visit.enteredAfterwards': 'Past visit entered',
    'disposition.started': 'Instruction given',
    'disposition.passedOn': 'Instruction passed on',
    'disposition.agreed': 'Receiver agreed to the instruction',
    'disposition.objected': 'Receiver objected to the instruction',
    'disposition.done': 'Instruction done',
    'disposition.withdrawn': 'Instruction taken back',
    'disposition.recorded': 'Disposition recorded from paper or SRIKANDI',
    'visit.held': 'Visit recorded as held',
    'visit.cancelled': 'Visit cancelled',
    'visit.disclosed': 'Disclosure decided',
    'programme.published': 'Programme published',
    'attendance.rosterSaved': 'List of participants saved',
    'attendance.marked': 'First attendance recorded',
    'attendance.walkInAdded': 'First attendance recorded',
    'letter.saved': 'Draft of the letter changed',
    'letter.issued': 'Reply letter issued',
    'letter.signedScanAdded': 'Scan of the signed letter uploaded',
    'minutes.started': 'Minutes begun',
    'minutes.sent': 'Minutes sent to be checked',
    'minutes.takenBack': 'Minutes taken back by their writer',
    'minutes.returned': 'Minutes returned to their writer',
    'minutes.approved': 'Minutes approved',
    'minutes.disclosed': 'Disclosure of the minutes decided',
  },
});

/** Who did what and when, oldest first. */
export function HistoryList({
  entries,
  zone,
}: {
  entries: readonly { id: string; action: string; actorName: string; at: Date }[];
  zone: TimeZone;
}) {
  const names = useMessages(actionNames);
  const locale = useLocale();
  return (
    <ol className="space-y-3">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className="font-medium">
            {Object.hasOwn(names, entry.action)
              ? names[entry.action as keyof typeof names]
              : entry.action}
          </p>
          <p className="text-sm text-muted">
            {entry.actorName}, {formatDateTime(locale, entry.at, zone)}
          </p>
        </li>
      ))}
    </ol>
  );
}
