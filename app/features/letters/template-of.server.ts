import type { Reader, Tx } from '~/platform/database/database.server';
import { AppError } from '~/platform/errors/app-error';

import { DEFAULT_TEMPLATES } from './rules/default-templates';
import type { LetterKind } from './rules/letter-kind';
import { parseTemplate, type Template } from './rules/template';

/** The agency's own words for a kind of letter, or else the program's. */
export async function templateOf(
  db: Reader | Tx,
  agencyId: string,
  kind: LetterKind,
): Promise<Template> {
  const own = await db.letterTemplate.findUnique({
    where: { agencyId_kind: { agencyId, kind } },
    select: { body: true },
  });
  const parsed = parseTemplate(own?.body ?? DEFAULT_TEMPLATES[kind]);
  // A template with mistakes is never saved.
  if ('errors' in parsed) throw new AppError('broken', { reason: 'templateUnreadable' });
  return parsed.template;
}
