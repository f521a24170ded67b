import { formatScore } from '~/features/frameworks/rules/score';
import { catalogue } from '~/platform/languages/catalogue';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { LineChart } from '~/ui/line-chart';

const messages = catalogue({
  id: {
    caption: (index: string, city: string) => `${index} ${city}`,
    year: 'Tahun',
    score: 'Nilai',
    predicate: 'Predikat',
    noPredicate: 'tidak ada',
    rise: (from: string, to: string, first: number, last: number) =>
      `Dari ${from} (${first}) menjadi ${to} (${last})`,
    final: 'Nilai final yang ditetapkan kementerian.',
  },
  en: {
    caption: (index, city) => `${index}, ${city}`,
    year: 'Year',
    score: 'Score',
    predicate: 'Predicate',
    noPredicate: 'none',
    rise: (from, to, first, last) => `From ${from} (${first}) to ${to} (${last})`,
    final: 'Final values as set by the ministry.',
  },
});

export interface Figure {
  readonly year: number;
  /** hundredths of an index point */
  readonly score: number;
  readonly indexName: string;
  readonly predicate: string | null;
}

/** The index of a city over the years: one sentence, a chart when there are years to compare, a table. */
export function IndexFigures({
  id,
  city,
  figures,
}: {
  id: string;
  city: string;
  figures: readonly Figure[];
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  const first = figures[0];
  const last = figures.at(-1);
  if (!first || !last) return null;
  const format = (score: number) => formatScore(locale, score);
  const title = t.caption(last.indexName, city);
  const isSeries = first.year !== last.year;
  return (
    <figure>
      <figcaption className="mb-4">
        <h3 className="text-lg">{title}</h3>
        <p className="text-muted">
          {isSeries
            ? `${t.rise(format(first.score), format(last.score), first.year, last.year)}. ${t.final}`
            : t.final}
        </p>
      </figcaption>
      {isSeries ? (
        <LineChart
          id={id}
          title={title}
          description={t.final}
          series={[
            { name: city, points: figures.map(({ year, score }) => ({ year, value: score })) },
          ]}
          format={format}
        />
      ) : null}
      <FigureTable title={title} figures={figures} />
    </figure>
  );
}

/** Three narrow columns: they fit a phone as a table, so no cards here. */
function FigureTable({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const cell = 'border-b border-line py-2 pe-6 text-start';
  return (
    <table className="mt-4 w-full max-w-sm border-collapse">
      <caption className="sr-only">{title}</caption>
      <thead className="text-sm text-muted">
        <tr>
          {[t.year, t.score, t.predicate].map((label) => (
            <th key={label} scope="col" className={`${cell} font-semibold`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ year, score, predicate }) => (
          <tr key={year}>
            <th scope="row" className={cell}>
              {year}
            </th>
            <td className={cell}>{formatScore(locale, score)}</td>
            <td className={cell}>{predicate ?? t.noPredicate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
