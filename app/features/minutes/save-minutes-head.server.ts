import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { headSaved } from './last-saved.server';
import { openMinutes, recordMinutes } from './open-minutes.server';
import { renderTexts } from './render-text.server';
import type { HeadConflict, HeadText } from './rules/item-text';
import type { HeadForm } from './rules/minutes-form';

export type SavedHead =
  | { readonly version: number }
  | { readonly errors: Record<string, string[]> }
  | { readonly conflict: HeadConflict };

/**
 * Saves chairperson, note-taker and summary. A save on top of an older version changes nothing and
 * gives back both texts; one that says what stands there already is no conflict.
 * @throws AppError notFound; conflict minutesWaiting, minutesLocked once they are sent, approved
 */
export async function saveMinutesHead(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: HeadForm,
): Promise<SavedHead> {
  const mine: HeadText = {
    chairperson: form.chairperson ?? '',
    minuteTaker: form.minuteTaker ?? '',
    summary: form.summary ?? '',
  };
  const rendered = renderTexts({ summary: mine.summary }, 3);
  if ('errors' in rendered) return rendered;
  const now = clock.now();
  return write(async (tx) => {
    const minutes = await openMinutes(tx, actor, visitId);
    const { chairperson, minuteTaker, summary, version } = minutes;
    const unchanged =
      chairperson === mine.chairperson &&
      minuteTaker === mine.minuteTaker &&
      summary === mine.summary;
    if (unchanged) return { version };
    if (version !== form.version) {
      const saved = await headSaved(tx, minutes);
      return { conflict: { mine, theirs: { chairperson, minuteTaker, summary, ...saved } } };
    }
    const next = await tx.minutes.update({
      where: { id: minutes.id, agencyId: actor.agencyId },
      data: { ...mine, summaryHtml: rendered.html['summary'] ?? '', version: { increment: 1 } },
    });
    await recordMinutes(tx, actor, minutes.id, 'minutes.headSaved', now, { version: next.version });
    return { version: next.version };
  });
}
