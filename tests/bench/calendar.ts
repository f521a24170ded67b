import Sqlite from 'better-sqlite3';

import { calendarWith } from './calendar-data';
import { load } from './load';
import { report } from './report';
import { startServer } from './running-server';

const BENCH = 'calendar';
const SIZES = [1_000, 10_000, 100_000];
const VIEWS = ['month', 'week', 'rooms', 'list'] as const;

/**
 * The calendar of today over HTTP at 5,000 visits a year, as somebody signed in, while the whole grows
 * tenfold and again: the month's p95 is the figure, and what each tenfold step costs.
 */
export async function calendar(): Promise<void> {
  const before = new Map<string, number>();
  for (const visits of SIZES) {
    const { databaseFile, agencyId, cookie } = await calendarWith(visits);
    reportPlan(databaseFile, agencyId, visits);
    const server = await startServer('build/server/index.js', databaseFile);
    try {
      for (const view of VIEWS) {
        const target = `${view}, ${visits} visits`;
        const path = () => `/workspace/calendar?view=${view}`;
        const cost = await load(target, server, path, 1, { bench: BENCH, cookie });
        const smaller = before.get(view);
        if (smaller !== undefined) {
          const value = cost / smaller;
          report({ bench: BENCH, metric: 'tenfold-step', value, unit: 'times', target });
        }
        before.set(view, cost);
      }
    } finally {
      await server.stop();
    }
  }
}

/** How the database finds a month: by the index of agency and start, however many visits there are. */
function reportPlan(databaseFile: string, agencyId: string, visits: number): void {
  const sql = new Sqlite(databaseFile, { readonly: true });
  const plan = sql
    .prepare<string[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT "id", "startsAt" FROM "Visit"
       WHERE "state" <> 'cancelled' AND "agencyId" = ? AND "startsAt" >= ? AND "startsAt" < ?
       ORDER BY "startsAt", "id" LIMIT 20000`,
    )
    .all(agencyId, '2026-11-01', '2026-12-01')
    .map(({ detail }) => detail)
    .join('; ');
  sql.close();
  const value = plan.includes('agencyId=? AND startsAt>? AND startsAt<?') ? 1 : 0;
  report({ bench: BENCH, metric: 'month-by-index', value, unit: 'yes', visits, plan });
}
