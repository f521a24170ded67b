import { z } from 'zod';

import { prose } from '~/platform/languages/typed-text';

import type { Season } from './agency-calendar';
import { rangesField, writeRanges } from './clock-ranges';
import type { ReceptionSlot } from './reception';
import { WEEKDAYS, type Weekday } from './room-form';

/** Nobody receives more groups one after another on a day. */
const MOST_SLOTS = 6;
const slots = rangesField(MOST_SLOTS);

/** How an agency receives: its limits, and its slots as one line for each weekday and season. */
export const receptionSchema = z.object({
  /** 0: the agency has written no rules yet */
  version: z.number().int().min(0),
  leadDays: z.number().int().min(0).max(60),
  visitsPerDay: z.number().int().min(1).max(50),
  visitsPerWeek: z.number().int().min(1).max(200),
  parallelVisits: z.number().int().min(1).max(20),
  largestParty: z.number().int().min(1).max(500),
  holdDays: z.number().int().min(1).max(30),
  note: prose(1000).optional(),
  usual1: slots,
  usual2: slots,
  usual3: slots,
  usual4: slots,
  usual5: slots,
  usual6: slots,
  usual7: slots,
  ramadan1: slots,
  ramadan2: slots,
  ramadan3: slots,
  ramadan4: slots,
  ramadan5: slots,
  ramadan6: slots,
  ramadan7: slots,
});
export type ReceptionForm = z.output<typeof receptionSchema>;

export const SEASONS = ['usual', 'ramadan'] as const satisfies readonly Season[];
export type SlotField = `${Season}${Weekday}`;

/** The slots of a form, of all weekdays and seasons. */
export const slotsOfForm = (form: ReceptionForm): ReceptionSlot[] =>
  SEASONS.flatMap((season) =>
    WEEKDAYS.flatMap((weekday) =>
      form[`${season}${weekday}`].map((range) => ({ season, weekday, ...range })),
    ),
  );

/** What each line of the form says of these slots: "09.00-11.30, 13.00-15.00". */
export function slotLines(given: readonly ReceptionSlot[]): Record<SlotField, string> {
  const lines = SEASONS.flatMap((season) =>
    WEEKDAYS.map((weekday) => {
      const own = given.filter((slot) => slot.season === season && slot.weekday === weekday);
      const sorted = own.sort((a, b) => (a.startTime < b.startTime ? -1 : 1));
      return [`${season}${weekday}`, writeRanges(sorted)] as const;
    }),
  );
  return Object.fromEntries(lines) as Record<SlotField, string>;
}
