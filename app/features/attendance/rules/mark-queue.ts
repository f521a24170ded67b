/** How sending one tick went. `unreachable` is worth another try, the others are not. */
export type Sent = 'done' | 'unreachable' | 'refused' | 'signedOut';
export type Trouble = Exclude<Sent, 'done'>;

export interface MarkQueueOutside {
  readonly send: (attendeeId: string, isPresent: boolean) => Promise<Sent>;
  /** Ticks that an earlier page could not send. */
  readonly load: () => readonly (readonly [string, boolean])[];
  readonly save: (waiting: readonly (readonly [string, boolean])[]) => void;
  /** Waits before the next try; `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
  /** Called when everything has arrived. */
  readonly drained: () => void;
}

export interface MarkState {
  /** Presence as the person at the door sees it, where it differs from what was loaded. */
  readonly marks: ReadonlyMap<string, boolean>;
  /** Whose ticks have not reached the server. */
  readonly waitingIds: ReadonlySet<string>;
  readonly waiting: number;
  readonly trouble: Trouble | null;
}

/** Before anything was ticked; also what the server renders. */
export const NO_MARKS: MarkState = {
  marks: new Map(),
  waitingIds: new Set(),
  waiting: 0,
  trouble: null,
};

/**
 * Ticks on their way to the server, in a room with bad Wi-Fi: shown at once, sent one after the
 * other, tried again until they arrive, kept over a reload. The last wish for a person counts.
 */
export class MarkQueue {
  readonly #outside: MarkQueueOutside;
  readonly #waiting: Map<string, boolean>;
  readonly #arrived = new Map<string, boolean>();
  readonly #listeners = new Set<() => void>();
  #trouble: Trouble | null = null;
  #state: MarkState = NO_MARKS;
  #isSending = false;
  #sending: Promise<void> = Promise.resolve();

  constructor(outside: MarkQueueOutside) {
    this.#outside = outside;
    this.#waiting = new Map(outside.load());
    this.#changed();
  }

  readonly state = (): MarkState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @returns when nothing more can be sent for now */
  put(attendeeId: string, isPresent: boolean): Promise<void> {
    this.#waiting.set(attendeeId, isPresent);
    this.#changed();
    return this.retry();
  }

  /** Sends what waits: after a reload, after signing in again. */
  retry(): Promise<void> {
    if (!this.#isSending) this.#sending = this.#sendAll();
    return this.#sending;
  }

  /** The list was loaded anew: what arrived before is part of it, and others may have changed it. */
  forgetArrived(): void {
    if (this.#arrived.size === 0) return;
    this.#arrived.clear();
    this.#changed();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    let attempt = 0;
    let arrived = false;
    for (;;) {
      const [next] = this.#waiting;
      if (!next) break;
      const [attendeeId, isPresent] = next;
      const sent = await this.#outside.send(attendeeId, isPresent);
      if (sent === 'done' || sent === 'refused') {
        attempt = 0;
        this.#trouble = sent === 'done' ? null : 'refused';
        // Ticked again while this one was on its way: the later wish still waits.
        if (this.#waiting.get(attendeeId) === isPresent) this.#waiting.delete(attendeeId);
        if (sent === 'done') this.#arrived.set(attendeeId, isPresent);
        arrived ||= sent === 'done';
        this.#changed();
        continue;
      }
      this.#trouble = sent;
      this.#changed();
      if (sent === 'signedOut') {
        this.#isSending = false;
        return;
      }
      attempt += 1;
      await this.#outside.pause(attempt);
    }
    // In the same breath as the last look at what waits: a tick after this starts a new round.
    this.#isSending = false;
    if (arrived) this.#outside.drained();
  }

  #changed(): void {
    this.#outside.save([...this.#waiting]);
    this.#state = {
      marks: new Map([...this.#arrived, ...this.#waiting]),
      waitingIds: new Set(this.#waiting.keys()),
      waiting: this.#waiting.size,
      trouble: this.#trouble,
    };
    for (const listener of this.#listeners) listener();
  }
}
