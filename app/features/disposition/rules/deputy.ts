import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { isCalendarDay } from '~/platform/languages/format';
import { line } from '~/platform/languages/typed-text';

/**
 * Plt. (pelaksana tugas) acts while a post is empty, Plh. (pelaksana harian) while its holder is
 * away (UU 30/2014 Pasal 14).
 */
export const CAPACITIES = ['plh', 'plt'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** How the capacity stands before the title of a post, on screen and on paper. */
const PREFIX: Record<Capacity, string> = { plh: 'Plh.', plt: 'Plt.' };

/** "Plh. Kepala Dinas"; the title alone for who acts in its own post. */
export function titleInCapacity(capacity: string, title: string): string {
  const known = CAPACITIES.find((each) => each === capacity);
  return known ? `${PREFIX[known]} ${title}`.trim() : title;
}

/** Who stands in for whom; first and last day are calendar days of the agency, both included. */
export interface Standing {
  readonly absentUserId: string;
  readonly deputyUserId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly endedAt: Date | null;
}

export function isInForce(standing: Standing, today: string): boolean {
  return standing.endedAt === null && standing.firstDay <= today && today <= standing.lastDay;
}

type Wanted = Omit<Standing, 'endedAt'>;

const overlap = (a: Wanted, b: Wanted): boolean =>
  a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;

/**
 * What stands against an order: one deputy at a time, who is not away itself, and nobody for
 * himself. So whoever acts, acts for one person, and no absence leads in a circle.
 * @returns the field and an error key, or null
 */
export function deputyTrouble(
  wanted: Wanted,
  others: readonly Standing[],
): { field: 'absentUserId' | 'deputyUserId'; code: string } | null {
  if (wanted.absentUserId === wanted.deputyUserId) {
    return { field: 'deputyUserId', code: errorCode('deputySelf') };
  }
  const meanwhile = others.filter((each) => each.endedAt === null && overlap(wanted, each));
  if (meanwhile.some((each) => each.absentUserId === wanted.absentUserId)) {
    return { field: 'absentUserId', code: errorCode('deputyOverlaps') };
  }
  if (meanwhile.some((each) => each.absentUserId === wanted.deputyUserId)) {
    return { field: 'deputyUserId', code: errorCode('deputyAway') };
  }
  if (meanwhile.some((each) => each.deputyUserId === wanted.absentUserId)) {
    return { field: 'absentUserId', code: errorCode('deputyNeeded') };
  }
  return null;
}

const day = z.string().refine(isCalendarDay, errorCode('dateInvalid'));

/** @param today the agency's calendar day: an order that is over already changes nothing */
export function deputySchema(today: string) {
  return z
    .object({
      absentUserId: z.string().max(64),
      deputyUserId: z.string().max(64),
      capacity: z.enum(CAPACITIES),
      firstDay: day,
      lastDay: day.refine((value) => value >= today, errorCode('dateInPast')),
      orderNumber: line(100).optional(),
    })
    .refine((form) => form.lastDay >= form.firstDay, {
      path: ['lastDay'],
      message: errorCode('lastDayBeforeFirst'),
    });
}
export type DeputyForm = z.output<ReturnType<typeof deputySchema>>;
