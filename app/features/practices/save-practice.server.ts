import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { recordPractice } from './practice-for-move.server';
import { renderSections } from './render-sections.server';
import { differingParts, type SaveConflict } from './rules/conflict';
import type { PracticeForm } from './rules/practice-form';
import { asPracticeState, mayBeEdited } from './rules/state';

export type Saved =
  | { readonly version: number }
  | { readonly conflict: SaveConflict }
  | { readonly errors: Record<string, string[]> };

/**
 * Saves a draft. A save that started from an older version, or that comes when the text is already
 * locked, changes nothing and returns both texts, so that nothing typed is lost.
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
    if (!mayBeEdited(state) || stored.version !== form.version) {
      const savedBy = await lastHand(tx, actor.agencyId, practiceId);
      return {
        conflict: {
          version: stored.version,
          state,
          savedBy,
          differing: differingParts(form, stored),
        },
      };
    }
    const unknown = await unknownSubjects(tx, form);
    if (unknown) return { errors: unknown };
    const changed: string[] = differingParts(form, stored).map(({ part }) => part);
    if (form.year !== stored.year) changed.push('year');
    if (
      !sameMembers(
        form.topics,
        stored.topics.map(({ slug }) => slug),
      )
    )
      changed.push('topics');
    if (
      !sameMembers(
        form.indicators,
        stored.indicators.map(({ id }) => id),
      )
    ) {
      changed.push('indicators');
    }
    if (changed.length === 0) return { version: stored.version };

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
      changes: { parts: changed },
    });
    return { version: version + 1 };
  });
}

async function lastHand(tx: Tx, agencyId: string, recordId: string): Promise<string> {
  const entry = await tx.historyEntry.findFirst({
    where: { agencyId, recordType: 'practice', recordId },
    orderBy: { id: 'desc' },
    select: { actorName: true },
  });
  return entry?.actorName ?? '';
}

async function unknownSubjects(tx: Tx, form: PracticeForm) {
  const topics = await tx.topic.count({ where: { slug: { in: form.topics } } });
  const indicators = await tx.indicator.count({ where: { id: { in: form.indicators } } });
  const errors: Record<string, string[]> = {};
  if (topics !== new Set(form.topics).size) errors['topics'] = [errorCode('choiceUnknown')];
  if (indicators !== new Set(form.indicators).size) {
    errors['indicators'] = [errorCode('choiceUnknown')];
  }
  return Object.keys(errors).length > 0 ? errors : null;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b);
  return new Set(a).size === known.size && a.every((each) => known.has(each));
}
