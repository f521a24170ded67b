import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { checklistOf } from './checklist-of.server';
import { MOST_TASKS, asArea } from './rules/checklist';

const MOST_OWNERS = 500;

/** The checklist of one kind of visit, to read or to change. @param visitType '' for the general one */
export async function checklistView({ db }: Services, actor: Member, visitType: string) {
  const { agencyId } = actor;
  const [own, owners, standing] = await Promise.all([
    db.checklistTemplate.findMany({
      where: { agencyId, visitType },
      orderBy: [{ daysBefore: 'desc' }, { position: 'asc' }],
      take: MOST_TASKS,
    }),
    db.user.findMany({
      where: { agencyId, disabledAt: null },
      orderBy: { name: 'asc' },
      take: MOST_OWNERS,
      select: { id: true, name: true },
    }),
    checklistOf(db, agencyId, visitType),
  ]);
  const named = (ownerId: string | null) => owners.find(({ id }) => id === ownerId)?.name ?? '';
  return {
    /** whether this kind has lines of its own; else those shown stand for it */
    isOwn: own.length > 0,
    lines:
      own.length > 0
        ? own.map((line) => ({
            ...{ id: line.id, area: asArea(line.area), title: line.title },
            ...{ daysBefore: line.daysBefore, ownerId: line.ownerId, owner: named(line.ownerId) },
          }))
        : standing.map((line, n) => ({ ...line, id: String(n), owner: named(line.ownerId) })),
    owners,
  };
}
export type ChecklistLineView = Awaited<ReturnType<typeof checklistView>>['lines'][number];
