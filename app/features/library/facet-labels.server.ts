import type Sqlite from 'better-sqlite3';

import { nodeCode, shortName } from '~/features/frameworks/rules/labels';
import type { Locale } from '~/platform/languages/locale';

import type { Facet } from './rules/filters';

/** How a facet value is called, where it stands, and below what. */
export interface FacetLabel {
  readonly text: string;
  /** order among its neighbours: by number, or by name for cities */
  readonly position: number;
  /** the node above: domain or framework of an aspect, aspect of an indicator */
  readonly parent: string | null;
}

type Labels = ReadonlyMap<string, FacetLabel>;

interface Kept {
  readonly version: number;
  readonly byLocale: Readonly<Record<Locale, Labels>>;
}

interface Reading {
  readonly version: Sqlite.Statement<[], number>;
  readonly rows: Sqlite.Statement<[], LabelRow>;
  kept: Kept | null;
}

interface LabelRow {
  readonly facet: Facet;
  readonly value: string;
  readonly number: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parent: string | null;
}

const readings = new WeakMap<Sqlite.Database, Reading>();

/**
 * Looks up labels. Kept until the database changes: reference data is loaded by a command of its
 * own, so any change may be one (700 rows, read in under a millisecond).
 */
export function facetLabels(
  sql: Sqlite.Database,
  locale: Locale,
): (facet: Facet, value: string) => FacetLabel | undefined {
  let reading = readings.get(sql);
  if (!reading) {
    reading = {
      version: sql.prepare<[], number>('PRAGMA data_version').pluck(),
      rows: sql.prepare(ROWS),
      kept: null,
    };
    readings.set(sql, reading);
  }
  const version = reading.version.get() ?? 0;
  if (reading.kept?.version !== version) reading.kept = { version, byLocale: load(reading.rows) };
  const labels = reading.kept.byLocale[locale];
  return (facet, value) => labels.get(`${facet}|${value}`);
}

const ROWS = `
  SELECT 'framework' AS facet, "id" AS value, "position" AS number, "name", NULL AS nameEn, NULL AS parent FROM "Framework"
  UNION ALL SELECT 'domain', "id", "number", "name", NULL, "frameworkId" FROM "Domain"
  UNION ALL SELECT 'aspect', "id", "number", "name", NULL, coalesce("domainId", "frameworkId") FROM "Aspect"
  UNION ALL SELECT 'indicator', "id", "number", "name", NULL, "aspectId" FROM "Indicator"
  UNION ALL SELECT 'topic', "slug", "position", "name", "nameEn", NULL FROM "Topic"
  UNION ALL SELECT 'city', "code", row_number() OVER (ORDER BY "name"), "name", NULL, NULL FROM "Region"`;

function load(rows: Reading['rows']): Kept['byLocale'] {
  const id = new Map<string, FacetLabel>();
  const en = new Map<string, FacetLabel>();
  for (const { facet, value, number, name, nameEn, parent } of rows.all()) {
    const key = `${facet}|${value}`;
    const label = { text: labelText(facet, number, name), position: number, parent };
    id.set(key, label);
    en.set(key, nameEn === null ? label : { ...label, text: nameEn });
  }
  return { id, en };
}

function labelText(facet: Facet, number: number, name: string): string {
  if (facet === 'domain' || facet === 'aspect' || facet === 'indicator') {
    return `${nodeCode(facet, number)} ${shortName(name)}`;
  }
  return name;
}
