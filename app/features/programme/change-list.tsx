import type { ProgrammeChange } from './rules/programme-changes';
import { changeText } from './rules/change-words';
import type { TimeZone } from '~/platform/languages/format';
import { useLocale } from '~/platform/languages/use-messages';

/** What changed, each in one sentence. */
export function ChangeList({
  changes,
  zone,
}: {
  changes: readonly ProgrammeChange[];
  zone: TimeZone;
}) {
  const locale = useLocale();
  return (
    <ul className="list-disc space-y-1 ps-5">
      {changes.map((change) => {
        const text = changeText(change, locale, zone);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
