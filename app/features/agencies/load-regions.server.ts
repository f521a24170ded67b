import type { Tx } from '~/platform/database/database.server';

import type { IndexScore } from './rules/index-score';
import type { ChangedCodes, Region } from './rules/region';

/** Brings the regions in the database to what the data files say. */
export async function loadRegions(
  tx: Tx,
  regions: readonly Region[],
  changed: ChangedCodes,
): Promise<void> {
  for (const { code, name, kind, provinceCode, timeZone } of regions) {
    const data = { name, kind, provinceCode, timeZone };
    await tx.region.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  await tx.regionCodeChange.deleteMany();
  await tx.regionCodeChange.createMany({
    data: [...changed].map(([oldCode, newCode]) => ({
      oldCode,
      newCode,
      name: names.get(newCode) ?? '',
    })),
  });
}

/** Brings the published index values in the database to what the data file says. */
export async function loadIndexScores(tx: Tx, scores: readonly IndexScore[]): Promise<void> {
  for (const { regionCode, agencyName, year, frameworkId, score, status, source, note } of scores) {
    const id = `${regionCode ?? 'national'}/${year}/${frameworkId}/${status}`;
    const data = {
      regionCode,
      governmentName: agencyName,
      year,
      frameworkId,
      score,
      status,
      source,
      note: note ?? '',
    };
    await tx.indexScore.upsert({ where: { id }, create: { id, ...data }, update: data });
  }
}
