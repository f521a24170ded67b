import { z } from 'zod';

import type { Attendee } from './attendee';
import { attendeeOfForm, personFormSchema } from './attendee-form';
import { LIST_LIMIT } from './attendance-list';
import { formatPersonName } from './person-name';
import type { Roster, RosterProblem, SkipReason, SkippedLine } from './roster-types';
import { PersonIndex, type PersonKeys } from './same-person';

/** Pasted text and whose people it lists. Any text is read; what cannot be read is told. */
export const pasteSchema = z.object({
  delegationId: z.string('required').min(1).max(60),
  text: z.string('textOrFile').regex(/\S/, 'textOrFile'),
});

/** So many people can be corrected in one preview; a form holds 300 fields. */
export const OPEN_ROWS = 25;

/** One person of a preview as it travels in the form: nothing judged yet, nothing lost. */
const draftSchema = z.object({
  line: z.coerce.number().int().min(0).max(10_000_000),
  name: z.string().default(''),
  positionTitle: z.string().default(''),
  agencyName: z.string().default(''),
  rank: z.string().default(''),
  civilServantNumber: z.string().default(''),
  leaveOut: z.boolean().default(false),
});
export type Draft = z.output<typeof draftSchema>;

/** People who are not open for correction, in one field. */
const restSchema = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return z.array(draftSchema).max(LIST_LIMIT).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    }
  });

const lineNumbers = z.array(z.coerce.number().int()).max(LIST_LIMIT).default([]);

/** A preview that was looked through, as its form sends it. */
export const rosterFormSchema = z.object({
  delegationId: z.string('required').min(1).max(60),
  rows: z.array(draftSchema).max(OPEN_ROWS).default([]),
  rest: restSchema,
  /** Lines of `rest` that are not to be saved. */
  leaveOut: lineNumbers,
});
export type RosterForm = z.output<typeof rosterFormSchema>;

export type DraftField = Exclude<keyof Draft, 'line' | 'leaveOut'>;

export interface PreviewRow extends Draft {
  problems: RosterProblem[];
  /** Message keys by field; a row with errors cannot be saved as it is. */
  errors: Partial<Record<DraftField, string[]>>;
  /** Stands on the list already ('listed') or in this line above: will not be doubled. */
  twin: 'listed' | number | null;
  /** Shown with fields to correct it. */
  isOpen: boolean;
}

export interface RosterPreview {
  delegationId: string;
  rows: PreviewRow[];
  /** The first `SKIPPED_SHOWN` lines that were left out; `skippedCounts` counts all of them. */
  skipped: SkippedLine[];
  skippedCounts: Partial<Record<SkipReason, number>>;
}

/** How many of these people saving would add: those in order who are not there already. */
export function countToSave(rows: readonly PreviewRow[]): number {
  return rows.filter(
    ({ twin, leaveOut, errors }) => twin === null && !leaveOut && Object.keys(errors).length === 0,
  ).length;
}

/** More lines than these tell a reader nothing new. */
export const SKIPPED_SHOWN = 100;

export function countSkipped(skipped: readonly SkippedLine[]): RosterPreview['skippedCounts'] {
  const counts: RosterPreview['skippedCounts'] = {};
  for (const { reason, lineCount } of skipped) counts[reason] = (counts[reason] ?? 0) + lineCount;
  return counts;
}

/** What the parser read, as rows to look through. */
export function draftsOf(roster: Roster): { draft: Draft; problems: RosterProblem[] }[] {
  return roster.rows.map(({ line, person, problems }) => ({
    draft: {
      line,
      name: formatPersonName(person),
      positionTitle: person.positionTitle ?? '',
      agencyName: person.agencyName ?? '',
      rank: person.rank ?? '',
      civilServantNumber: person.civilServantNumber ?? '',
      leaveOut: false,
    },
    problems: problems.filter(({ code }) => code !== 'duplicateOfLine'),
  }));
}

/** All people of a sent preview in the order of their lines. */
export function draftsOfForm({ rows, rest, leaveOut }: RosterForm): Draft[] {
  const left = new Set(leaveOut);
  return [...rows, ...rest.map((row) => ({ ...row, leaveOut: left.has(row.line) }))].sort(
    (a, b) => a.line - b.line,
  );
}

/** Checks one person. Errors are keys by field. */
function checkDraft({ line: _line, leaveOut: _leaveOut, ...fields }: Draft) {
  const read = personFormSchema.safeParse(fields);
  if (read.success) return { person: attendeeOfForm(read.data), errors: {} };
  const errors: PreviewRow['errors'] = {};
  for (const { path, message } of read.error.issues) {
    const [field] = path;
    if (typeof field === 'string' && field in fields) {
      (errors[field as DraftField] ??= []).push(message);
    }
  }
  return { person: null, errors };
}

/**
 * Judges every person of a preview: what is wrong, who is there already, who can be corrected here.
 * @param listed the guests who stand on the list already
 * @returns `people` to save: those without errors who were not left out, twins included (saving
 *   knows them too)
 */
export function judgeDrafts(
  drafts: readonly { draft: Draft; problems?: RosterProblem[] }[],
  defaultAgency: string,
  listed: readonly PersonKeys[],
): { rows: PreviewRow[]; people: Attendee[]; hasErrors: boolean } {
  const known = new PersonIndex<'listed' | number>();
  for (const person of listed) known.add(person, 'listed');
  const people: Attendee[] = [];
  let hasErrors = false;
  const rows = drafts.map(({ draft, problems = [] }): PreviewRow => {
    const { person, errors } = checkDraft(draft);
    let twin: PreviewRow['twin'] = null;
    if (person && !draft.leaveOut) {
      const keys = { ...person, agencyName: person.agencyName ?? defaultAgency };
      twin = known.find(keys) ?? null;
      if (twin === null) known.add(keys, draft.line);
      people.push(person);
    }
    if (!person && !draft.leaveOut) hasErrors = true;
    return { ...draft, problems, errors, twin, isOpen: false };
  });
  const needs = (row: PreviewRow) =>
    row.leaveOut ? 3 : Object.keys(row.errors).length > 0 ? 0 : row.problems.length > 0 ? 1 : 2;
  const open = [...rows].sort((a, b) => needs(a) - needs(b)).slice(0, OPEN_ROWS);
  for (const row of open) row.isOpen = true;
  return { rows, people, hasErrors };
}
