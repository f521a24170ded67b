import type { Member } from '~/features/accounts/rules/actor';
import { listRegions } from '~/features/agencies/regions.server';
import { subjectOptions } from '~/features/frameworks/subject-options.server';
import { localDate } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { regionLabel } from './rules/region-label';

const MOST_ROOMS = 500;

/** What the form for a paper letter needs to be drawn. */
export async function newRequestView({ db, clock }: Services, actor: Member, locale: Locale) {
  const [regions, subjects, rooms] = await Promise.all([
    listRegions(db),
    subjectOptions(db, locale),
    db.room.findMany({
      where: { agencyId: actor.agencyId },
      orderBy: { name: 'asc' },
      take: MOST_ROOMS,
      select: { id: true, name: true },
    }),
  ]);
  return {
    regionNames: regions.map(regionLabel),
    subjects,
    rooms,
    today: localDate(clock.now(), actor.timeZone),
  };
}
