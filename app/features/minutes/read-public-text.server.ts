import type { Reader } from '~/platform/database/database.server';
import type { Locale } from '~/platform/languages/locale';

import { subjectsOf, subjectsSelect } from './read-item.server';
import { subjectsOfText, type PublicText } from './rules/public-text';

/**
 * A redacted text with the names of its topics and indicators, which are reference data. A subject
 * that is no more is left out.
 */
export async function labelledText(db: Reader, text: PublicText, locale: Locale) {
  const all = subjectsOfText(text);
  const [topics, indicators] = await Promise.all([
    db.topic.findMany({ where: { slug: { in: all.topics } }, ...subjectsSelect.topics }),
    db.indicator.findMany({ where: { id: { in: all.indicators } }, ...subjectsSelect.indicators }),
  ]);
  const known = subjectsOf({ topics, indicators }, locale);
  const topicOf = new Map(known.topics.map((topic) => [topic.slug, topic]));
  const indicatorOf = new Map(known.indicators.map((indicator) => [indicator.id, indicator]));
  const labelled = (subjects: { readonly topics: string[]; readonly indicators: string[] }) => ({
    topics: subjects.topics.flatMap((slug) => topicOf.get(slug) ?? []),
    indicators: subjects.indicators.flatMap((id) => indicatorOf.get(id) ?? []),
  });
  return {
    ...text,
    items: text.items.map((item) => ({ ...item, ...labelled(item) })),
    subjects: known,
  };
}
