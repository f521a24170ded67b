import type { LibrarySink } from '~/features/visits/rules/library-sink';
import type { Services } from '~/platform/services.server';

import { loadLesson, loadWorkUnderWay, MADIUN_EXAMPLES, MOJOKERTO_EXAMPLES } from './examples';
import { loadFirstVisit } from './first-visit';
import { loadMadiun, loadMojokerto, loadWorkingGroups } from './hosts';

/** Two host agencies, the first real visit and enough examples to make every screen honest. */
export async function loadDemo(services: Services, library: LibrarySink): Promise<void> {
  const mojokerto = await loadMojokerto(services);
  const madiun = await loadMadiun(services);
  await loadWorkingGroups(services, mojokerto);
  await loadFirstVisit(services, library, mojokerto);
  for (const lesson of MOJOKERTO_EXAMPLES) {
    await loadLesson(services, library, mojokerto, lesson);
  }
  for (const lesson of MADIUN_EXAMPLES) await loadLesson(services, library, madiun, lesson);
  await loadWorkUnderWay(services, mojokerto);
  // Nobody is told of what is made up.
  await services.write((tx) =>
    tx.outboxMessage.deleteMany({
      where: { agencyId: { in: [mojokerto.agency.id, madiun.agency.id] } },
    }),
  );
}
