import type { Member } from '~/features/accounts/rules/actor';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { letterheadOf } from './letterhead.server';
import { DEFAULT_TEMPLATES } from './rules/default-templates';
import { valuesOf } from './rules/letter-facts';
import { LETTER_KINDS, type LetterKind } from './rules/letter-kind';
import { sampleFacts } from './rules/sample-facts';

/** Every kind of letter, and whether the agency has words of its own for it. */
export async function templatesView({ db }: Pick<Services, 'db'>, { agencyId }: Member) {
  const own = await db.letterTemplate.findMany({
    where: { agencyId },
    select: { kind: true, updatedAt: true },
  });
  return LETTER_KINDS.map((kind) => ({
    kind,
    changedAt: own.find((each) => each.kind === kind)?.updatedAt ?? null,
  }));
}

/** The words of a kind, with sample values to fill them in; version 0 while the program's stand. */
export async function templateView(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { agencyId }: Pick<Member, 'agencyId'>,
  kind: LetterKind,
) {
  const own = await db.letterTemplate.findUnique({
    where: { agencyId_kind: { agencyId, kind } },
    select: { body: true, version: true },
  });
  const letterhead = await letterheadOf(db, agencyId);
  return {
    kind,
    body: own?.body ?? DEFAULT_TEMPLATES[kind],
    version: own?.version ?? 0,
    isOwn: own !== null,
    samples: valuesOf(sampleFacts(kind, clock.now(), zoneOf(letterhead)), letterhead.hostName),
  };
}
