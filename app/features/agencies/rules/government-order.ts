import type { Region } from './region';
import { regionBaseName } from './region-names';

const INDONESIAN = new Intl.Collator('id-ID');

/**
 * Local governments in the order of the public list: those that receive visits, those with an index,
 * all others; each by name, a kota before the kabupaten or province of its name.
 */
export function orderGovernments(
  regions: readonly Region[],
  known: { readonly receiving: ReadonlySet<string>; readonly scored: ReadonlySet<string> },
): Region[] {
  const rank = ({ code }: Region) =>
    known.receiving.has(code) ? 0 : known.scored.has(code) ? 1 : 2;
  return regions
    .map((region) => ({ region, rank: rank(region), name: regionBaseName(region) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        INDONESIAN.compare(a.name, b.name) ||
        b.region.code.localeCompare(a.region.code),
    )
    .map(({ region }) => region);
}
