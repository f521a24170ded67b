import type { Services } from '~/platform/services.server';

/** Every row of every table, the search index included. */
export function everyRow({ sql }: Pick<Services, 'sql'>): Record<string, string[]> {
  const tables = sql
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      sql
        .prepare<[], object>(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row)),
    ]),
  );
}
