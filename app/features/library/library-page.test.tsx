import { describe, expect, it } from 'vitest';

import { htmlOf, tagWith } from '~/ui/testing';
import { testServices } from '../../../tests/support/services';

import { ActiveFilters } from './active-filters';
import { browseLibrary } from './browse.server';
import { FacetPanel } from './facet-panel';
import { LibraryIndex } from './library-index';
import { libraryPage } from './library-page.server';
import { addToLibrary, makeReferenceData, sampleRecord } from './library.testing';
import { NothingFound } from './nothing-found';
import { ResultList } from './result-list';
import { librarySearchSchema } from './rules/search-address';

async function shelf() {
  const services = await testServices();
  await makeReferenceData(services);
  await addToLibrary(services, [
    sampleRecord({
      title: 'Pengelolaan <arsip> kota',
      body: 'Arsip dikelola bersama.',
      indicators: ['spbe-2020/i26'],
      topics: ['one-data'],
      isExample: true,
    }),
    sampleRecord({ title: 'Kolaborasi', indicators: ['pemdi-2026/i4'], kind: 'visit', year: 2026 }),
  ]);
  return services;
}
const read = (values: Record<string, string | string[]>) => librarySearchSchema.parse(values);

describe('the library page', () => {
  it('marks what was searched for and never lets text become markup', async () => {
    const services = await shelf();
    const view = libraryPage(services, read({ q: 'arsip' }), 'id');
    const html = await htmlOf(<ResultList results={view.results} />);
    expect(html).toContain('Pengelolaan &lt;<mark>arsip</mark>&gt; kota');
    expect(html).toContain('<mark>Arsip</mark> dikelola');
    expect(html).toContain('data contoh');
    expect(html).toContain('Praktik baik · Kota Mojokerto · 2024');
  });

  it('offers aspects right below Pemdi and domains below SPBE, ticked as the address says', async () => {
    const services = await shelf();
    const view = libraryPage(services, read({ aspect: 'spbe-2020/a5', year: '2024' }), 'id');
    const html = await htmlOf(<FacetPanel groups={view.groups} />);
    expect(tagWith(html, 'value="spbe-2020/a5"')).toContain('checked');
    expect(tagWith(html, 'value="spbe-2020/d3"')).not.toContain('checked');
    expect(html).toContain('value="spbe-2020/i26"');
    const all = await htmlOf(<FacetPanel groups={libraryPage(services, read({}), 'id').groups} />);
    expect(all).toContain('Pilih domain: SPBE-2020');
    expect(all).toContain('Pilih aspek: PEMDI-2026');
    expect(all).not.toContain('pemdi-2026/i4');
  });

  it('takes one filter away by its chip and keeps the rest', async () => {
    const services = await shelf();
    const search = read({ q: 'arsip', year: ['2024', '2026'], kind: 'practice' });
    const { active, query } = libraryPage(services, search, 'id');
    expect(active.map(({ withoutIt }) => withoutIt)).toEqual([
      '/library?q=arsip&year=2024&year=2026',
      '/library?q=arsip&kind=practice&year=2026',
      '/library?q=arsip&kind=practice&year=2024',
    ]);
    const html = await htmlOf(<ActiveFilters active={active} query={query} />);
    expect(html).toContain('Praktik baik');
    expect(html).toContain('href="/library?q=arsip"');
  });

  it('is not narrowed by values that nobody knows, and names the known ones', async () => {
    const services = await shelf();
    const all = libraryPage(services, read({}), 'id').total;
    const unknown = {
      ...{ year: 'abc', kind: '__proto__', framework: 'x', domain: 'toString', aspect: 'y' },
      ...{ indicator: 'spbe-2020/i99', city: '99.99' },
      topic: Array.from({ length: 600 }, (_, n) => `t${n}`),
    };
    const view = libraryPage(services, read(unknown), 'id');
    expect(view.active).toEqual([]);
    expect(view.total).toBe(all);
    const half = libraryPage(services, read({ q: 'arsip', topic: ['nn', 'one-data'] }), 'id');
    expect(half.active).toMatchObject([{ value: 'one-data', withoutIt: '/library?q=arsip' }]);
    // Known to the reference data, although nothing stands there yet.
    const empty = libraryPage(services, read({ topic: 'smart-city' }), 'id');
    expect(empty.active).toMatchObject([{ value: 'smart-city', label: 'Kota Cerdas' }]);
    expect(empty.total).toBe(0);
  });

  it('says what to do when nothing was found, and suggests only what finds something', async () => {
    const services = await shelf();
    const { suggestions } = libraryPage(services, read({ q: 'arsip xyzxyz', year: '2026' }), 'id');
    expect(suggestions).toMatchObject({
      libraryIsEmpty: false,
      withoutFilters: null,
      words: ['arsip'],
    });
    const filtered = libraryPage(services, read({ q: 'arsip', year: '2026' }), 'id').suggestions;
    expect(filtered?.withoutFilters).toBe('/library?q=arsip');
    if (!suggestions) throw new Error('no suggestions');
    const html = await htmlOf(<NothingFound suggestions={suggestions} />);
    expect(html).toContain('href="/library?q=arsip"');
    expect(html).toContain('href="/library?topic=one-data"');
    expect(html).toContain('href="/request"');
  });

  it('says what will be here while the library is empty', async () => {
    const services = await testServices();
    const { suggestions } = libraryPage(services, read({}), 'en');
    expect(suggestions?.libraryIsEmpty).toBe(true);
  });
});

describe('the index of the start page', () => {
  it('counts domains, aspects and topics and shows the newest', async () => {
    const services = await shelf();
    const overview = browseLibrary(services, { locale: 'en', newest: 1 });
    expect(overview.total).toBe(2);
    expect(
      overview.frameworks.map(({ children }) =>
        children?.map(({ value, count }) => [value, count]),
      ),
    ).toEqual([[['spbe-2020/d3', 1]], [['pemdi-2026/a1', 1]]]);
    expect(overview.topics.map(({ label, count }) => [label, count])).toEqual([['One Data', 1]]);
    expect(overview.newest).toHaveLength(1);
    const html = await htmlOf(<LibraryIndex overview={overview} />, 'en');
    expect(html).toContain('href="/library?domain=spbe-2020/d3"');
    expect(html).toContain('href="/library?aspect=pemdi-2026/a1"');
    expect(html).toContain('Newest lessons');
  });
});
