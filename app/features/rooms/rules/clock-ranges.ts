import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';

/** Two clock times, "09:00" and "11:30". */
export interface ClockRange {
  readonly startTime: string;
  readonly endTime: string;
}

const RANGE =
  /^(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|—|s\.?d\.?|s\/d|sampai|to)\s*(\d{1,2})(?:[.:](\d{2}))?$/i;
const LONGEST_LINE = 200;

/**
 * Times as offices write them: "09.00-11.30, 13.00-15.00".
 * @param most how many ranges one line may hold
 * @returns them in the order of the day, or the error key of what is wrong
 */
export function readRanges(text: string, most: number): ClockRange[] | string {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges: ClockRange[] = [];
  for (const part of parts) {
    const match = RANGE.exec(part);
    if (!match) return errorCode('rangeUnreadable');
    const [, fromHour, fromMinute, toHour, toMinute] = match;
    const startTime = clock(fromHour, fromMinute);
    const endTime = clock(toHour, toMinute);
    if (startTime === null || endTime === null) return errorCode('rangeUnreadable');
    if (startTime >= endTime) return errorCode('endBeforeStart');
    ranges.push({ startTime, endTime });
  }
  if (ranges.length > most) return errorCode('tooMany', most);
  ranges.sort((a, b) => (a.startTime < b.startTime ? -1 : 1));
  const overlap = ranges.some((range, n) => {
    const before = ranges[n - 1];
    return before !== undefined && before.endTime > range.startTime;
  });
  return overlap ? errorCode('rangesOverlap') : ranges;
}

function clock(hour: string | undefined, minute = '00'): string | null {
  const text = `${(hour ?? '').padStart(2, '0')}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;
}

/** "09.00-11.30, 13.00-15.00" */
export const writeRanges = (ranges: readonly ClockRange[]): string =>
  ranges.map(({ startTime, endTime }) => `${startTime}-${endTime}`.replaceAll(':', '.')).join(', ');

/** A field that takes such a line; an empty one means none. */
export const rangesField = (most: number) =>
  z
    .string()
    .max(LONGEST_LINE, errorCode('tooLong', LONGEST_LINE))
    .optional()
    .transform((text, context): ClockRange[] => {
      const read = readRanges(text ?? '', most);
      if (typeof read !== 'string') return read;
      context.addIssue({ code: 'custom', message: read });
      return z.NEVER;
    });
