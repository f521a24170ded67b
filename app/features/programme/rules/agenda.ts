/** What has a length in a programme; items follow one another without gaps. Minutes throughout. */
export interface Timed {
  readonly duration: number;
}

/** The longest item, and the longest programme: a visit lasts one day at the most. */
export const LONGEST_ITEM = 600;
export const LONGEST_AGENDA = 1440;
export const MOST_ITEMS = 60;

/** Each item with the minutes between the start of the visit and its own. */
export function withOffsets<T extends Timed>(items: readonly T[]): (T & { startOffset: number })[] {
  let startOffset = 0;
  return items.map((item) => {
    const placed = { ...item, startOffset };
    startOffset += item.duration;
    return placed;
  });
}

export function totalMinutes(items: readonly Timed[]): number {
  return items.reduce((sum, { duration }) => sum + duration, 0);
}

/** @param index where the item stands afterwards; beyond the ends it stands at the end */
export function insertAt<T>(items: readonly T[], item: T, index: number): T[] {
  const at = within(index, items.length);
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/**
 * Moves an item to a place, counted in the list without it; beyond the ends it stands at the end. An
 * id that is not in the list changes nothing.
 */
export function moveTo<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  index: number,
): T[] {
  const moved = items.find((item) => item.id === id);
  return moved ? insertAt(without(items, id), moved, index) : [...items];
}

export function without<T extends { readonly id: string }>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

const within = (index: number, length: number): number =>
  Number.isFinite(index) ? Math.min(length, Math.max(0, Math.trunc(index))) : length;

/** How a programme stands to the length of its visit. `minutes` is the difference, never negative. */
export interface Fit {
  readonly kind: 'fits' | 'over' | 'under';
  readonly minutes: number;
}

export function fitOf(total: number, visitMinutes: number): Fit {
  if (total === visitMinutes) return { kind: 'fits', minutes: 0 };
  return total > visitMinutes
    ? { kind: 'over', minutes: total - visitMinutes }
    : { kind: 'under', minutes: visitMinutes - total };
}

export function minutesBetween(startsAt: Date, endsAt: Date): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}

/** The instant so many minutes after the start of the visit. */
export function at(startsAt: Date, offset: number): Date {
  return new Date(startsAt.getTime() + offset * 60_000);
}
