import { useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';

import { rosterMessages, skipMessages } from './roster-messages';
import type { RosterPreview } from './rules/roster-preview';

/** Lines of a pasted list that did not become people, each with its reason. */
export function SkippedLines({
  skipped,
  skippedCounts,
}: Pick<RosterPreview, 'skipped' | 'skippedCounts'>) {
  const t = useMessages(rosterMessages);
  const reasons = useMessages(skipMessages);
  if (skipped.length === 0) return null;
  const total = Object.values(skippedCounts).reduce((sum, count) => sum + count, 0);
  const shown = skipped.reduce((sum, { lineCount }) => sum + lineCount, 0);
  return (
    <Fold title={t.skippedTitle} aside={t.skippedCount(total)}>
      <ul className="space-y-2 text-sm">
        {skipped.map(({ line, lineCount, text, reason }) => (
          <li key={line}>
            <span className="text-muted">
              {lineCount > 1 ? t.lines(line, line + lineCount - 1) : t.line(line)}:
            </span>{' '}
            {text === '' ? null : <q className="break-words">{text}</q>}{' '}
            <span className="text-muted">({reasons[reason]})</span>
          </li>
        ))}
      </ul>
      {total > shown ? (
        <p className="mt-2 text-sm text-muted">{t.skippedMore(total - shown)}</p>
      ) : null}
    </Fold>
  );
}
