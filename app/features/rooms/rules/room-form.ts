import { z } from 'zod';

import { line, prose, requiredLine } from '~/platform/languages/typed-text';

import { rangesField } from './clock-ranges';

export const roomSchema = z.object({
  name: requiredLine(120),
  address: line(200).optional(),
  capacity: z.number().int().min(1).max(10_000),
});
export type RoomForm = z.output<typeof roomSchema>;

/** The database counts on buffers that stay well within a day (prisma/migrations). */
const LONGEST_BUFFER = 240;
const buffer = z.number().int().min(0).max(LONGEST_BUFFER).default(0);
const hours = rangesField(1);

/** Everything about a room. `mark` names the state that was changed, so that nobody overwrites another. */
export const roomDetailsSchema = roomSchema.extend({
  mark: z.string().max(100),
  equipment: prose(2000).optional(),
  accessibility: prose(1000).optional(),
  photoRules: prose(1000).optional(),
  bufferBefore: buffer,
  bufferAfter: buffer,
  hours1: hours,
  hours2: hours,
  hours3: hours,
  hours4: hours,
  hours5: hours,
  hours6: hours,
  hours7: hours,
});
export type RoomDetailsForm = z.output<typeof roomDetailsSchema>;

export const PHOTO_MEGABYTES = 15;
export const PHOTO_BYTES = PHOTO_MEGABYTES * 1024 * 1024;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];
