import type { Reader } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';

import type { Region } from './rules/region';
import { matchRegions } from './rules/match-regions';
import { resolveRegion } from './rules/resolve-region';

// 552 rows that change by decree: read once a database, not once a request.
const known = new WeakMap<Reader, Promise<readonly Region[]>>();

/** Every province, kabupaten and kota, by code. */
export function listRegions(db: Reader): Promise<readonly Region[]> {
  const read =
    known.get(db) ??
    db.region.findMany({ orderBy: { code: 'asc' } }).then((rows) => {
      if (rows.length === 0) known.delete(db);
      return rows as unknown as readonly Region[];
    });
  known.set(db, read);
  // What failed once is read again the next time.
  read.catch(() => known.delete(db));
  return read;
}

/**
 * The region that a person wrote, by name or code.
 * @returns its code; null when nothing was written; or the key of what is wrong
 */
export async function regionFromText(
  db: Reader,
  text: string | undefined,
): Promise<{ code: string | null } | { error: string }> {
  const wanted = text?.trim() ?? '';
  if (wanted === '') return { code: null };
  const regions = await listRegions(db);
  const region = resolveRegion(wanted, regions);
  if (region) return { code: region.code };
  const several = matchRegions(wanted, regions, 2).length > 1;
  return { error: errorCode(several ? 'regionAmbiguous' : 'regionUnknown') };
}
