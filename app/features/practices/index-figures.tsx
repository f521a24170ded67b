import { formatScore } from '~/features/frameworks/rules/score';
import { catalogue } from '~/platform/languages/catalogue';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { LineChart } from '~/ui/line-chart';
import { Table } from '~/ui/table';

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
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {isSeries ? (
          <LineChart
            id={id}
            title={title}
            description={t.final}
            series={[
              {
                name: city,
                points: figures.map(({ year, score }) => ({ year, value: score })),
              },
            ]}
            format={format}
          />
        ) : null}
        <Table
          caption={title}
          rows={figures}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: 'year', label: t.year, cell: ({ year }) => year, primary: true },
            {
              key: 'score',
              label: t.score,
              align: 'end',
              cell: ({ score }) => format(score),
            },
            {
              key: 'predicate',
              label: t.predicate,
              cell: ({ predicate }) => predicate ?? t.noPredicate,
            },
          ]}
        />
      </div>
    </figure>
  );
}
