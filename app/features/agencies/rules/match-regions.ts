import type { Region, RegionKind } from './region';
import { mentionsIn, type RegionEntry, regionIndex } from './region-index';
import { REGION_TEXT_LIMIT, resolveRegion } from './resolve-region';
import { foldWords, isKindWord, kindStatedBefore } from './region-words';

/** The rank of a region that does not match. */
const NONE = 9;
const KIND_ORDER: Record<RegionKind, number> = { kota: 0, kabupaten: 1, provinsi: 2 };

/**
 * Regions for a field that completes while typing, best first: what resolveRegion finds, names
 * that end the text, names that begin with it, names inside it, and names of which every typed word
 * begins a word. A code or its beginning lists the codes.
 * A stated kind ("kota", "kab.", "pemkot") excludes the others. Empty for an empty text.
 */
export function matchRegions(query: string, regions: readonly Region[], limit = 10): Region[] {
  const text = query.trim().slice(0, REGION_TEXT_LIMIT);
  if (/^\d{2}(\.\d{0,2})?$/.test(text)) {
    return regions.filter((region) => region.code.startsWith(text)).slice(0, limit);
  }
  const words = foldWords(text);
  if (words.length === 0) return [];

  const index = regionIndex(regions);
  const mentioned = new Map<Region, number>();
  for (const { start, end, regions: named } of mentionsIn(words, index)) {
    const kind = kindStatedBefore(words, start);
    const rank = end === words.length ? 1 : 3;
    for (const region of named) {
      if (kind === null || kind === region.kind) {
        mentioned.set(region, Math.min(rank, mentioned.get(region) ?? rank));
      }
    }
  }

  const resolved = resolveRegion(text, regions);
  if (resolved) mentioned.set(resolved, 0);

  const typed = typedName(words);
  return index.entries
    .flatMap((entry) => {
      const rank = Math.min(mentioned.get(entry.region) ?? NONE, partRank(entry, typed));
      return rank === NONE ? [] : [{ entry, rank }];
    })
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        nameLength(a.entry) - nameLength(b.entry) ||
        KIND_ORDER[a.entry.region.kind] - KIND_ORDER[b.entry.region.kind] ||
        a.entry.region.code.localeCompare(b.entry.region.code),
    )
    .slice(0, limit)
    .map(({ entry }) => entry.region);
}

interface TypedName {
  words: readonly string[];
  kind: RegionKind | null;
}

/** What is being typed after the last word that states a kind: "diskominfo kota bli" gives bli. */
function typedName(words: readonly string[]): TypedName {
  const marker = words.findLastIndex((word, at) => isKindWord(word) && at < words.length - 1);
  return {
    words: words.slice(marker + 1),
    kind: kindStatedBefore(words, marker + 1),
  };
}

function partRank({ region, names, words }: RegionEntry, typed: TypedName): number {
  if (typed.kind !== null && typed.kind !== region.kind) return NONE;
  const joined = typed.words.join('');
  if (names.some((name) => name.startsWith(joined))) return 2;
  return typed.words.every((part) => words.some((word) => word.startsWith(part))) ? 4 : NONE;
}

function nameLength(entry: RegionEntry): number {
  return entry.names[0]?.length ?? 0;
}
