import { catalogue } from '~/platform/languages/catalogue';
import { formatShortDate, formatTime, zoneName, zoneOf } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';

import { ChangeList } from './change-list';
import { at } from './rules/agenda';
import type { ProgrammeChange } from './rules/programme-changes';
import type { ProgrammeText } from './rules/programme-text';

const messages = catalogue({
  id: {
    version: (number: number, when: string, zone: string) =>
      `Versi ${number}, diterbitkan ${when}. Jam dalam ${zone}.`,
    oldTime:
      'Jadwal kunjungan berubah sesudah susunan acara ini diterbitkan. Tuan rumah akan mengirim susunan yang baru.',
    changes: 'Yang berubah dari versi sebelumnya',
  },
  en: {
    version: (number, when, zone) => `Version ${number}, published ${when}. Times in ${zone}.`,
    oldTime:
      'The time of the visit changed after this programme was published. The host will send a new one.',
    changes: 'What changed since the version before',
  },
});

/** A programme as it was sent to both sides. */
export function PublishedProgramme({
  programme: { number, createdAt, content, changes, isOfOldTime },
}: {
  programme: {
    readonly number: number;
    /** ISO */
    readonly createdAt: string;
    readonly content: ProgrammeText;
    readonly changes: readonly ProgrammeChange[];
    readonly isOfOldTime: boolean;
  };
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  const zone = zoneOf(content);
  const startsAt = new Date(content.startsAt);
  const clock = (offset: number) => formatTime(locale, at(startsAt, offset), zone);
  const when = formatShortDate(locale, new Date(createdAt), zone);
  return (
    <div className="space-y-4">
      {isOfOldTime ? <Notice tone="warn" title={t.oldTime} /> : null}
      <ol className="divide-y divide-line rounded-md border border-line bg-surface px-5">
        {content.items.map((item) => (
          <li key={item.id} className="flex flex-col gap-x-5 py-3 wrap-anywhere sm:flex-row">
            <p className="w-28 shrink-0 font-semibold tabular-nums">
              {clock(item.startOffset)}–{clock(item.startOffset + item.duration)}
            </p>
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{item.title}</p>
              {item.speaker ? <p className="text-muted">{item.speaker}</p> : null}
              {item.note ? <p className="text-sm whitespace-pre-line">{item.note}</p> : null}
            </div>
          </li>
        ))}
      </ol>
      <p className="text-sm text-muted">{t.version(number, when, zoneName(zone))}</p>
      {number > 1 ? (
        <Fold title={t.changes} aside={String(changes.length)}>
          <ChangeList changes={changes} zone={zone} />
        </Fold>
      ) : null}
    </div>
  );
}
