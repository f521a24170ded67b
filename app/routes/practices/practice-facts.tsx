import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { PublishedPractice } from '~/features/practices/published-practice-view.server';
import { disclosureNames } from '~/features/visits/rules/disclosure';
import { formatShortDate } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

import { practiceMessages } from './practice-messages';

/** Who stands behind the text: agency, approval, number, and where it came from. */
export function PracticeFacts({ view }: { view: PublishedPractice }) {
  const t = useMessages(practiceMessages);
  const locale = useLocale();
  const classes = useMessages(disclosureNames);
  const { agency, approvedBy, publishedAt, source, disclosure } = view;
  const when = publishedAt ? formatShortDate(locale, publishedAt, view.zone) : '';
  const who = approvedBy
    ? [approvedBy.name, approvedBy.positionTitle].filter((text) => text !== '').join(', ')
    : '';
  const facts: { term: string; value: ReactNode }[] = [
    {
      term: t.host,
      value: agency.region ? (
        <Link to={`/agencies/${agency.region.code}`} className="link">
          {agency.officialName}
        </Link>
      ) : (
        agency.officialName
      ),
    },
    { term: t.year, value: view.year },
    { term: t.approved, value: who ? t.approvedBy(who, when) : t.approvedOn(when) },
    { term: t.number, value: view.number },
    ...(disclosure.class === null
      ? []
      : [
          {
            term: t.disclosure,
            value: (
              <>
                {t.disclosureLaw(classes[disclosure.class])}
                {disclosure.isDefault ? (
                  <span className="block text-sm text-muted">{t.disclosureDefault}</span>
                ) : null}
              </>
            ),
          },
        ]),
  ];
  if (source) {
    const month = monthInWords(locale, source.month);
    facts.push({
      term: t.source,
      value: (
        <>
          {t.sourceText(source.guests.join(', '), month)}
          {source.visitNumber === null ? null : (
            <Link to={`/visits/${source.visitNumber}`} className="link block">
              {t.visit(source.visitNumber)}
            </Link>
          )}
          {source.minutesNumber === null ? null : (
            <Link to={`/visits/${source.minutesNumber}/minutes`} className="link block">
              {t.minutes}
            </Link>
          )}
        </>
      ),
    });
  }
  return (
    <section aria-labelledby="about-judul">
      <h2 id="about-judul" className="mb-3 text-lg">
        {t.about}
      </h2>
      <dl className="space-y-3">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** "2024-05" as "Mei 2024". */
function monthInWords(locale: Locale, month: string): string {
  return new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
