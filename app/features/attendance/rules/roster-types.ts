/** At most so many persons are read from one list. */
export const ROSTER_LIMIT = 500;
/** Longer pasted texts are cut at a line end; counted in characters. */
export const ROSTER_TEXT_LIMIT = 200_000;
/** A line that was left out is quoted back up to this many characters. */
export const SKIPPED_TEXT_LIMIT = 120;

/** Longest texts of one attendee, in characters; the form, the roster and the database agree. */
export const ATTENDEE_LIMITS = {
  prefixTitles: 60,
  fullName: 200,
  suffixTitles: 120,
  positionTitle: 200,
  agencyName: 200,
  rank: 60,
} as const;

export interface RosterPerson {
  prefixTitles: string;
  /** "" only together with the problem `nameMissing`. */
  fullName: string;
  suffixTitles: string;
  positionTitle: string | null;
  agencyName: string | null;
  /** Pangkat/golongan as written: "Penata Tk. I / III/d". */
  rank: string | null;
  /** 18 digits, or null. */
  civilServantNumber: string | null;
}

export type RosterField = keyof RosterPerson;

/**
 * - `nameMissing`: the row says something, but no name was found in it
 * - `nameTooLong`, `tooLong`: longer than `ATTENDEE_LIMITS`; `param` is the limit
 * - `nipInvalid`: not 18 digits; nothing of it was kept
 * - `nipDamaged`: a spreadsheet rounded it; nothing of it was kept
 * - `duplicateOfLine`: the same person stands in line `param`
 * - `columnsUnclear`: which text is which was guessed without a good sign
 */
export type RosterProblemCode =
  | 'nameMissing'
  | 'nameTooLong'
  | 'tooLong'
  | 'nipInvalid'
  | 'nipDamaged'
  | 'duplicateOfLine'
  | 'columnsUnclear';

export interface RosterProblem {
  code: RosterProblemCode;
  field: RosterField;
  param?: number;
}

export interface RosterRow {
  /** Line of the pasted text where the person starts, counted from 1. */
  line: number;
  person: RosterPerson;
  problems: RosterProblem[];
}

/**
 * - `header`: the heading of the table, or a row that only numbers its columns
 * - `title`: text above the table or between persons ("Daftar peserta:", greetings, links)
 * - `groupHeading`: an agency that stands above its persons; it was applied to them
 * - `noText`: nothing to read in it
 * - `notKept`: only what an attendance list does not hold, such as a mobile number
 * - `overLimit`: after `ROSTER_LIMIT` persons
 * - `textTooLong`: after `ROSTER_TEXT_LIMIT` characters
 */
export type SkipReason =
  'header' | 'title' | 'groupHeading' | 'noText' | 'notKept' | 'overLimit' | 'textTooLong';

export interface SkippedLine {
  line: number;
  /** How many lines this entry stands for: 1, or all the rest of a text that was too long. */
  lineCount: number;
  /** At most `SKIPPED_TEXT_LIMIT` characters. */
  text: string;
  reason: SkipReason;
}

/** What a column of a pasted table holds. `phone` and `ignored` are recognised and not kept. */
export type ColumnField =
  'ordinal' | 'name' | 'civilServantNumber' | 'rank' | 'position' | 'agency' | 'phone' | 'ignored';

export interface RosterColumn {
  /** Place in the pasted table, from 0. */
  index: number;
  /** One or more: "Nama / NIP" holds two. */
  fields: ColumnField[];
  /** The heading as it was pasted; null when there is none and the content told. */
  heading: string | null;
}

export interface Roster {
  layout: 'table' | 'lines';
  /** The columns understood; empty for the layout `lines`. */
  columns: RosterColumn[];
  rows: RosterRow[];
  skipped: SkippedLine[];
  /** True when a limit was reached; what lies beyond it is named in `skipped`. */
  truncated: boolean;
}
