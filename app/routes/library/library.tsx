import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useLocation } from '@remix-run/react';

import { ActiveFilters } from '~/features/library/active-filters';
import { FacetPanel } from '~/features/library/facet-panel';
import { libraryMessages } from '~/features/library/library-messages';
import { libraryPage } from '~/features/library/library-page.server';
import { NothingFound } from '~/features/library/nothing-found';
import { ResultList } from '~/features/library/result-list';
import { librarySearchSchema } from '~/features/library/rules/search-address';
import { formatNumber } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Button } from '~/ui/button';
import { Pagination } from '~/ui/pagination';
import { SearchBox } from '~/ui/search-box';

import { localeOfMatches, titled } from '../page-title';
import { page } from '../route.server';

export const loader = page({
  may: 'library.search',
  shared: true,
  limit: 'search',
  search: librarySearchSchema,
  load: ({ services, locale, search }) => Promise.resolve(libraryPage(services, search, locale)),
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const t = libraryMessages[localeOfMatches(matches)];
  return titled(data?.query ? `${data.query} · ${t.title}` : t.title, t.lead);
};

export default function Library() {
  const view = useLoaderData<typeof loader>();
  const t = useMessages(libraryMessages);
  const locale = useLocale();
  const { search } = useLocation();
  const number = (value: number) => formatNumber(locale, value);
  const filterLabel = `${t.showFilters}${view.active.length > 0 ? ` (${view.active.length})` : ''}`;
  return (
    // Fields keep what they hold: a new address gets new ones.
    <div key={search}>
      <h1 className="mb-4 text-2xl sm:text-3xl">{t.title}</h1>
      <SearchBox
        action="/library"
        label={t.searchLabel}
        placeholder={t.searchPlaceholder}
        defaultValue={view.query}
        size="large"
      >
        {view.active.map(({ facet, value }) => (
          <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />
        ))}
      </SearchBox>
      <div className="mt-8 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-10">
        <div className="mb-6 no-print lg:mb-0">
          {/* On phones the box below shows and hides the form, without a script. */}
          <input type="checkbox" id="saringan" className="peer sr-only lg:hidden" />
          <label
            htmlFor="saringan"
            className="flex min-h-11 items-center justify-center gap-2 rounded-md border border-line-strong bg-surface px-5 py-2 font-semibold peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-brick lg:hidden"
          >
            {filterLabel}
          </label>
          <Form
            method="get"
            action="/library"
            aria-label={t.filters}
            className="mt-4 hidden peer-checked:block lg:mt-0 lg:block"
          >
            {view.query === '' ? null : <input type="hidden" name="q" value={view.query} />}
            <FacetPanel groups={view.groups} />
            <div className="sticky bottom-0 mt-4 bg-paper py-3">
              <Button type="submit" className="w-full">
                {t.apply}
              </Button>
            </div>
          </Form>
        </div>
        <section aria-label={t.resultList} className="min-w-0">
          <ActiveFilters active={view.active} query={view.query} />
          {view.suggestions ? (
            <NothingFound suggestions={view.suggestions} />
          ) : (
            <>
              <p role="status" className="mb-5 text-muted">
                {view.query === ''
                  ? t.results(number(view.total))
                  : t.resultsFor(number(view.total), view.query)}
              </p>
              <ResultList results={view.results} />
              <Pagination
                previousTo={view.previousTo}
                nextTo={view.nextTo}
                summary={t.range(number(view.first), number(view.last), number(view.total))}
              />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
