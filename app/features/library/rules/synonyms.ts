import { wordsOf } from './words';

/**
 * Words that people use for one thing; each finds texts that use any other. Only what is really
 * the same: "visitasi" is the assessor's visit and not a study visit, so it is not here.
 */
const GROUPS: readonly (readonly string[])[] = [
  [
    'kunjungan kerja',
    'kunker',
    'studi tiru',
    'studi banding',
    'studi komparasi',
    'sharing session',
    'sesi berbagi',
    'ngangsu kawruh',
    'study visit',
  ],
  ['notulen', 'notula', 'notulensi', 'minutes', 'risalah rapat'],
  ['praktik baik', 'best practice', 'best practices', 'praktek baik'],
  ['pokja', 'kelompok kerja', 'working group'],
  ['perwal', 'perwali', 'peraturan wali kota', 'peraturan walikota'],
  ['wali kota', 'walikota'],
  ['perbup', 'peraturan bupati'],
  ['pergub', 'peraturan gubernur'],
  ['perda', 'peraturan daerah'],
  ['perpres', 'peraturan presiden'],
  [
    'diskominfo',
    'dinkominfo',
    'dinas komunikasi dan informatika',
    'diskominfotik',
    'diskominfosantik',
  ],
  [
    'spbe',
    'sistem pemerintahan berbasis elektronik',
    'e government',
    'egov',
    'electronic government',
  ],
  ['pemdi', 'pemerintah digital', 'pemerintahan digital'],
  ['satu data indonesia', 'sdi', 'one data indonesia'],
  ['ppid', 'pejabat pengelola informasi dan dokumentasi'],
  [
    'tte',
    'tanda tangan elektronik',
    'tandatangan elektronik',
    'penandatanganan elektronik',
    'penandatangan elektronik',
    'penandatangann elektronik',
    'ditandatangani elektronik',
    'ditandatangani secara elektronik',
    'ditandatangan elektronik',
    'electronic signature',
  ],
  ['opd', 'skpd', 'perangkat daerah', 'organisasi perangkat daerah'],
  ['sekda', 'sekretaris daerah'],
  ['pemda', 'pemerintah daerah'],
  ['pemkot', 'pemerintah kota'],
  ['pemkab', 'pemerintah kabupaten'],
  ['asn', 'aparatur sipil negara'],
  ['mpp', 'mal pelayanan publik'],
  ['sop', 'standar operasional prosedur', 'prosedur operasional standar'],
  ['medsos', 'media sosial', 'social media'],
  ['kota cerdas', 'smart city'],
  ['manajemen pengetahuan', 'knowledge management'],
  ['pusat data', 'data center', 'data centre'],
  ['data terbuka', 'open data'],
  ['tik', 'teknologi informasi dan komunikasi', 'ict'],
  ['pelindungan data pribadi', 'perlindungan data pribadi', 'pdp'],
];

/** A group met in a text: its name in the index, and how many words it took. */
export interface SynonymHit {
  /** a made-up word that stands for the whole group in the "roots" column */
  readonly token: string;
  readonly start: number;
  readonly length: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly token: string;
}

/** Phrases by first word, longest first, so that "peraturan wali kota" wins over shorter ones. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const byFirst = new Map<string, Phrase[]>();
  for (const group of GROUPS) {
    // Named by its first member, so that a new group never renames another.
    const token = `xsyn${wordsOf(group[0] ?? '').join('')}`;
    for (const member of group) {
      const words = wordsOf(member);
      const first = words[0];
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      list.push({ words, token });
      list.sort((a, b) => b.words.length - a.words.length);
      byFirst.set(first, list);
    }
  }
  return byFirst;
})();

/** Every agreed phrase that starts at this word, longest first. */
export function synonymsAt(words: readonly string[], start: number): SynonymHit[] {
  const first = words[start];
  if (first === undefined) return [];
  const hits: SynonymHit[] = [];
  for (const phrase of PHRASES.get(first) ?? []) {
    if (phrase.words.every((word, offset) => words[start + offset] === word)) {
      hits.push({ token: phrase.token, start, length: phrase.words.length });
    }
  }
  return hits;
}

/** The words that members of the group begin with. */
export function firstWordsOf(token: string): string[] {
  return [...PHRASES].flatMap(([first, phrases]) =>
    phrases.some((phrase) => phrase.token === token) ? [first] : [],
  );
}

/** True when some member of the group begins with this word. */
export function startsSynonym(word: string, token: string): boolean {
  return PHRASES.get(word)?.some((phrase) => phrase.token === token) ?? false;
}
