import { z } from 'zod';

import { isCalendarDay } from '~/platform/languages/format';
import { errorCode } from '~/platform/languages/error-code';
import { line, prose, requiredLine } from '~/platform/languages/typed-text';

import { VISIT_TYPES } from './visit-type';

export const MOST_WISHED_DATES = 3;
export const LARGEST_PARTY = 500;
export const LETTER_MEGABYTES = 10;
export const LETTER_BYTES = LETTER_MEGABYTES * 1024 * 1024;

export const DAY_PARTS = ['any', 'morning', 'afternoon'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

const day = z.string().refine(isCalendarDay, errorCode('dateInvalid'));

/** How the guest would like to meet, once it has seen what the library holds. */
export const TRIP_CHOICES = ['visit', 'online', 'either'] as const;
export type TripChoice = (typeof TRIP_CHOICES)[number];

export const isTripChoice = (value: string): value is TripChoice =>
  TRIP_CHOICES.some((choice) => choice === value);

/** What the lessons beside the form go by. Nothing in it can fail: the form itself is checked later. */
const ids = z
  .array(z.string().max(64))
  .catch([])
  .transform((all) => all.slice(0, 97))
  .default([]);
export const subjectsSchema = z.object({
  hostAgencyId: z.string().max(64).catch('').default(''),
  topics: ids,
  indicators: ids,
});

/** What a request says, whoever enters it. */
export const requestFields = {
  guestAgencyName: requiredLine(200),
  guestRegion: line(200).optional(),
  visitType: z.enum(VISIT_TYPES),
  subject: requiredLine(200),
  purpose: prose(4000).optional(),
  topics: z.array(z.string().max(64)).max(30, errorCode('tooMany', 30)),
  indicators: z.array(z.string().max(64)).max(67, errorCode('tooMany', 67)),
  part1: z.enum(DAY_PARTS).default('any'),
  part2: z.enum(DAY_PARTS).default('any'),
  part3: z.enum(DAY_PARTS).default('any'),
  headCount: z.number().int().min(1).max(LARGEST_PARTY),
  contactPhone: line(30)
    .refine((text) => /^[+\d][\d\s\-().]{5,}$/.test(text), errorCode('phoneInvalid'))
    .optional(),
  contactEmail: z.email().max(200, errorCode('tooLong', 200)).optional(),
  letterNumber: line(100).optional(),
  letterKept: z.string().max(300).optional(),
};
const wish = (from: string) =>
  day.refine((value) => value >= from, errorCode('dateInPast')).optional();

/**
 * A request for a visit, as the public form sends it.
 * @param today the host's calendar day: wished dates are today or later
 * @param lastLetterDate the letter is no later than this day: today, unless told
 */
export function requestSchema(today: string, lastLetterDate = today) {
  return z
    .object({
      ...requestFields,
      hostAgencyId: z.string().max(64),
      date1: day.refine((value) => value >= today, errorCode('dateInPast')),
      date2: wish(today),
      date3: wish(today),
      contactName: requiredLine(120),
      tripChoice: z.enum(TRIP_CHOICES).optional(),
      // The page counts what it showed; its own list is never longer.
      lessonsShown: z.number().int().min(0).max(99).optional(),
      letterDate: day
        .refine((value) => value <= lastLetterDate, errorCode('dateInFuture'))
        .optional(),
    })
    .refine((form) => Boolean(form.contactPhone) || Boolean(form.contactEmail), {
      path: ['contactPhone'],
      message: errorCode('contactMissing'),
      // Told together with whatever else is missing, not one round later.
      when: () => true,
    });
}

/**
 * What can be told of a chosen letter before it is sent; the server looks into the file itself.
 * @returns an error key, or null
 */
export function letterTrouble({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>) {
  if (size > LETTER_BYTES) return errorCode('fileTooLarge', LETTER_MEGABYTES);
  // Phones may leave either out.
  return type === 'application/pdf' || /\.pdf$/i.test(name) ? null : errorCode('fileNotPdf');
}

export type RequestForm = z.output<ReturnType<typeof requestSchema>>;

/** The wished dates in the order of wish, each day once. */
export function wishedDates(
  form: Pick<RequestForm, 'date2' | 'date3' | 'part1' | 'part2' | 'part3'> & {
    readonly date1?: string | undefined;
  },
): { day: string; part: DayPart }[] {
  const wishes = [
    { day: form.date1, part: form.part1 },
    { day: form.date2, part: form.part2 },
    { day: form.date3, part: form.part3 },
  ];
  const seen = new Set<string>();
  return wishes.flatMap(({ day: wished, part }) => {
    if (wished === undefined || seen.has(`${wished}|${part}`)) return [];
    seen.add(`${wished}|${part}`);
    return [{ day: wished, part }];
  });
}
