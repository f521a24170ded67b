/** Keeps what was used last, as long as it weighs no more than allowed together. */
export class BoundedCache<T> {
  readonly #most: number;
  readonly #weigh: (value: T) => number;
  readonly #entries = new Map<string, T>();
  #weight = 0;

  /** @param most sum of weights @param weigh what one value costs, at least 1 */
  constructor(most: number, weigh: (value: T) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(key: string, make: () => T): T {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      // A Map keeps the order of insertion: putting it in again makes it the newest.
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const made = make();
    this.#entries.set(key, made);
    this.#weight += this.#weigh(made);
    for (const [oldest, value] of this.#entries) {
      if (this.#weight <= this.#most || oldest === key) break;
      this.#entries.delete(oldest);
      this.#weight -= this.#weigh(value);
    }
    return made;
  }

  get size(): number {
    return this.#entries.size;
  }
}
