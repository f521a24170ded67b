import { readCivilServantNumber } from './civil-servant-number';
import { withoutFormula } from './pasted-text';
import { parsePersonName } from './person-name';
import { formatPositionTitle, parsePositionTitle } from './position-title';
import {
  ATTENDEE_LIMITS,
  type RosterField,
  type RosterPerson,
  type RosterProblem,
  type RosterRow,
} from './roster-types';

/** A person while the list is being read: texts as they were found, nothing judged yet. */
export interface PersonDraft {
  line: number;
  /** Name with titles. */
  name: string;
  position: string;
  agency: string;
  rank: string;
  civilServantNumber: string;
  /** The agency when the line names none: the heading above, or the delegation's own. */
  groupAgency: string;
  /** Fields that were told from their place only. */
  unclear: Set<RosterField>;
  /** True when the line carried a number or a bullet. */
  numbered: boolean;
}

/** Texts of a draft that a piece of a line can fill. */
export type DraftField = 'position' | 'agency' | 'rank' | 'civilServantNumber';

export function newDraft(line: number, groupAgency: string): PersonDraft {
  return {
    line,
    name: '',
    position: '',
    agency: '',
    rank: '',
    civilServantNumber: '',
    groupAgency,
    unclear: new Set(),
    numbered: false,
  };
}

/** Fills a field that is still empty; a grade joins the rank before it: "Penata Tk. I (III/d)". */
export function fill(draft: PersonDraft, field: DraftField, text: string): boolean {
  if (draft[field] === '') draft[field] = text;
  else if (field === 'rank' && !/\b[IV]+\s*\/\s*[a-e]\b/i.test(draft.rank)) {
    draft.rank = `${draft.rank} (${text})`;
  } else return false;
  return true;
}

/**
 * Fills what is free, and gives back the texts that found no place. A second NIP is never given
 * back: it would end up in a text that more people may read.
 */
export function fillAll(
  draft: PersonDraft,
  found: readonly { field: DraftField; text: string }[],
): string[] {
  const left: string[] = [];
  for (const { field, text } of found) {
    if (fill(draft, field, text)) continue;
    if (field === 'civilServantNumber') draft.unclear.add(field);
    else left.push(text);
  }
  return left;
}

/** Text without a sign goes where something is missing; nothing that was pasted is lost. */
export function placeUnknown(draft: PersonDraft, unknown: readonly string[]): void {
  for (const text of unknown) {
    if (draft.position === '') {
      draft.position = text;
      draft.unclear.add('positionTitle');
    } else if (draft.agency === '') {
      draft.agency = text;
      draft.unclear.add('agencyName');
    } else {
      draft.position = `${draft.position}, ${text}`;
      draft.unclear.add('positionTitle');
    }
  }
}

const orNull = (text: string): string | null => {
  const kept = withoutFormula(text);
  return kept === '' ? null : kept;
};

/** A name is parted into titles and name later, so no word of it may begin like a formula. */
const nameWithoutFormulas = (name: string): string => name.replace(/(^|[\s,.])[=+@]+/g, '$1');

/** Judges a draft: the person and everything that the preview has to say about the line. */
export function finishDraft(draft: PersonDraft): RosterRow {
  const problems: RosterProblem[] = [];
  const number = readCivilServantNumber(draft.civilServantNumber);
  const name = nameWithoutFormulas(draft.name);
  const named = /\p{L}/u.test(name);
  const person: RosterPerson = {
    ...(named ? parsePersonName(name) : { prefixTitles: '', fullName: '', suffixTitles: '' }),
    positionTitle: orNull(formatPositionTitle(parsePositionTitle(draft.position))),
    agencyName: orNull(draft.agency || draft.groupAgency),
    rank: orNull(draft.rank),
    civilServantNumber: number.value,
  };
  if (!named) problems.push({ code: 'nameMissing', field: 'fullName' });
  for (const [field, limit] of Object.entries(ATTENDEE_LIMITS)) {
    if (!isLimited(field) || (person[field] ?? '').length <= limit) continue;
    problems.push({ code: field === 'fullName' ? 'nameTooLong' : 'tooLong', field, param: limit });
  }
  if (number.status === 'damaged')
    problems.push({ code: 'nipDamaged', field: 'civilServantNumber' });
  if (number.status === 'invalid')
    problems.push({ code: 'nipInvalid', field: 'civilServantNumber' });
  for (const field of draft.unclear) problems.push({ code: 'columnsUnclear', field });
  return { line: draft.line, person, problems };
}

function isLimited(field: string): field is keyof typeof ATTENDEE_LIMITS {
  return field in ATTENDEE_LIMITS;
}
