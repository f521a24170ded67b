import { plainLine } from './pasted-text';
import { personSortKey } from './person-name';
import { positionRank } from './position-title';

/** At most so many people stand on the list of one visit, both sides together. */
export const LIST_LIMIT = 500;

/** Order of the two blocks of an attendance list. */
export const SIDES = ['guest', 'host'] as const;
export type Side = (typeof SIDES)[number];

export interface ListPlace {
  readonly positionTitle: string;
  /** Place on the list as it was handed in. */
  readonly position: number;
}

/**
 * The order of an attendance list within one side: by rank of the post, the highest first, then as
 * the list was handed in. Never by alphabet (docs/domain.md, Daftar hadir).
 */
export function inListOrder<Person extends ListPlace>(people: readonly Person[]): Person[] {
  return people
    .map((person) => ({ person, rank: positionRank(person.positionTitle) }))
    .sort((a, b) => a.rank - b.rank || a.person.position - b.person.position)
    .map(({ person }) => person);
}

export interface Searchable {
  readonly fullName: string;
  readonly positionTitle: string;
  readonly agencyName: string;
}

/** True when every word that was typed begins a word of the name, the post or the agency. */
export function matchesSearch(person: Searchable, search: string): boolean {
  const wanted = personSortKey(plainLine(search)).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const words = [person.fullName, person.positionTitle, person.agencyName].flatMap((text) =>
    personSortKey(text).split(' '),
  );
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

export interface SideCount {
  readonly present: number;
  readonly total: number;
}

export function countPresent(people: readonly { readonly isPresent: boolean }[]): SideCount {
  return { present: people.filter(({ isPresent }) => isPresent).length, total: people.length };
}
