/** Keeps what was used last, as long as it weighs no more than allowed together. */
export class BoundedCache<T> {
  readonly #most: number;
  readonly #weigh: (value: T) => number;
  readonly #entries = new Map<string, T>();
  #weight = 0;

  /**
   * @param most sum of weights
   * @param weigh what one value costs, at least 1; its key is added
   */
  constructor(most: number, weigh: (value: T) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  find(key: string): T | undefined {
    const known = this.#entries.get(key);
    if (known === undefined) return undefined;
    // A Map keeps the order of insertion: putting it in again makes it the newest.
    this.#entries.delete(key);
    this.#entries.set(key, known);
    return known;
  }

  /** What is heavier than the whole cache is not kept, and pushes nothing out. */
  put(key: string, value: T): void {
    this.#drop(key);
    const weight = this.#weightOf(key, value);
    if (weight > this.#most) return;
    this.#entries.set(key, value);
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#most) break;
      this.#drop(oldest);
    }
  }

  get(key: string, make: () => T): T {
    const known = this.find(key);
    if (known !== undefined) return known;
    const made = make();
    this.put(key, made);
    return made;
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  get size(): number {
    return this.#entries.size;
  }

  #drop(key: string): void {
    const known = this.#entries.get(key);
    if (known === undefined) return;
    this.#entries.delete(key);
    this.#weight -= this.#weightOf(key, known);
  }

  #weightOf(key: string, value: T): number {
    return key.length + this.#weigh(value);
  }
}
