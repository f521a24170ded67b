import type { Tx } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';

import type { ItemText } from './rules/item-text';

/** Topics and indicators that a form names and nobody knows, as field errors; null when all exist. */
export async function unknownSubjects(
  tx: Tx,
  text: Pick<ItemText, 'topics' | 'indicators'>,
): Promise<Record<string, string[]> | null> {
  const topics = await tx.topic.count({ where: { slug: { in: [...text.topics] } } });
  const indicators = await tx.indicator.count({ where: { id: { in: [...text.indicators] } } });
  const errors: Record<string, string[]> = {};
  if (topics !== text.topics.length) errors['topics'] = [errorCode('choiceUnknown')];
  if (indicators !== text.indicators.length) errors['indicators'] = [errorCode('choiceUnknown')];
  return Object.keys(errors).length > 0 ? errors : null;
}
