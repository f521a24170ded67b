import { ItemReading, type ReadableItem } from '~/features/minutes/item-reading';
import { catalogue } from '~/platform/languages/catalogue';
import { formatPeriod, formatShortDate, isTimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

/** What the public and the guest's page share. */
export const pageMessages = catalogue({
  id: {
    title: (subject: string) => `Notulen: ${subject}`,
    visit: 'Kunjungan',
    when: 'Waktu',
    host: 'Tuan rumah',
    guests: 'Tamu',
    number: 'Nomor kunjungan',
    chairperson: 'Pimpinan rapat',
    minuteTaker: 'Notulis',
    approved: 'Disetujui',
    summary: 'Ringkasan',
    items: 'Isi notulen',
    about: 'Topik dan indikator',
    library: 'Pustaka',
    backToRequest: 'Permohonan Anda',
    redacted:
      'Nama orang tidak ditampilkan di halaman ini; di dalam teks ditandai [nama] atau [disamarkan].',
    waitingTitle: 'Notulen belum disetujui',
    waitingText:
      'Tuan rumah masih menyiapkan notulen. Sesudah disetujui, notulen dapat dibaca di sini lewat tautan yang sama.',
  },
  en: {
    title: (subject) => `Minutes: ${subject}`,
    visit: 'Visit',
    when: 'When',
    host: 'Host',
    guests: 'Guests',
    number: 'Number of the visit',
    chairperson: 'Chair',
    minuteTaker: 'Note-taker',
    approved: 'Approved',
    summary: 'Summary',
    items: 'Minutes',
    about: 'Topics and indicators',
    library: 'Library',
    backToRequest: 'Your request',
    redacted:
      'This page names nobody; what was masked inside the texts is marked [nama] (name) or [disamarkan] (masked).',
    waitingTitle: 'The minutes are not approved yet',
    waitingText:
      'The host is still preparing the minutes. Once they are approved, you can read them here by the same link.',
  },
});

/** The items in their order, as one reads them. */
export function ItemList({ items }: { items: readonly ReadableItem[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map((item, index) => (
        <li key={index} className="py-6">
          <ItemReading item={item} />
        </li>
      ))}
    </ol>
  );
}

interface Held {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
}

/** "Selasa, 21 Mei 2024 pukul 09.00–11.00 WIB" */
export function usePeriod({ startsAt, endsAt, timeZone }: Held): string {
  const locale = useLocale();
  return formatPeriod(locale, new Date(startsAt), new Date(endsAt), zoneOf(timeZone));
}

/** "23 Mei 2024", null when there is no such day */
export function useDay(iso: string | null, timeZone: string): string | null {
  const locale = useLocale();
  return iso === null ? null : formatShortDate(locale, new Date(iso), zoneOf(timeZone));
}

const zoneOf = (text: string) => (isTimeZone(text) ? text : 'Asia/Jakarta');

export function usePageMessages() {
  return useMessages(pageMessages);
}
