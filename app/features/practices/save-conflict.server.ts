import { subjectLabels } from '~/features/frameworks/subject-labels.server';
import type { Tx } from '~/platform/database/database.server';

import type {
  DifferingFact,
  DifferingPart,
  Fact,
  PracticeFacts,
  SaveConflict,
} from './rules/conflict';
import type { PracticeState } from './rules/state';

interface Stored extends PracticeFacts {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly state: PracticeState;
}

/** What the one who came second is shown: who was first, and both sides of all that differs. */
export async function saveConflict(
  tx: Tx,
  yours: PracticeFacts,
  stored: Stored,
  found: { readonly parts: readonly DifferingPart[]; readonly facts: readonly Fact[] },
): Promise<SaveConflict> {
  const labels = await subjectLabels(tx, {
    topics: [...yours.topics, ...stored.topics],
    indicators: [...yours.indicators, ...stored.indicators],
  });
  const shown = (facts: PracticeFacts, fact: Fact): DifferingFact['yours'] =>
    fact === 'year'
      ? [{ id: String(facts.year), en: String(facts.year) }]
      : facts[fact].flatMap((each) => labels.get(each) ?? []);
  return {
    version: stored.version,
    state: stored.state,
    savedBy: await lastHand(tx, stored.agencyId, stored.id),
    differing: found.parts,
    facts: found.facts.map((fact) => ({
      fact,
      yours: shown(yours, fact),
      theirs: shown(stored, fact),
    })),
  };
}

async function lastHand(tx: Tx, agencyId: string, recordId: string): Promise<string> {
  const entry = await tx.historyEntry.findFirst({
    where: { agencyId, recordType: 'practice', recordId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { actorName: true },
  });
  return entry?.actorName ?? '';
}
