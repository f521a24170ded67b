import { describe, expect, it } from 'vitest';

import type { Services } from '~/platform/services.server';
import { testServices } from '../../../tests/support/services';

import { indexRecord, removeRecord } from './index-record.server';
import { addToLibrary, makeReferenceData, sampleRecord } from './library.testing';
import type { Filters } from './rules/filters';
import { searchLibrary, type LibraryAnswer } from './search.server';

async function library(): Promise<Services> {
  const services = await testServices();
  await makeReferenceData(services);
  return services;
}

function ask(
  services: Services,
  query: string,
  filters: Filters = {},
  cursor: string | null = null,
): LibraryAnswer {
  return searchLibrary(services, { query, filters, cursor, locale: 'id' });
}

const titles = (answer: LibraryAnswer) => answer.results.map(({ title }) => title.join(''));
const valuesOf = (answer: LibraryAnswer, facet: keyof LibraryAnswer['facets']) =>
  answer.facets[facet].map(({ value, count }) => `${value}=${count}`);

describe('searching by words', () => {
  it('finds other forms of a word and marks them', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ title: 'Layanan satu pintu', body: 'Petugas melayani warga setiap hari.' }),
      sampleRecord({ title: 'Kotak saran', body: 'Para petani bertanya.' }),
    ]);
    const answer = ask(services, 'pelayanan');
    expect(titles(answer)).toEqual(['Layanan satu pintu']);
    expect(answer.results[0]?.title).toEqual(['', 'Layanan', ' satu pintu']);
    expect(answer.results[0]?.snippet).toContain('melayani');
  });

  it('reads the last word as a beginning only while nothing holds it whole', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ title: 'Peta lama' }),
      sampleRecord({ title: 'Petani muda' }),
      sampleRecord({ title: 'Manajemen risiko' }),
    ]);
    expect(titles(ask(services, 'peta'))).toEqual(['Peta lama']);
    expect(titles(ask(services, 'manaj'))).toEqual(['Manajemen risiko']);
    expect(ask(services, 'manaj ').total).toBe(0);
  });

  it.each([
    ['kunker', 'Kunjungan kerja DPRD'],
    ['studi banding', 'Kunjungan kerja DPRD'],
    ['kunjungan kerja', 'Catatan sharing session'],
    ['notulen', 'Notula rapat Pokja'],
    ['minutes', 'Notula rapat Pokja'],
    ['kelompok kerja', 'Notula rapat Pokja'],
    ['peraturan wali kota', 'Perwal tentang arsip'],
    ['mojokerto arsip', 'Perwal tentang arsip'],
  ])('"%s" finds "%s"', async (query, title) => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ title: 'Kunjungan kerja DPRD' }),
      sampleRecord({ title: 'Catatan sharing session' }),
      sampleRecord({ title: 'Notula rapat Pokja' }),
      sampleRecord({ title: 'Perwal tentang arsip' }),
    ]);
    const answer = ask(services, query);
    expect(titles(answer)).toContain(title);
    const found = answer.results.find((_, i) => titles(answer)[i] === title);
    expect(found?.title.length).toBeGreaterThan(1);
  });

  it('asks for every word, and for a phrase exactly', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ title: 'Data dan satu lagi' }),
      sampleRecord({ title: 'Forum satu data' }),
    ]);
    expect(ask(services, 'satu data').total).toBe(2);
    expect(titles(ask(services, '"satu data"'))).toEqual(['Forum satu data']);
    expect(ask(services, 'satu forum').total).toBe(1);
  });

  it('puts a word in the title before the same word in the body', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ title: 'Pagi', body: 'arsip '.repeat(3), sortDate: '2024-06-01' }),
      sampleRecord({ title: 'Arsip', body: 'Pagi hari.', sortDate: '2024-01-01' }),
    ]);
    expect(titles(ask(services, 'arsip'))).toEqual(['Arsip', 'Pagi']);
  });

  it('puts titles and keywords first for a word that stands in very many texts, too', async () => {
    const services = await library();
    const [title, keyword] = await addToLibrary(services, [
      sampleRecord({ title: 'Arsip kota', sortDate: '2000-01-01' }),
      sampleRecord({ title: 'Naskah', keywords: ['arsip'], sortDate: '2001-01-01' }),
    ]);
    await services.write(async (tx) => {
      const many = Array.from({ length: 1500 }, (_, n) => {
        const { body: _body, keywords: _k, topics: _t, indicators: _i, ...entry } = sampleRecord();
        return { ...entry, title: `Catatan ${n}`, sortDate: '2024-01-01' };
      });
      await tx.libraryEntry.createMany({ data: many });
      await tx.$executeRaw`
        INSERT INTO "library_text" (rowid, title, keywords, body, roots)
        SELECT "id", "title", '', 'soal arsip', 'soal arsip' FROM "LibraryEntry"
        WHERE "title" LIKE 'Catatan %'`;
    });
    // The last write goes through the library, so that it notices.
    await addToLibrary(services, [sampleRecord({ title: 'Lain' })]);
    const answer = ask(services, 'arsip');
    expect(answer.total).toBe(1502);
    expect(titles(answer).slice(0, 2)).toEqual([title?.title, keyword?.title]);
  });

  it('finds a record by the name of its indicator and says so', async () => {
    const services = await library();
    await addToLibrary(services, [sampleRecord({ title: 'Wiki', indicators: ['spbe-2020/i26'] })]);
    const answer = ask(services, 'i26');
    expect(titles(answer)).toEqual(['Wiki']);
    expect(answer.results[0]?.foundBy).toEqual(['I26 Manajemen Pengetahuan']);
  });
});

describe('facets', () => {
  it('an indicator brings aspect, domain and framework; Pemdi has no domain', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ indicators: ['spbe-2020/i26', 'unknown/i1'], topics: ['one-data', 'none'] }),
      sampleRecord({ indicators: ['pemdi-2026/i4'], regionCode: null, year: 2026 }),
    ]);
    const answer = ask(services, '');
    expect(valuesOf(answer, 'framework')).toEqual(['spbe-2020=1', 'pemdi-2026=1']);
    expect(valuesOf(answer, 'domain')).toEqual(['spbe-2020/d3=1']);
    expect(valuesOf(answer, 'aspect')).toEqual(['pemdi-2026/a1=1', 'spbe-2020/a5=1']);
    expect(valuesOf(answer, 'indicator')).toEqual(['pemdi-2026/i4=1', 'spbe-2020/i26=1']);
    expect(valuesOf(answer, 'topic')).toEqual(['one-data=1']);
    expect(valuesOf(answer, 'city')).toEqual(['35.76=1']);
    expect(valuesOf(answer, 'year')).toEqual(['2026=1', '2024=1']);
    const aspect = answer.facets.aspect.find(({ value }) => value === 'pemdi-2026/a1');
    expect(aspect).toMatchObject({ label: 'A1 Tata Kelola', parent: 'pemdi-2026' });
    expect(answer.facets.indicator[1]).toMatchObject({ label: 'I26 Manajemen Pengetahuan' });
  });

  it('takes any value within a facet and asks for all facets', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ title: 'A', year: 2023, topics: ['one-data'] }),
      sampleRecord({ title: 'B', year: 2024, topics: ['one-data'] }),
      sampleRecord({ title: 'C', year: 2024, topics: ['smart-city'] }),
    ]);
    expect(ask(services, '', { year: ['2023', '2024'] }).total).toBe(3);
    const narrow = ask(services, '', { year: ['2024'], topic: ['one-data'] });
    expect(titles(narrow)).toEqual(['B']);
    // The years as if no year were chosen, and so with the topics.
    expect(valuesOf(narrow, 'year')).toEqual(['2024=1', '2023=1']);
    expect(valuesOf(narrow, 'topic')).toEqual(['one-data=1', 'smart-city=1']);
  });

  it('keeps a chosen value that gives nothing', async () => {
    const services = await library();
    await addToLibrary(services, [
      sampleRecord({ year: 2023, topics: ['one-data'] }),
      sampleRecord({ year: 2024, topics: ['smart-city'] }),
    ]);
    const answer = ask(services, '', { year: ['2023'], topic: ['smart-city'] });
    expect(answer.total).toBe(0);
    expect(valuesOf(answer, 'topic')).toEqual(['one-data=1', 'smart-city=0']);
    expect(ask(services, '', { year: ['1999'] }).total).toBe(0);
  });
});

describe('what changes', () => {
  it('shows what a record says now, and nothing of what was taken out', async () => {
    const services = await library();
    const [record] = await addToLibrary(services, [
      sampleRecord({ title: 'Naskah lama', topics: ['one-data'] }),
    ]);
    if (!record) throw new Error('no record');
    expect(ask(services, 'naskah').total).toBe(1);
    await addToLibrary(services, [{ ...record, title: 'Dokumen baru', topics: [] }]);
    expect(ask(services, 'naskah').total).toBe(0);
    expect(titles(ask(services, 'dokumen'))).toEqual(['Dokumen baru']);
    expect(ask(services, '').facets.topic).toEqual([]);
    await services.write((tx) => removeRecord(tx, 'practice', record.recordId));
    expect(ask(services, 'dokumen').total).toBe(0);
    expect(ask(services, '').total).toBe(0);
    expect(services.sql.prepare('SELECT count(*) FROM "library_text"').pluck().get()).toBe(0);
  });

  it('shows nothing of a transaction that failed', async () => {
    const services = await library();
    const failed = services.write(async (tx) => {
      await indexRecord(tx, sampleRecord({ title: 'Gagal' }));
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(ask(services, 'gagal').total).toBe(0);
    await addToLibrary(services, [sampleRecord({ title: 'Berhasil' })]);
    expect(titles(ask(services, ''))).toEqual(['Berhasil']);
  });

  it('never shows, counts or quotes what is not public', async () => {
    const services = await library();
    const hidden = sampleRecord({
      title: 'Rahasia',
      body: 'kataunik',
      isPublic: false,
      topics: ['smart-city'],
      year: 2020,
    });
    await addToLibrary(services, [sampleRecord({ title: 'Terbuka' }), hidden]);
    for (const query of ['', 'rahasia', 'kataunik', 'katauni', 'rahas']) {
      const answer = ask(services, query);
      expect(JSON.stringify(answer)).not.toMatch(/rahasia|kataunik|2020|smart-city/i);
    }
    await addToLibrary(services, [{ ...hidden, isPublic: true }]);
    expect(ask(services, 'kataunik').total).toBe(1);
    await addToLibrary(services, [hidden]);
    expect(ask(services, 'kataunik').total).toBe(0);
  });
});

describe('pages', () => {
  it('cover every result exactly once, forwards and back', async () => {
    const services = await library();
    await addToLibrary(
      services,
      Array.from({ length: 47 }, (_, n) =>
        sampleRecord({
          title: `Arsip ${n}`,
          sortDate: `2024-01-${String((n % 5) + 1).padStart(2, '0')}`,
        }),
      ),
    );
    for (const query of ['', 'arsip']) {
      const seen: string[] = [];
      const cursors: (string | null)[] = [];
      let cursor: string | null = null;
      do {
        const answer: LibraryAnswer = ask(services, query, {}, cursor);
        expect(answer.first).toBe(seen.length + 1);
        expect(answer.previousCursor).toBe(cursors.length === 0 ? null : (cursors.at(-1) ?? ''));
        cursors.push(cursor);
        seen.push(...answer.results.map(({ url }) => url));
        cursor = answer.nextCursor;
      } while (cursor !== null);
      expect(seen).toHaveLength(47);
      expect(new Set(seen).size).toBe(47);
    }
  });

  it('go on after the last entry seen when others were added above it', async () => {
    const services = await library();
    await addToLibrary(
      services,
      Array.from({ length: 25 }, (_, n) =>
        sampleRecord({ title: `Lama ${n}`, sortDate: '2024-01-01' }),
      ),
    );
    const first = ask(services, '');
    await addToLibrary(services, [sampleRecord({ title: 'Baru', sortDate: '2024-12-01' })]);
    const second = ask(services, '', {}, first.nextCursor);
    expect(second.results).toHaveLength(5);
    const seen = new Set(first.results.map(({ url }) => url));
    expect(second.results.filter(({ url }) => seen.has(url))).toEqual([]);
  });
});
