import { formatShortDate, formatTime, zoneName, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

import { minutesMessages } from './minutes-messages';

/** "21 Mei 2024 10.32 WIB" */
export function useWhen(zone: TimeZone): (iso: string) => string {
  const locale = useLocale();
  return (iso) => {
    const instant = new Date(iso);
    return `${formatShortDate(locale, instant, zone)} ${formatTime(locale, instant, zone)} ${zoneName(zone)}`;
  };
}

/** "Tersimpan 21 Mei 2024 10.32 WIB oleh …" */
export function SavedLine({
  savedAt,
  savedBy,
  zone,
}: {
  savedAt: string;
  savedBy: string;
  zone: TimeZone;
}) {
  const t = useMessages(minutesMessages);
  const when = useWhen(zone);
  return <p className="text-sm text-muted">{t.saved(when(savedAt), savedBy)}</p>;
}

/** Says under a form whether all that was typed is saved; needs JavaScript to know. */
export function WritingState({ unsaved, ready }: { unsaved: boolean; ready: boolean }) {
  const t = useMessages(minutesMessages);
  return (
    <p role="status" className={unsaved ? 'text-sm font-semibold text-warn' : 'text-sm text-muted'}>
      {ready ? (unsaved ? t.unsaved : t.nothingUnsaved) : null}
    </p>
  );
}
