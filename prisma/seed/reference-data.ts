import { readFile } from 'node:fs/promises';

import { loadIndexScores, loadRegions } from '~/features/agencies/load-regions.server';
import { readIndexScores } from '~/features/agencies/rules/index-score';
import { readChangedCodes, readRegions } from '~/features/agencies/rules/region';
import { loadFrameworks, loadTopics } from '~/features/frameworks/load-frameworks.server';
import { readFrameworks } from '~/features/frameworks/rules/read-frameworks';
import { readTopics } from '~/features/frameworks/rules/topic';
import type { Database } from '~/platform/database/database.server';

const text = (name: string) => readFile(`prisma/data/${name}`, 'utf8');
const json = async (name: string): Promise<unknown> => JSON.parse(await text(name));

/** Loads what prisma/data holds; run again after a data file changed. All or nothing. */
export async function loadReferenceData({ write }: Pick<Database, 'write'>): Promise<void> {
  const frameworks = readFrameworks(
    await json('frameworks.json'),
    await json('frameworks-not-comparable.json'),
  );
  const topics = readTopics(await json('topics.json'));
  const regions = readRegions(await text('regions.csv'));
  const changed = readChangedCodes(await text('region-codes-changed.csv'));
  const scores = readIndexScores(await text('index-scores.csv'));
  await write(async (tx) => {
    await loadFrameworks(tx, frameworks);
    await loadTopics(tx, topics);
    await loadRegions(tx, regions, changed);
    await loadIndexScores(tx, scores);
  });
}
