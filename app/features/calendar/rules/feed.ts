import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { line } from '~/platform/languages/typed-text';

/** Whose visits a feed holds: a person's own, one room's, or all of the agency. */
export const FEED_KINDS = ['person', 'room', 'agency'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** How many feeds a person may have open: one for each program and room, and then some. */
export const MOST_FEEDS = 20;

export const makeFeedSchema = z
  .object({
    kind: z.enum(FEED_KINDS),
    roomId: z.string().max(64).optional(),
    name: line(80).optional(),
  })
  .refine((form) => form.kind !== 'room' || form.roomId !== undefined, {
    path: ['roomId'],
    message: errorCode('required'),
  });
export type MakeFeedForm = z.output<typeof makeFeedSchema>;

export const feedIdSchema = z.object({ feedId: z.string().max(64) });

/** The time that feeds tell of: a year back, two ahead. */
export function feedWindow(now: Date): { from: Date; until: Date } {
  const shifted = (years: number) => {
    const day = new Date(now);
    day.setUTCFullYear(day.getUTCFullYear() + years);
    return day;
  };
  return { from: shifted(-1), until: shifted(2) };
}
