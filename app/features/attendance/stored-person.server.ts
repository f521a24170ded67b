import type { Attendee } from './rules/attendee';

/** A person as the table holds it: what was not given is "", only a NIP may be empty. */
export function storedPerson(person: Attendee) {
  return {
    ...person,
    positionTitle: person.positionTitle ?? '',
    agencyName: person.agencyName ?? '',
    rank: person.rank ?? '',
  };
}
