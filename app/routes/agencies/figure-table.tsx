import type { AgencyProfile } from '~/features/agencies/agency-profile-view.server';
import { scoreStatusNames } from '~/features/agencies/rules/score-status-names';
import { formatScore } from '~/features/frameworks/rules/score';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

import { agencyMessages } from './agency-messages';

const HEAD =
  'border-b border-line-strong px-2 py-2.5 text-sm font-semibold text-muted first:ps-4 last:pe-4 sm:px-3';
const CELL = 'px-2 py-2.5 align-baseline first:ps-4 last:pe-4 sm:px-3';

/**
 * The figures beside the chart. A table on phones too, where cards of five lines a year would hide
 * how the figures move: the status then stands under the year.
 */
export function FigureTable({
  history,
  name,
}: {
  history: AgencyProfile['histories'][number];
  name: string;
}) {
  const t = useMessages(agencyMessages);
  const statuses = useMessages(scoreStatusNames);
  const locale = useLocale();
  return (
    <div className="rounded-md border border-line bg-surface">
      <table className="w-full border-collapse">
        <caption className="sr-only">{t.tableCaption(history.indexName, name)}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} text-start`}>
              {t.year}
            </th>
            <th scope="col" className={`${HEAD} text-end`}>
              {t.score}
            </th>
            <th scope="col" className={`${HEAD} text-start`}>
              {t.predicate}
            </th>
            <th scope="col" className={`${HEAD} hidden text-start sm:table-cell`}>
              {t.status}
            </th>
            <th scope="col" className={`${HEAD} text-end`}>
              {t.nationalScore}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {history.figures.map(({ year, score, status, predicate, national }) => (
            <tr key={`${year} ${status}`}>
              <th scope="row" className={`${CELL} text-start font-semibold`}>
                {year}
                <span className="block text-xs font-normal text-muted sm:hidden">
                  {statuses[status]}
                </span>
              </th>
              <td className={`${CELL} text-end font-semibold`}>{formatScore(locale, score)}</td>
              <td className={CELL}>
                {predicate ?? (
                  <>
                    – <span className="text-sm text-muted">{t.noPredicate}</span>
                  </>
                )}
              </td>
              <td className={`${CELL} hidden sm:table-cell`}>{statuses[status]}</td>
              <td className={`${CELL} text-end text-muted`}>
                {national === null ? '–' : formatScore(locale, national)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
