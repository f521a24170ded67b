import type { Reader } from '~/platform/database/database.server';

import { listRegions } from './regions.server';
import type { Region } from './rules/region';

/**
 * The region that an address names.
 * @returns the region; or the code it has today, when `code` is one that a decree changed; or null
 */
export async function regionOfCode(
  db: Reader,
  code: string,
): Promise<{ region: Region } | { movedTo: string } | null> {
  const region = (await listRegions(db)).find((each) => each.code === code);
  if (region) return { region };
  const change = await db.regionCodeChange.findUnique({
    where: { oldCode: code },
    select: { newCode: true },
  });
  return change ? { movedTo: change.newCode } : null;
}
