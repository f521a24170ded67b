import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { browseLibrary } from '~/features/library/browse.server';
import { LibraryIndex } from '~/features/library/library-index';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { SearchBox } from '~/ui/search-box';

import { localeOfMatches } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    title: 'Belajar dari daerah lain',
    lead: 'Kawruh menyimpan apa yang dipelajari pemerintah daerah ketika saling berkunjung.',
    searchLabel: 'Cari di pustaka',
    searchPlaceholder: 'Cari praktik baik, notulen, kunjungan…',
    askWhy: 'Ingin bertanya langsung kepada yang menjalankannya?',
    ask: 'Ajukan kunjungan',
    emptyTitle: 'Pustaka masih kosong',
    emptyText:
      'Praktik baik, notulen, dan kunjungan muncul di sini setelah disetujui dan dinyatakan terbuka.',
    agencies: 'Lihat pemerintah daerah',
  },
  en: {
    title: 'Learn from other cities',
    lead: 'Kawruh keeps what local governments learn when they visit one another.',
    searchLabel: 'Search the library',
    searchPlaceholder: 'Search practices, minutes, visits…',
    askWhy: 'Would you rather ask the people who do it?',
    ask: 'Ask for a visit',
    emptyTitle: 'The library is still empty',
    emptyText:
      'Best practices, minutes and visits appear here once they are approved and declared public.',
    agencies: 'See the local governments',
  },
});

export const meta: MetaFunction = ({ matches }) => {
  const t = messages[localeOfMatches(matches)];
  return [{ title: `Kawruh · ${t.title}` }, { name: 'description', content: t.lead }];
};

export const loader = page({
  may: 'start.read',
  shared: true,
  load: ({ services, locale }) => Promise.resolve(browseLibrary(services, { locale })),
});

export default function Start() {
  const t = useMessages(messages);
  const overview = useLoaderData<typeof loader>();
  return (
    <>
      <div className="max-w-3xl pt-2 pb-12 sm:pt-6 sm:pb-16">
        <h1 className="text-3xl sm:text-4xl">{t.title}</h1>
        <p className="mt-3 mb-6 text-lg text-muted">{t.lead}</p>
        <SearchBox
          action="/library"
          label={t.searchLabel}
          placeholder={t.searchPlaceholder}
          size="large"
        />
        <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
          <span>{t.askWhy}</span>
          <ButtonLink variant="primary" to="/request">
            {t.ask}
          </ButtonLink>
        </p>
      </div>
      {overview.total === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink to="/agencies">{t.agencies}</ButtonLink>}
        >
          {t.emptyText}
        </EmptyState>
      ) : (
        <div>
          <LibraryIndex overview={overview} />
        </div>
      )}
    </>
  );
}
