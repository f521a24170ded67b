import type { Region } from './region';
import { type Mention, mentionsIn, regionIndex } from './region-index';
import { foldWords, kindStatedBefore, opensOfficeName } from './region-words';

/** Longer texts name no region; the bound keeps hostile input cheap. */
export const REGION_TEXT_LIMIT = 200;

/**
 * The one region that a text names, or null when it names none or leaves a choice: never a guess.
 * Read are a code ("35.72"), a name ("Kab. Malang", "Lampung"), an office ("Diskominfotik Kota
 * Blitar"), and a name with its province ("Banjar, Jawa Barat"). "Blitar" is null: there are two.
 */
export function resolveRegion(text: string, regions: readonly Region[]): Region | null {
  const trimmed = text.trim();
  if (trimmed.length > REGION_TEXT_LIMIT) return null;
  const byCode = regions.find((region) => region.code === trimmed);
  if (byCode) return byCode;

  const words = foldWords(trimmed);
  const { mention, within } = separateProvince(words, mentionsIn(words, regionIndex(regions)));
  if (!mention) return null;

  const kind = kindStatedBefore(words, mention.start);
  const candidates = mention.regions.filter(
    (region) =>
      (kind === null || region.kind === kind) &&
      (within === null || (region.provinceCode === within.code && region !== within)),
  );
  // Without a stated kind, words before the name must at least begin like an office: "PT Batu" is
  // no word of Kota Batu.
  const plausible = kind !== null || mention.start === 0 || opensOfficeName(words[0] ?? '');
  const [only, ...others] = candidates;
  return plausible && only && others.length === 0 ? only : null;
}

/**
 * Splits "X, Provinsi Y" into the mention of X and the province Y. No mention when the text names
 * several regions otherwise, or goes on after the last ("Kabupaten Blitar Selatan" does not exist).
 */
function separateProvince(
  words: readonly string[],
  mentions: readonly Mention[],
): { mention: Mention | null; within: Region | null } {
  const none = { mention: null, within: null };
  const [first, second, ...more] = mentions;
  if (!first || more.length > 0) return none;
  if (!second) return first.end === words.length ? { mention: first, within: null } : none;

  const between = words.slice(first.end, second.start);
  const province = second.regions.find((region) => region.kind === 'provinsi');
  const joined =
    between.length === 0 ||
    (between.length === 1 && kindStatedBefore(words, second.start) === 'provinsi');
  return province && joined && second.end === words.length
    ? { mention: first, within: province }
    : none;
}
