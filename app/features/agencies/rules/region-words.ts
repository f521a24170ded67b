import type { RegionKind } from './region';

/** Words of a text in a form that compares: "Kab. Toli-Toli" gives kab, toli, toli. */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words that say of which kind the region named after them is. */
const KIND_WORDS: Readonly<Record<string, RegionKind>> = {
  kota: 'kota',
  kotamadya: 'kota',
  pemkot: 'kota',
  pemko: 'kota',
  walikota: 'kota',
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  pemkab: 'kabupaten',
  bupati: 'kabupaten',
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  prov: 'provinsi',
  pemprov: 'provinsi',
  gubernur: 'provinsi',
};

/** Words of a region's title that stand between kind and name: "Kota Adm. Jakarta Pusat". */
const TITLE_WORDS = new Set(['administrasi', 'adm']);

/** The kind stated directly before position `at`, or null. */
export function kindStatedBefore(words: readonly string[], at: number): RegionKind | null {
  let last = at - 1;
  while (TITLE_WORDS.has(words[last] ?? '')) last -= 1;
  const word = words[last] ?? '';
  return Object.hasOwn(KIND_WORDS, word) ? (KIND_WORDS[word] ?? null) : null;
}

export function isKindWord(word: string): boolean {
  return Object.hasOwn(KIND_WORDS, word);
}

/** First words of the names of local offices: "Dinas …", "Diskominfotik …", "Bappeda …". */
export function opensOfficeName(word: string): boolean {
  return /^(pemerintah|pemda|dinas|dis\p{L}+|din\p{L}+|badan|bapp\p{L}+|bp\p{L}+|bk\p{L}+|sekretariat|setda|sekda|dprd|inspektorat|ppid)$/u.test(
    word,
  );
}

/**
 * Other names that people type, by region code, folded and without spaces. A name given to two
 * regions is as ambiguous as it is in speech.
 */
export const REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '11': ['nad', 'nanggroeacehdarussalam'],
  '12': ['sumut', 'sumatrautara'],
  '13': ['sumbar', 'sumatrabarat'],
  '16': ['sumsel', 'sumatraselatan'],
  '19': ['babel', 'bangkabelitung'],
  '21': ['kepri'],
  '31': ['jakarta', 'dki', 'dkijakarta', 'dkj', 'daerahkhususjakarta'],
  '32': ['jabar'],
  '33': ['jateng'],
  '34': ['diy', 'diyogyakarta', 'yogyakarta', 'jogja', 'jogjakarta', 'yogya'],
  '34.71': ['jogja', 'jogjakarta', 'yogya'],
  '35': ['jatim'],
  '52': ['ntb'],
  '53': ['ntt'],
  '61': ['kalbar'],
  '62': ['kalteng'],
  '63': ['kalsel'],
  '64': ['kaltim'],
  '65': ['kaltara'],
  '71': ['sulut'],
  '72': ['sulteng'],
  '73': ['sulsel'],
  '74': ['sultra'],
  '76': ['sulbar'],
  '82': ['malut'],
};
