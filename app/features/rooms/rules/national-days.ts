import type { Locale } from '~/platform/languages/locale';

/** Why an office does not work on a day that is no weekend. */
export const CLOSING_KINDS = ['holiday', 'collectiveLeave'] as const;
export type ClosingKind = (typeof CLOSING_KINDS)[number];

export interface NationalDay {
  /** "2026-03-19" */
  readonly day: string;
  readonly kind: ClosingKind;
  readonly name: Readonly<Record<Locale, string>>;
  /** the decree that fixes the day; null: computed, not yet decreed */
  readonly source: string | null;
}

/** A correction of one agency: a closed day of its own, or a working day where the nation rests. */
export interface CalendarCorrection {
  readonly day: string;
  readonly kind: ClosingKind | 'workingDay';
  readonly name: string;
}

/** First and last day of Ramadan, both included. */
export interface RamadanDays {
  readonly hijriYear: number;
  readonly first: string;
  readonly last: string;
  /** correction: the agency's own; announced: by the government; computed: Umm al-Qura */
  readonly source: 'correction' | 'announced' | 'computed';
}
