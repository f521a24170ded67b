import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { DEFAULT_TEMPLATES } from './rules/default-templates';
import { LETTER_KINDS, type LetterKind } from './rules/letter-kind';

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

/** The words of a kind; version 0 while the program's stand. */
export async function templateView(
  { db }: Pick<Services, 'db'>,
  { agencyId }: Pick<Member, 'agencyId'>,
  kind: LetterKind,
) {
  const own = await db.letterTemplate.findUnique({
    where: { agencyId_kind: { agencyId, kind } },
    select: { body: true, version: true },
  });
  return {
    kind,
    body: own?.body ?? DEFAULT_TEMPLATES[kind],
    version: own?.version ?? 0,
    isOwn: own !== null,
  };
}
