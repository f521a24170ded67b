import type { ReminderKind } from '~/features/visits/rules/reminder';
import type { Period } from '~/features/visits/rules/schedule-form';
import { formatDateTime, formatPeriod, type TimeZone } from '~/platform/languages/format';

const WHEN: Record<ReminderKind, string> = {
  week: 'tujuh hari lagi',
  day: 'besok',
  morning: 'hari ini',
};

/** A mail that reminds one of the host's people of a visit, in Indonesian: the language of the office. */
export function reminderMail(about: {
  readonly when: ReminderKind;
  readonly period: Period;
  readonly zone: TimeZone;
  readonly place: string;
  readonly subject: string;
  readonly guests: readonly string[];
  readonly speaks: boolean;
  /** those of the reader that are not done */
  readonly tasks: readonly { readonly title: string; readonly dueAt: Date }[];
  /** of everybody */
  readonly openTasks: number;
  readonly link: string;
}): { subject: string; body: string } {
  const { when, period, zone, tasks } = about;
  const guests = about.guests.join(', ');
  const parts = [
    'Yth. Bapak/Ibu,',
    `kunjungan ${guests || 'tamu'} berlangsung ${WHEN[when]}.`,
    `Perihal: ${about.subject}\nWaktu: ${formatPeriod('id', period.startsAt, period.endsAt, zone)}\nTempat: ${about.place}`,
    about.speaks ? 'Anda tercatat sebagai narasumber.' : null,
    tasks.length > 0
      ? `Tugas Anda yang belum selesai:\n${tasks
          .map(({ title, dueAt }) => `- ${title} (sampai ${formatDateTime('id', dueAt, zone)})`)
          .join('\n')}`
      : null,
    about.openTasks > tasks.length
      ? `Persiapan yang belum selesai seluruhnya: ${about.openTasks}.`
      : null,
    `Buka di Kawruh:\n${about.link}`,
    'Anda dapat memilih kabar yang ingin Anda terima pada halaman “Akun saya”.',
  ];
  return {
    subject: `Pengingat: kunjungan ${WHEN[when]}: ${guests || about.subject}`,
    body: `${parts.filter((part) => part !== null).join('\n\n')}\n`,
  };
}
