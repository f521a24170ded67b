/** Arithmetic of calendar days as text, "2024-05-21": no zone, no clock, nothing shifts. */

const DAY_MS = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The day so many days later; earlier for a negative number. */
export const addDays = (day: string, days: number): string => dayOf(at(day) + days * DAY_MS);

/** How many days the second day comes after the first; negative when it comes before. */
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / DAY_MS;

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay() || 7;

/** The Monday of the week that holds the day. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** Every day from the first to the last, both included; none when the last comes first. */
export function daysFrom(first: string, last: string): string[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => addDays(first, n));
}

/** "2024-05" of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later: "2024-12" and 1 give "2025-01". */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** First and last day of a month "2024-02". */
export const monthRange = (month: string): { first: string; last: string } => ({
  first: `${month}-01`,
  last: addDays(`${addMonths(month, 1)}-01`, -1),
});
