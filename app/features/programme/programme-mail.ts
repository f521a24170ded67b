import { formatPeriod, formatTime, zoneName, zoneOf } from '~/platform/languages/format';

import { at } from './rules/agenda';
import { changeText } from './rules/change-words';
import type { ProgrammeChange } from './rules/programme-changes';
import type { ProgrammeText } from './rules/programme-text';

/** A programme in a letter, in Indonesian: the language of the offices that write to each other. */
export function programmeMail({
  host,
  subject,
  number,
  content,
  changes,
  isGuest,
}: {
  host: string;
  subject: string;
  number: number;
  content: ProgrammeText;
  changes: readonly ProgrammeChange[];
  isGuest: boolean;
}): { subject: string; body: string } {
  const zone = zoneOf(content);
  const startsAt = new Date(content.startsAt);
  const clock = (offset: number) => formatTime('id', at(startsAt, offset), zone);
  const lines = content.items.map((item) =>
    [
      `${clock(item.startOffset)}–${clock(item.startOffset + item.duration)}  ${item.title}`,
      item.speaker ? `             ${item.speaker}` : null,
      item.note ? `             ${item.note.replaceAll('\n', '\n             ')}` : null,
    ]
      .filter((line) => line !== null)
      .join('\n'),
  );
  const isFirst = number === 1;
  const told = changes
    .filter(({ kind }) => kind !== 'first')
    .map((change) => `- ${changeText(change, 'id', zone)}`);
  const parts = [
    'Yth. Bapak/Ibu,',
    isFirst
      ? `berikut susunan acara kunjungan “${subject}”.`
      : `susunan acara kunjungan “${subject}” berubah. Yang berlaku sekarang versi ${number}.`,
    `Waktu: ${formatPeriod('id', startsAt, new Date(content.endsAt), zone)}\nTempat: ${content.place}`,
    told.length > 0 ? `Yang berubah:\n${told.join('\n')}` : null,
    `Susunan acara (${zoneName(zone)}):\n${lines.join('\n')}`,
    isGuest
      ? 'Susunan acara ini juga ada di halaman pelacakan permohonan Anda. Di sana Anda dapat menulis pertanyaan sebelum kunjungan.'
      : null,
    `Hormat kami,\n${host}`,
  ];
  return {
    subject: isFirst ? `Susunan acara: ${subject}` : `Perubahan susunan acara: ${subject}`,
    body: `${parts.filter((part) => part !== null).join('\n\n')}\n`,
  };
}
