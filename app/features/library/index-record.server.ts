import type { LibraryRecord } from '~/features/visits/rules/library-sink';
import type { Tx } from '~/platform/database/database.server';
import { shortLabel } from '~/features/frameworks/rules/labels';

import { rootsOf } from './rules/analyse';
import { KEYWORD_JOINT, type EntryKind } from './rules/record';

/**
 * Puts a record into the library, or puts what it says now in place of what it said, within the
 * caller's transaction. An indicator brings its aspect, its domain where the framework has domains,
 * and its framework. A record that is not public gets no text: nothing of it can be searched.
 *
 * Features that stand above the library receive this as an argument and never import it.
 */
export async function indexRecord(tx: Tx, record: LibraryRecord): Promise<void> {
  const entry = {
    agencyId: record.agencyId,
    url: record.url,
    title: record.title,
    summary: record.summary,
    regionCode: record.regionCode,
    cityName: record.cityName,
    year: record.year,
    isPublic: record.isPublic,
    isExample: record.isExample,
    sortDate: record.sortDate,
  };
  const { kind, recordId } = record;
  const { id } = await tx.libraryEntry.upsert({
    where: { kind_recordId: { kind, recordId } },
    create: { kind, recordId, ...entry },
    update: entry,
    select: { id: true },
  });
  await writeFacets(tx, id, record);
  await tx.$executeRaw`DELETE FROM "library_text" WHERE rowid = ${id}`;
  if (record.isPublic) {
    const tags = await namesOf(tx, record);
    const keywords = [...record.keywords, ...tags, record.cityName].join(KEYWORD_JOINT);
    await tx.$executeRaw`
      INSERT INTO "library_text" (rowid, title, keywords, body, roots)
      VALUES (${id}, ${record.title}, ${keywords}, ${record.body},
              ${rootsOf(record.title, keywords, record.body)})`;
  }
  await libraryChanged(tx);
}

/** Takes a record out of the library, within the caller's transaction; nothing when it is not in. */
export async function removeRecord(tx: Tx, kind: EntryKind, recordId: string): Promise<void> {
  // Facets go by their foreign key, the text by a trigger.
  const { count } = await tx.libraryEntry.deleteMany({ where: { kind, recordId } });
  if (count > 0) await libraryChanged(tx);
}

async function writeFacets(tx: Tx, id: number, record: LibraryRecord): Promise<void> {
  await tx.libraryFacet.deleteMany({ where: { entryId: id } });
  const indicators = JSON.stringify(record.indicators);
  const topics = JSON.stringify(record.topics);
  await tx.$executeRaw`
    WITH "tagged" AS (
      SELECT i."id" AS "indicator", i."aspectId" AS "aspect", a."domainId" AS "domain",
             i."frameworkId" AS "framework"
      FROM "Indicator" i JOIN "Aspect" a ON a."id" = i."aspectId"
      WHERE i."id" IN (SELECT value FROM json_each(${indicators}))
    )
    INSERT INTO "LibraryFacet" ("entryId", "facet", "value")
    SELECT ${id}, facet, value FROM (
      SELECT 'indicator' AS facet, "indicator" AS value FROM "tagged"
      UNION SELECT 'aspect', "aspect" FROM "tagged"
      UNION SELECT 'domain', "domain" FROM "tagged"
      UNION SELECT 'framework', "framework" FROM "tagged"
      UNION SELECT 'topic', "slug" FROM "Topic"
        WHERE "slug" IN (SELECT value FROM json_each(${topics}))
      UNION SELECT 'city', ${record.regionCode}
      UNION SELECT 'year', ${String(record.year)}
      UNION SELECT 'kind', ${record.kind}
    ) WHERE value IS NOT NULL`;
}

/** Names of its topics and indicators: who searches for them finds records that only carry the tag. */
async function namesOf(tx: Tx, record: LibraryRecord): Promise<string[]> {
  const topics = await tx.topic.findMany({
    where: { slug: { in: [...record.topics] } },
    orderBy: { position: 'asc' },
    select: { name: true, nameEn: true },
  });
  const indicators = await tx.indicator.findMany({
    where: { id: { in: [...record.indicators] } },
    orderBy: [{ frameworkId: 'asc' }, { number: 'asc' }],
    select: { number: true, name: true },
  });
  return [
    ...topics.flatMap(({ name, nameEn }) => (name === nameEn ? [name] : [name, nameEn])),
    ...indicators.map((indicator) => shortLabel('indicator', indicator)),
  ];
}

/** Readers keep what they computed until this number moves (library-state.server.ts). */
export const REVISION_NAME = 'libraryRevision';

async function libraryChanged(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Sequence" ("name", "value") VALUES (${REVISION_NAME}, 1)
    ON CONFLICT ("name") DO UPDATE SET "value" = "value" + 1`;
}
