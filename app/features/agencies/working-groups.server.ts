import { shortLabel } from '~/features/frameworks/rules/labels';
import type { Reader } from '~/platform/database/database.server';

/** The coordination teams of these agencies with their working groups, the newest framework first. */
export async function readWorkingGroups(db: Reader, agencyIds: readonly string[]) {
  const teams = await db.coordinationTeam.findMany({
    where: { agencyId: { in: [...agencyIds] } },
    orderBy: [{ framework: { position: 'desc' } }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      decreeNumber: true,
      coordinator: true,
      exampleNote: true,
      groups: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          name: true,
          task: true,
          leadUnit: true,
          domain: { select: { number: true, name: true } },
          aspect: { select: { number: true, name: true } },
        },
      },
    },
  });
  return teams.map(({ groups, ...team }) => ({
    ...team,
    // A framework without domains (Pemdi) has its groups by aspect.
    groups: groups.map(({ domain, aspect, ...group }) => ({
      ...group,
      fields: [
        ...(domain ? [shortLabel('domain', domain)] : []),
        ...(aspect ? [shortLabel('aspect', aspect)] : []),
      ],
    })),
  }));
}
export type TeamWithGroups = Awaited<ReturnType<typeof readWorkingGroups>>[number];
