import type { Member } from '~/features/accounts/rules/actor';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import type { Refusal } from './edit-letter.server';
import type { LetterKind } from './rules/letter-kind';
import type { TemplateForm } from './rules/template-form';

/**
 * Saves the agency's own words for a kind of letter, or with `null` goes back to the program's.
 * @returns what stands against it (somebody may have changed it meanwhile), or null when it is done
 */
export async function saveTemplate(
  { write, clock }: Services,
  { agencyId, userId, name }: Member,
  kind: LetterKind,
  version: number,
  body: TemplateForm['body'] | null,
): Promise<Refusal | null> {
  const now = clock.now();
  return write(async (tx) => {
    const where = { agencyId_kind: { agencyId, kind } };
    const stored = await tx.letterTemplate.findUnique({ where, select: { version: true } });
    if ((stored?.version ?? 0) !== version) return { '': [errorCode('letterChanged')] };
    if (body === null) {
      if (stored) await tx.letterTemplate.delete({ where });
    } else {
      const saved = { body, updatedAt: now, updatedById: userId };
      await tx.letterTemplate.upsert({
        where,
        create: { agencyId, kind, ...saved },
        update: { ...saved, version: { increment: 1 } },
      });
    }
    await recordHistory(tx, {
      ...{ agencyId, recordType: 'letterTemplate', recordId: `${agencyId}/${kind}`, at: now },
      action: body === null ? 'letterTemplate.reset' : 'letterTemplate.saved',
      actor: { id: userId, name },
    });
    return null;
  });
}
