import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordPractice } from './practice-for-move.server';
import { renderSections } from './render-sections.server';
import { differingFacts, differingParts, type SaveConflict } from './rules/conflict';
import type { PracticeForm } from './rules/practice-form';
import { asPracticeState, mayBeEdited } from './rules/state';
import { saveConflict } from './save-conflict.server';

export type Saved =
  | { readonly version: number }
  | { readonly conflict: SaveConflict }
  | { readonly errors: Record<string, string[]> };

/**
 * Saves a draft. A save that started from an older version, or that comes when the text is already
 * locked, changes nothing and returns both texts, so that nothing typed is lost; unless it says what
 * is stored already.
 * @throws AppError notFound for another agency's practice
 */
export async function savePractice(
  { write, clock }: Services,
  actor: Member,
  practiceId: string,
  form: PracticeForm,
): Promise<Saved> {
  const rendered = renderSections(form);
  if ('errors' in rendered) return rendered;
  const now = clock.now();
  return write(async (tx) => {
    const stored = await tx.practice.findFirst({
      where: { id: practiceId, agencyId: actor.agencyId },
      include: { topics: { select: { slug: true } }, indicators: { select: { id: true } } },
    });
    if (!stored) throw notFound();
    const state = asPracticeState(stored.state);
    const theirs = {
      ...stored,
      state,
      topics: stored.topics.map(({ slug }) => slug),
      indicators: stored.indicators.map(({ id }) => id),
    };
    const parts = differingParts(form, stored);
    const facts = differingFacts(form, theirs);
    // Two people who typed the same have nothing to settle.
    if (parts.length === 0 && facts.length === 0) return { version: stored.version };
    if (!mayBeEdited(state) || stored.version !== form.version) {
      return { conflict: await saveConflict(tx, form, theirs, { parts, facts }) };
    }
    const unknown = await unknownSubjects(tx, form);
    if (unknown) return { errors: unknown };

    const { version, topics, indicators, ...text } = form;
    await tx.practice.update({
      where: { id: stored.id, agencyId: actor.agencyId },
      data: {
        ...text,
        html: JSON.stringify(rendered.html),
        version: { increment: 1 },
        updatedAt: now,
        topics: { set: topics.map((slug) => ({ slug })) },
        indicators: { set: indicators.map((id) => ({ id })) },
      },
    });
    await recordPractice(tx, actor, stored.id, {
      action: 'practice.saved',
      at: now,
      changes: { parts: [...parts.map(({ part }) => part), ...facts] },
    });
    return { version: version + 1 };
  });
}
