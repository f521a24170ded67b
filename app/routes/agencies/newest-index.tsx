import type { AgencyProfile } from '~/features/agencies/agency-profile-view.server';
import { scoreStatusNames } from '~/features/agencies/rules/score-status-names';
import { formatScore } from '~/features/frameworks/rules/score';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

import { agencyMessages } from './agency-messages';

/** The figure that everybody asks for first, with what it means. */
export function NewestIndex({ newest }: { newest: NonNullable<AgencyProfile['newest']> }) {
  const t = useMessages(agencyMessages);
  const statuses = useMessages(scoreStatusNames);
  const locale = useLocale();
  const facts = [
    `${newest.indexName} ${newest.year}`,
    ...(newest.status === 'final' ? [] : [statuses[newest.status]]),
    ...(newest.national === null ? [] : [t.national(formatScore(locale, newest.national))]),
  ];
  return (
    <p className="mb-10 flex flex-wrap items-baseline gap-x-4 border-s-4 border-brick ps-5">
      <span className="text-4xl font-bold tabular-nums">{formatScore(locale, newest.score)}</span>
      {newest.predicate ? <span className="text-2xl font-semibold">{newest.predicate}</span> : null}
      <span className="basis-full text-muted">{facts.join(' · ')}</span>
    </p>
  );
}
