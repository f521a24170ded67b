import type { Reader, Tx } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';

/** What a record is about: slugs of topics, ids of indicators. */
export interface Subjects {
  readonly topics: readonly string[];
  readonly indicators: readonly string[];
}

/**
 * Topics and indicators that a form names and nobody knows.
 * @returns errors of the fields `topics` and `indicators`; null when all exist
 */
export async function unknownSubjects(
  db: Reader | Tx,
  form: Subjects,
): Promise<Record<string, string[]> | null> {
  const topics = new Set(form.topics);
  const indicators = new Set(form.indicators);
  const [knownTopics, knownIndicators] = await Promise.all([
    db.topic.count({ where: { slug: { in: [...topics] } } }),
    db.indicator.count({ where: { id: { in: [...indicators] } } }),
  ]);
  const errors: Record<string, string[]> = {};
  if (knownTopics !== topics.size) errors['topics'] = [errorCode('choiceUnknown')];
  if (knownIndicators !== indicators.size) errors['indicators'] = [errorCode('choiceUnknown')];
  return Object.keys(errors).length > 0 ? errors : null;
}
