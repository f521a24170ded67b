import type { VisitState } from '~/features/visits/rules/state';

/** Something that stands in the calendar on one day, on the clock of the agency's zone. */
export interface CalendarEntry {
  readonly key: string;
  /** offer: a date held for a guest that has not answered; block: an own block-out */
  readonly kind: 'visit' | 'offer' | 'block';
  /** of the visit, or of the request that an offer answers; empty for a block */
  readonly id: string;
  readonly day: string;
  /** "09:00"; a block that goes over midnight stands on each day with the part of that day */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly guests: string;
  /** null: online, or a block of the whole agency */
  readonly roomId: string | null;
  readonly room: string;
  readonly state: VisitState | null;
  readonly version: number;
  readonly canMove: boolean;
}

/** A day's own facts. */
export interface CalendarDay {
  readonly day: string;
  /** name of the holiday or collective leave; empty on other days */
  readonly holiday: string;
  /** nobody works there: weekends too */
  readonly isFree: boolean;
  /** the entries that are shown, in order of time */
  readonly entries: readonly CalendarEntry[];
  /** how many more there are */
  readonly more: number;
}

export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** "09:15" of 555; the end of the day is "23:59": a visit ends on the day on which it begins. */
export function timeOf(minutes: number): string {
  const within = Math.min(Math.max(0, minutes), 24 * 60 - 1);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** The hours that a grid shows: office hours, and further where something begins or ends outside. */
export function shownHours(entries: readonly Pick<CalendarEntry, 'start' | 'end'>[]): {
  from: number;
  until: number;
} {
  let from = 7;
  let until = 17;
  for (const { start, end } of entries) {
    from = Math.min(from, Math.floor(minutesOf(start) / 60));
    until = Math.max(until, Math.ceil(minutesOf(end) / 60));
  }
  return { from, until };
}

/**
 * Puts what overlaps side by side.
 * @returns each entry with its lane, from 1, and how many lanes the entries that touch each other need
 */
export function inLanes<E extends Pick<CalendarEntry, 'start' | 'end'>>(
  entries: readonly E[],
): readonly { readonly entry: E; readonly lane: number; readonly lanes: number }[] {
  const sorted = [...entries].sort(
    (a, b) => minutesOf(a.start) - minutesOf(b.start) || minutesOf(b.end) - minutesOf(a.end),
  );
  const placed: { entry: E; lane: number; lanes: number }[] = [];
  let group: { entry: E; lane: number; lanes: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const each of group) each.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const entry of sorted) {
    const start = minutesOf(entry.start);
    if (ends.every((end) => end <= start)) close();
    const free = ends.findIndex((end) => end <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = minutesOf(entry.end);
    const each = { entry, lane: lane + 1, lanes: 1 };
    group.push(each);
    placed.push(each);
  }
  close();
  return placed;
}

const STEP = 15;

/** Where an entry stands in a grid: hours and quarters after its first hour, and for how long. */
export function inQuarters(
  { start, end }: Pick<CalendarEntry, 'start' | 'end'>,
  fromHour: number,
): { h: number; q: number; sh: number; sq: number } {
  const from = Math.floor((minutesOf(start) - fromHour * 60) / STEP);
  const until = Math.ceil((minutesOf(end) - fromHour * 60) / STEP);
  const span = Math.max(1, until - from);
  return { h: Math.floor(from / 4), q: from % 4, sh: Math.floor(span / 4), sq: span % 4 };
}

/** The period of the same length that begins at another time, to the quarter, within one day. */
export function shiftedTo(
  { start, end }: Pick<CalendarEntry, 'start' | 'end'>,
  beginMinutes: number,
): { start: string; end: string } {
  const length = minutesOf(end) - minutesOf(start);
  const latest = 24 * 60 - 1 - length;
  const begin = Math.max(0, Math.min(Math.round(beginMinutes / STEP) * STEP, latest));
  return { start: timeOf(begin), end: timeOf(begin + length) };
}
