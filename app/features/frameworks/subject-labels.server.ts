import type { Reader, Tx } from '~/platform/database/database.server';
import type { Locale } from '~/platform/languages/locale';

import { shortLabel } from './rules/labels';
import type { Subjects } from './unknown-subjects.server';

/** What something is called, in each language of the screen. */
export type Label = Readonly<Record<Locale, string>>;

/** The labels of topics and indicators by slug and id; what nobody knows is missing. */
export async function subjectLabels(
  db: Reader | Tx,
  { topics, indicators }: Subjects,
): Promise<ReadonlyMap<string, Label>> {
  const [foundTopics, foundIndicators] = await Promise.all([
    db.topic.findMany({ where: { slug: { in: [...topics] } } }),
    db.indicator.findMany({
      where: { id: { in: [...indicators] } },
      select: { id: true, number: true, name: true },
    }),
  ]);
  return new Map<string, Label>([
    ...foundTopics.map(({ slug, name, nameEn }) => [slug, { id: name, en: nameEn }] as const),
    ...foundIndicators.map((indicator) => {
      const label = shortLabel('indicator', indicator);
      return [indicator.id, { id: label, en: label }] as const;
    }),
  ]);
}
