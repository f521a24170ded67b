import type { AgencyProfile } from '~/features/agencies/agency-profile-view.server';
import { noteFor } from '~/features/agencies/rules/score-notes';
import { scoreStatusNames } from '~/features/agencies/rules/score-status-names';
import { formatScore } from '~/features/frameworks/rules/score';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';
import { LineChart } from '~/ui/line-chart';

import { agencyMessages } from './agency-messages';
import { FigureTable } from './figure-table';

type History = AgencyProfile['histories'][number];

const LOWEST = 100;
const HIGHEST = 500;

/** The values under one framework: the final ones as a line, all of them as a table beside it. */
export function IndexPart({ history, name }: { history: History; name: string }) {
  const t = useMessages(agencyMessages);
  const locale = useLocale();
  const finals = history.line.filter(({ score }) => score !== null);
  const drawn = history.comparable && finals.length > 1;
  return (
    <section className="mt-8 first:mt-0">
      <h3 className="text-lg">{history.indexName}</h3>
      <p className="max-w-read text-sm text-muted">{history.regulation}</p>
      {history.comparable ? null : <p className="mt-2 max-w-read">{t.notComparable}</p>}
      {history.comparable && finals.length === 0 ? (
        <p className="mt-2 max-w-read">{t.noFinal}</p>
      ) : null}
      <div
        className={
          drawn
            ? 'mt-4 grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]'
            : 'mt-4 max-w-2xl'
        }
      >
        {drawn ? (
          <LineChart
            id={history.frameworkId}
            title={t.chartTitle(history.indexName, name)}
            series={[
              {
                name: t.line,
                points: history.line.map(({ year, score }) => ({ year, value: score })),
              },
            ]}
            format={(value) => formatScore(locale, value)}
            min={LOWEST}
            max={HIGHEST}
          />
        ) : null}
        <div className="min-w-0">
          <FigureTable history={history} name={name} />
          <Sources history={history} />
        </div>
      </div>
    </section>
  );
}

function Sources({ history }: { history: History }) {
  const t = useMessages(agencyMessages);
  const statuses = useMessages(scoreStatusNames);
  return (
    <Fold title={t.sources} className="mt-3">
      <dl className="space-y-3 text-sm">
        {history.figures.map((figure) => (
          <div key={`${figure.year} ${figure.status}`}>
            <dt className="font-semibold">
              {figure.year} · {statuses[figure.status]}
            </dt>
            <dd>
              <ul className="flex flex-wrap gap-x-3">
                {figure.sources.map(({ text, href }, at) => (
                  <li key={at} className="min-w-0">
                    {href ? (
                      <a href={href} rel="nofollow noopener" className="link">
                        {text}
                      </a>
                    ) : (
                      text
                    )}
                  </li>
                ))}
              </ul>
              <Note note={figure.note} />
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

function Note({ note }: { note: string }) {
  const t = useMessages(agencyMessages);
  const text = noteFor(useLocale(), note);
  if (note === '') return null;
  return (
    <p className="text-muted">
      {text ?? (
        <>
          {t.noteAsCollected} <span lang="en">{note}</span>
        </>
      )}
    </p>
  );
}
