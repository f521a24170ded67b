import { Link } from '@remix-run/react';

import type { PracticeEditView } from '~/features/practices/practice-edit-view.server';
import { formatDateTime, formatShortDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';

import { editPracticeMessages } from './edit-practice-messages';

/** Where the facts came from; nothing for a write-up without a visit. */
export function PracticeSource({ view }: { view: PracticeEditView }) {
  const t = useMessages(editPracticeMessages);
  const locale = useLocale();
  const { visit } = view;
  if (!visit) return null;
  const day = formatShortDate(locale, visit.startsAt, view.zone);
  return (
    <div className="min-w-0 wrap-anywhere">
      <p className="font-semibold">{t.source}</p>
      <p>
        <Link to={`/workspace/visits/${visit.id}`} className="link">
          {t.sourceVisit(visit.guests.join(', '), day)}
        </Link>
        {view.sourceItems > 0 ? ` · ${t.sourceItems(view.sourceItems)}` : null}
      </p>
      <p className="mt-1.5 text-sm text-muted">{t.guestWords}</p>
    </div>
  );
}

/** Who did what with the write-up, newest first. */
export function PracticeHistory({ view }: { view: PracticeEditView }) {
  const t = useMessages(editPracticeMessages);
  const locale = useLocale();
  const actions: Readonly<Record<string, string>> = {
    'practice.started': t.started,
    'practice.saved': t.savedAction,
    'practice.submitted': t.submitted,
    'practice.returned': t.returnedAction,
    'practice.published': t.published,
    'practice.retracted': t.retracted,
  };
  return (
    <Fold title={t.history} aside={view.history.length} className="mt-12">
      <ol className="space-y-2 wrap-anywhere">
        {view.history.map(({ id, action, actorName, at }) => (
          <li key={id}>
            <span className="font-semibold">{actorName}</span> {actions[action] ?? action}
            <span className="block text-sm text-muted">
              {formatDateTime(locale, at, view.zone)}
            </span>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
