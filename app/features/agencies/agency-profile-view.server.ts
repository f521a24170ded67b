import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { readIndexHistories } from './index-history.server';
import { regionOfCode } from './region-of-code.server';
import { listRegions } from './regions.server';
import { newestScore } from './rules/index-history';
import { readWorkingGroups } from './working-groups.server';

/**
 * A local government as everybody may see it: its index over the years and who works on it. Whom it
 * received and what it wrote up is read by its agencies (`publicVisits`, `publicPractices`).
 * @param code Kemendagri code "35.76"
 * @returns the profile, or the code to go to when this one was changed by decree
 * @throws AppError notFound for a code that no region has or had
 */
export async function agencyProfileView({ db }: Pick<Services, 'db'>, code: string) {
  const found = await regionOfCode(db, code);
  if (!found) throw notFound();
  if ('movedTo' in found) return found;
  const { region } = found;
  const [regions, agencies, histories] = await Promise.all([
    listRegions(db),
    db.agency.findMany({
      where: { regionCode: code },
      orderBy: [{ shortName: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        officialName: true,
        shortName: true,
        address: true,
        receivesVisits: true,
      },
    }),
    readIndexHistories(db, code),
  ]);
  const agencyIds = agencies.map(({ id }) => id);
  return {
    region,
    /** whose visits and practices belong to it: features below this one know them */
    agencyIds,
    province:
      region.kind === 'provinsi'
        ? null
        : (regions.find((each) => each.code === region.provinceCode) ?? null),
    hosts: agencies
      .filter(({ receivesVisits }) => receivesVisits)
      .map(({ id, officialName, shortName, address }) => ({
        id,
        officialName,
        shortName,
        address,
      })),
    newest: newestScore(
      histories.flatMap(({ figures, indexName }) =>
        figures.map(({ year, score, status, predicate, national }) => ({
          indexName,
          year,
          score,
          status,
          predicate,
          national,
        })),
      ),
    ),
    histories,
    teams: await readWorkingGroups(db, agencyIds),
  };
}
export type AgencyProfile = Exclude<
  Awaited<ReturnType<typeof agencyProfileView>>,
  { movedTo: string }
>;
