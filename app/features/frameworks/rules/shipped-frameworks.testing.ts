import { readFileSync } from 'node:fs';

import type { Framework } from './framework';
import { readFrameworks } from './read-frameworks';

/** For tests: the data that ships, parsed. */
export function readDataFile(name: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../../prisma/data/${name}`, import.meta.url), 'utf8'),
  ) as unknown;
}

/** For tests: the shipped frameworks by id. */
export function shippedFramework(id: string): Framework {
  const found = readFrameworks(
    readDataFile('frameworks.json'),
    readDataFile('frameworks-not-comparable.json'),
  ).find((framework) => framework.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
}
