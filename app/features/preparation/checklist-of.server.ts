import type { Reader } from '~/platform/database/database.server';

import { DEFAULT_CHECKLIST, MOST_TASKS, asArea, type ChecklistLine } from './rules/checklist';

/**
 * The checklist of a kind of visit: the agency's own for it, else its general one, else the program's.
 * @param visitType '' for the general one
 */
export async function checklistOf(
  db: Pick<Reader, 'checklistTemplate'>,
  agencyId: string,
  visitType: string,
): Promise<readonly ChecklistLine[]> {
  for (const type of new Set([visitType, ''])) {
    const own = await db.checklistTemplate.findMany({
      where: { agencyId, visitType: type },
      orderBy: [{ daysBefore: 'desc' }, { position: 'asc' }],
      take: MOST_TASKS,
    });
    if (own.length > 0) return own.map((line) => ({ ...line, area: asArea(line.area) }));
  }
  return DEFAULT_CHECKLIST;
}
