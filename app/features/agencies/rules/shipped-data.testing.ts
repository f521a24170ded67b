import { readFileSync } from 'node:fs';

/** For tests: the text of a file of reference data that ships. */
export function readDataText(name: string): string {
  return readFileSync(new URL(`../../../../prisma/data/${name}`, import.meta.url), 'utf8');
}
