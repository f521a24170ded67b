import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordViewing } from './record-viewing.server';
import { LIST_LIMIT } from './rules/attendance-list';
import { parseRoster } from './rules/roster';
import {
  countSkipped,
  draftsOf,
  SKIPPED_SHOWN,
  draftsOfForm,
  judgeDrafts,
  type RosterForm,
  type RosterPreview,
} from './rules/roster-preview';

/** What a preview is judged against: the delegation's agency and the guests who are there. */
async function surroundings(
  services: Services,
  actor: Member,
  visitId: string,
  delegationId: string,
) {
  // A preview tells who is on the list already.
  await recordViewing(services, actor, visitId);
  const { db } = services;
  const delegation = await db.delegation.findFirst({
    where: { id: delegationId, visitId, agencyId: actor.agencyId },
    select: { agencyName: true },
  });
  if (!delegation) throw notFound();
  const listed = await db.attendee.findMany({
    where: { visitId, agencyId: actor.agencyId, side: 'guest' },
    select: { fullName: true, agencyName: true, civilServantNumber: true },
    take: LIST_LIMIT,
  });
  return { agencyName: delegation.agencyName, listed };
}

/**
 * Reads a pasted delegation list; saves nothing.
 * @throws AppError notFound for another agency's visit or delegation
 */
export async function previewRoster(
  services: Services,
  actor: Member,
  visitId: string,
  { delegationId, text }: { delegationId: string; text: string },
): Promise<RosterPreview> {
  const { agencyName, listed } = await surroundings(services, actor, visitId, delegationId);
  const roster = parseRoster(text, { defaultAgency: agencyName });
  const { rows } = judgeDrafts(draftsOf(roster), agencyName, listed);
  return {
    delegationId,
    rows,
    skipped: roster.skipped.slice(0, SKIPPED_SHOWN),
    skippedCounts: countSkipped(roster.skipped),
  };
}

/**
 * Checks a preview that was looked through, every person again.
 * @returns the people to save, or null when somebody needs correction; and the preview to show then
 * @throws AppError notFound for another agency's visit or delegation
 */
export async function reviewRoster(
  services: Services,
  actor: Member,
  visitId: string,
  form: RosterForm,
) {
  const { delegationId } = form;
  const { agencyName, listed } = await surroundings(services, actor, visitId, delegationId);
  const drafts = draftsOfForm(form).map((draft) => ({ draft }));
  const { rows, people, hasErrors } = judgeDrafts(drafts, agencyName, listed);
  const preview: RosterPreview = { delegationId, rows, skipped: [], skippedCounts: {} };
  return { preview, people: hasErrors ? null : people };
}
