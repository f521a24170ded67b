import type { Region } from './region';
import { regionBaseName } from './region-names';
import { foldWords, REGION_ALIASES } from './region-words';

/** What one region is compared by. Names have no spaces, so "Toli Toli" finds "Tolitoli". */
export interface RegionEntry {
  region: Region;
  /** Its name without kind, then its aliases. */
  names: readonly string[];
  /** Folded words of the whole name, for a search by parts. */
  words: readonly string[];
}

export interface RegionIndex {
  entries: readonly RegionEntry[];
  byName: ReadonlyMap<string, readonly Region[]>;
  /** Words in the longest name: no stretch of text longer than this can be one. */
  longest: number;
}

// Regions are read once and kept; folding 552 names for each key pressed would be waste.
const known = new WeakMap<readonly Region[], RegionIndex>();

export function regionIndex(regions: readonly Region[]): RegionIndex {
  const kept = known.get(regions);
  if (kept) return kept;

  const entries = regions.map((region) => ({
    region,
    names: [foldWords(regionBaseName(region)).join(''), ...(REGION_ALIASES[region.code] ?? [])],
    words: foldWords(region.name),
  }));
  const byName = new Map<string, Region[]>();
  for (const { region, names } of entries) {
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), region]);
  }
  // Two more than the words of a name: "Kota Mo Bagu" is one region in three words.
  const longest = Math.max(0, ...entries.map((entry) => entry.words.length)) + 2;
  const made = { entries, byName, longest };
  known.set(regions, made);
  return made;
}

/** A stretch of words that names one or more regions: words[start] up to, not including, end. */
export interface Mention {
  start: number;
  end: number;
  regions: readonly Region[];
}

/**
 * The regions named in a text, whatever kind stands before them, from left to right. A mention
 * inside a longer one is dropped: "Gorontalo Utara" does not mention Gorontalo.
 */
export function mentionsIn(words: readonly string[], index: RegionIndex): Mention[] {
  const found: Mention[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const last = Math.min(words.length, start + index.longest);
    for (let end = start + 1; end <= last; end += 1) {
      const regions = index.byName.get(words.slice(start, end).join(''));
      if (regions) found.push({ start, end, regions });
    }
  }
  return found.filter(
    (mention) =>
      !found.some(
        (other) => other !== mention && other.start <= mention.start && other.end >= mention.end,
      ),
  );
}
