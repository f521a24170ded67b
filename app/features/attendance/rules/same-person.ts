import { personSortKey } from './person-name';

/** What tells whether two entries of a list mean one person. */
export interface PersonKeys {
  readonly fullName: string;
  readonly agencyName: string | null;
  readonly civilServantNumber: string | null;
}

/**
 * People of a list, asked for a twin: the same NIP, or the same name where agencies agree and the
 * NIPs do not tell two people apart (single names such as "Mujianto" are shared by many).
 */
export class PersonIndex<Entry> {
  readonly #byNumber = new Map<string, Entry>();
  readonly #byName = new Map<string, { keys: PersonKeys; entry: Entry }[]>();

  find(keys: PersonKeys): Entry | undefined {
    const { civilServantNumber: number } = keys;
    const sameNumber = number === null ? undefined : this.#byNumber.get(number);
    if (sameNumber !== undefined) return sameNumber;
    const agency = personSortKey(keys.agencyName ?? '');
    const namesakes = this.#byName.get(personSortKey(keys.fullName)) ?? [];
    return namesakes.find(({ keys: known }) => {
      const other = personSortKey(known.agencyName ?? '');
      const told =
        number !== null && known.civilServantNumber !== null && number !== known.civilServantNumber;
      return !told && (agency === '' || other === '' || agency === other);
    })?.entry;
  }

  add(keys: PersonKeys, entry: Entry): void {
    if (keys.civilServantNumber !== null) this.#byNumber.set(keys.civilServantNumber, entry);
    const name = personSortKey(keys.fullName);
    if (name === '') return;
    const namesakes = this.#byName.get(name);
    if (namesakes) namesakes.push({ keys, entry });
    else this.#byName.set(name, [{ keys, entry }]);
  }
}
