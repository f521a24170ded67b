import type { Locale } from '~/platform/languages/locale';

import type { NodeKind } from './node-id';

const LETTERS: Record<NodeKind, string> = { domain: 'D', aspect: 'A', indicator: 'I' };

/**
 * The part of a name that tells it from its neighbours: "Tingkat Kematangan Penerapan Manajemen
 * Pengetahuan" becomes "Manajemen Pengetahuan". Stays unique inside each known framework (tested).
 */
export function shortName(name: string): string {
  return name
    .replace(/^Tingkat (Kematangan )?/, '')
    .replace(/^(Penerapan|Pelaksanaan) (?=\S)/, '')
    .replace(/ Instansi Pusat\/Pemerintah Daerah$/, '');
}

/** "I26": how officials speak of indicator 26. */
export function nodeCode(kind: NodeKind, number: number): string {
  return `${LETTERS[kind]}${number}`;
}

/** "I26 Manajemen Pengetahuan" */
export function shortLabel(kind: NodeKind, node: { number: number; name: string }): string {
  return `${nodeCode(kind, node.number)} ${shortName(node.name)}`;
}

/** What a record is about, as pages name it. */
export function namedSubjects(
  {
    topics,
    indicators,
  }: {
    topics: readonly { slug: string; name: string; nameEn: string }[];
    indicators: readonly { id: string; number: number; name: string }[];
  },
  locale: Locale,
) {
  return {
    topics: topics.map(({ slug, name, nameEn }) => ({
      slug,
      name: locale === 'id' ? name : nameEn,
    })),
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      label: shortLabel('indicator', indicator),
    })),
  };
}
