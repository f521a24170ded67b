import type { Season } from './agency-calendar';

/** How an agency receives: the limits that its public page and its desk go by. */
export interface ReceptionRules {
  /** working days that must lie between the request and the visit */
  readonly leadDays: number;
  readonly visitsPerDay: number;
  /** Monday to Sunday */
  readonly visitsPerWeek: number;
  /** at the same time */
  readonly parallelVisits: number;
  readonly largestParty: number;
  /** working days that a request holds its slot */
  readonly holdDays: number;
  readonly note: string;
}

export interface ReceptionSlot {
  readonly season: Season;
  /** 1 Monday to 7 Sunday */
  readonly weekday: number;
  /** "09:00", clock time in the agency's zone */
  readonly startTime: string;
  readonly endTime: string;
}

/** What counts until an agency has written down its own rules. */
export const USUAL_RULES: ReceptionRules = {
  leadDays: 3,
  visitsPerDay: 2,
  visitsPerWeek: 6,
  parallelVisits: 1,
  largestParty: 50,
  holdDays: 5,
  note: '',
};

const WORKDAYS = [1, 2, 3, 4];
const FRIDAY = 5;

const each = (season: Season, weekday: number, startTime: string, endTime: string) => ({
  ...{ season, weekday, startTime, endTime },
});

/** Morning and early afternoon, a short Friday, shorter days in Ramadan. */
export const USUAL_SLOTS: readonly ReceptionSlot[] = [
  ...WORKDAYS.flatMap((weekday) => [
    each('usual', weekday, '09:00', '11:30'),
    each('usual', weekday, '13:00', '15:00'),
  ]),
  each('usual', FRIDAY, '09:00', '11:00'),
  ...WORKDAYS.flatMap((weekday) => [
    each('ramadan', weekday, '09:00', '11:00'),
    each('ramadan', weekday, '13:00', '14:30'),
  ]),
  each('ramadan', FRIDAY, '09:00', '10:30'),
];

/** The slots of a weekday and season in the order of the day. */
export function slotsOn(
  slots: readonly ReceptionSlot[],
  weekday: number,
  season: Season,
): readonly ReceptionSlot[] {
  return slots
    .filter((slot) => slot.weekday === weekday && slot.season === season)
    .sort((a, b) => (a.startTime < b.startTime ? -1 : 1));
}
