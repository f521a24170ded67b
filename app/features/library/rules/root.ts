import { IRREGULAR, KNOWN_ROOTS } from './known-roots';

/**
 * The root that forms of an Indonesian word share: pelayanan, melayani and layanan give "layan".
 *
 * Light on purpose. Each way of taking off one suffix and up to two prefixes is a candidate. A
 * candidate that is a known root wins; else the first that leaves four letters or more; else the
 * word stays. Final -k is never cut and pe- alone never without a known root or a suffix, so kota
 * and kotak, peta and petani stay apart. No claim to be right for every word: what counts is that
 * forms of one word meet and unrelated words do not.
 * @param word one folded word
 */
export function rootOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const root = findRoot(word);
  // Bounded: words come from texts that anyone may write.
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(word, root);
  return root;
}

const MOST_CACHED = 50_000;
const cache = new Map<string, string>();

/**
 * Letters of which every word with this root holds at least one group, to look for them in a long
 * text: a nasal prefix may swallow the root's first letter, and no rule changes another.
 */
export function lettersOf(root: string): string[] {
  const irregular = [...IRREGULAR].filter(([, of]) => of === root).map(([form]) => form);
  return [root.length > 1 ? root.slice(1) : root, ...irregular];
}

const LEAST_LETTERS = 4;
const VOWEL = /^[aeiou]/;

function findRoot(word: string): string {
  if (word.length < LEAST_LETTERS + 1 || word.length > 30 || !/^[a-z]+$/.test(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (KNOWN_ROOTS.has(word)) return word;
  const found = [...candidates(word)];
  return (
    found.find((candidate) => KNOWN_ROOTS.has(candidate)) ??
    found.find((candidate) => candidate.length >= LEAST_LETTERS && /[aeiou]/.test(candidate)) ??
    word
  );
}

/** Likelier readings first. A candidate may be short: only a known root may be shorter than four. */
function* candidates(word: string): Generator<string> {
  const bases = word.length > 6 && word.endsWith('nya') ? [word.slice(0, -3), word] : [word];
  for (const base of bases) {
    for (const [stem, suffix] of suffixesOff(base)) {
      for (const [inner, layer] of prefixOff(stem, suffix)) {
        yield inner;
        if (layer !== '') yield* innerPrefixOff(inner, suffix);
      }
    }
  }
}

type Suffix = '' | 'kan' | 'an' | 'i';

function* suffixesOff(stem: string): Generator<[string, Suffix]> {
  const isVerb = /^(me|di)/.test(stem);
  if (stem.endsWith('kan')) {
    // "laporkan" can only be lapor + kan: no root ends in two consonants. "tindakan" is tindak + an.
    const isImperative = /[^aeiou]kan$/.test(stem);
    if (isVerb || isImperative) yield [stem.slice(0, -3), 'kan'];
    yield [stem.slice(0, -2), 'an'];
    yield [stem.slice(0, -3), 'kan'];
  } else if (stem.endsWith('an')) {
    yield [stem.slice(0, -2), 'an'];
  } else if (isVerb && stem.endsWith('i') && !/[st]i$/.test(stem)) {
    yield [stem.slice(0, -1), 'i'];
  }
  yield [stem, ''];
}

/** The stem without its outer prefix, and that prefix; at the end the stem as it is. */
function* prefixOff(stem: string, suffix: Suffix): Generator<[string, string]> {
  const nasal = /^([mp]e)(ng|ny|n|m|)(.*)$/.exec(stem);
  const [, , sound = '', rest = ''] = nasal ?? [];
  if (nasal && !(stem.startsWith('per') && suffix !== '')) {
    if (sound === 'ng' && VOWEL.test(rest)) {
      if (KNOWN_ROOTS.has(`k${rest}`) || hasKnownInside(`k${rest}`)) yield [`k${rest}`, 'nasal'];
      yield [rest, 'nasal'];
    } else if (sound === 'ng') {
      yield [rest.startsWith('e') ? rest.slice(1) : rest, 'nasal'];
    } else if (sound === 'ny') {
      yield [`s${rest}`, 'nasal'];
    } else if (sound === 'n' && VOWEL.test(rest)) {
      if (KNOWN_ROOTS.has(`n${rest}`)) yield [`n${rest}`, 'nasal'];
      yield [`t${rest}`, 'nasal'];
    } else if (sound === 'm' && VOWEL.test(rest)) {
      if (KNOWN_ROOTS.has(`m${rest}`)) yield [`m${rest}`, 'nasal'];
      yield [`p${rest}`, 'nasal'];
    } else if (sound !== '') {
      yield [rest, 'nasal'];
    } else if (/^[lrwy]/.test(rest) || KNOWN_ROOTS.has(rest)) {
      // Before l, r, w, y the prefix is bare: pe-layan-an, me-rencana-kan.
      yield [rest, 'bare'];
    }
  }
  if (stem.startsWith('per') && suffix !== '') {
    // pe-rencana-an before per-usaha-an: the first only when it gives a known root.
    if (KNOWN_ROOTS.has(stem.slice(2))) yield [stem.slice(2), 'bare'];
    yield [stem.slice(3), 'per'];
  }
  if (stem.startsWith('ke') && suffix === 'an') yield [stem.slice(2), 'ke'];
  if (/^(ber|ter)/.test(stem)) yield [stem.slice(3), 'ber'];
  if (stem.startsWith('be')) {
    const inner = stem.slice(2);
    if (KNOWN_ROOTS.has(inner)) yield [inner, 'be'];
  }
  if (stem.startsWith('di') && (suffix === 'kan' || suffix === 'i')) yield [stem.slice(2), 'di'];
  else if (stem.startsWith('di') && KNOWN_ROOTS.has(stem.slice(2))) yield [stem.slice(2), 'di'];
  yield [stem, ''];
}

/** One more prefix inside: ke-ter-buka-an, pem-ber-daya-an, mem-per-baik-i, di-per-baik-i. */
function* innerPrefixOff(stem: string, suffix: Suffix): Generator<string> {
  if (suffix !== '' && /^(ber|ter|per)/.test(stem)) yield stem.slice(3);
  if (suffix !== '' && /^se[a-z]{4}/.test(stem) && KNOWN_ROOTS.has(stem.slice(2))) {
    yield stem.slice(2);
  }
}

function hasKnownInside(stem: string): boolean {
  return stem.startsWith('ke') && KNOWN_ROOTS.has(stem.slice(2));
}
