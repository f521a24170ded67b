import { plainWords } from './pasted-text';
import {
  fill,
  fillAll,
  newDraft,
  placeUnknown,
  type DraftField,
  type PersonDraft,
} from './roster-draft';
import { headingFields } from './roster-headings';
import { isTalk, withoutBullet, withoutChatStamp } from './roster-marks';
import { readPieces, type LinePieces } from './roster-pieces';
import { skippedLine, type ReadRoster } from './roster-reader';
import { ROSTER_LIMIT, type ColumnField, type SkipReason } from './roster-types';

const DRAFT_FIELDS: Partial<Record<ColumnField, DraftField>> = {
  position: 'position',
  agency: 'agency',
  rank: 'rank',
  civilServantNumber: 'civilServantNumber',
};

/** Reads lines one by one; what a line means depends on the person and the heading above it. */
export class LineReader implements ReadRoster {
  readonly drafts: PersonDraft[] = [];
  readonly skipped: ReadRoster['skipped'] = [];
  private current: PersonDraft | null = null;
  private lastLine = 0;
  private letter = '';

  constructor(private groupAgency: string) {}

  read(line: number, raw: string): void {
    if (raw.trim() === '') return;
    if (this.drafts.length > ROSTER_LIMIT) {
      this.skip(line, raw, 'overLimit');
      return;
    }
    const unstamped = withoutChatStamp(raw);
    const bold = /^\s*\*[^*]*\*:?\s*$/.test(unstamped);
    const spaced = unquoted(unstamped.trim()).replace(/\t| {3,}/g, ' ; ');
    // A star before a space is a bullet; any other star makes WhatsApp's bold.
    const bullet = withoutBullet(/^\*\s/.test(spaced) ? spaced : plainWords(spaced), this.letter);
    this.letter = bullet.letter;
    const text = plainWords(bullet.text);
    if (!/[\p{L}\p{N}]/u.test(text)) this.skip(line, raw, 'noText');
    else if (this.readKeyValue(line, text, raw)) this.lastLine = line;
    else if (headingFields(text).length > 0) this.skip(line, raw, 'header');
    else this.readPerson(line, text, raw, bullet.numbered, bold);
    this.lastLine = line;
  }

  private skip(line: number, raw: string, reason: SkipReason): void {
    this.skipped.push(skippedLine(line, raw, reason));
  }

  private start(line: number, numbered: boolean): PersonDraft {
    const draft = newDraft(line, this.groupAgency);
    draft.numbered = numbered;
    this.drafts.push(draft);
    this.current = draft;
    return draft;
  }

  private heading(line: number, raw: string, agency: string): void {
    this.groupAgency = agency;
    this.current = null;
    this.skip(line, raw, 'groupHeading');
  }

  /** "Nama: …", "NIP: …", "Instansi: …": blocks of one person. */
  private readKeyValue(line: number, text: string, raw: string): boolean {
    const colon = text.slice(0, 41).indexOf(':');
    if (colon < 1) return false;
    const fields = headingFields(text.slice(0, colon));
    const first = fields[0];
    if (first === undefined) return false;
    const value = text.slice(colon + 1).trim();
    if (value === '') this.skip(line, raw, 'header');
    else if (/^[-–—.]+$/.test(value)) this.skip(line, raw, 'noText');
    else if (fields.includes('name')) {
      this.place(this.start(line, false), readPieces(value));
    } else if (first === 'ordinal' || first === 'phone' || first === 'ignored') {
      this.skip(line, raw, 'notKept');
    } else {
      const field = DRAFT_FIELDS[first];
      const filled =
        this.current !== null && field !== undefined && fill(this.current, field, value);
      if (filled) return true;
      if (field === 'agency') this.heading(line, raw, value);
      else return false;
    }
    return true;
  }

  private readPerson(
    line: number,
    text: string,
    raw: string,
    numbered: boolean,
    bold: boolean,
  ): void {
    if (isTalk(text)) {
      this.skip(line, raw, 'title');
      return;
    }
    const pieces = readPieces(text);
    const { name, found } = pieces;
    if (name === '' && found.length === 0) {
      if (pieces.unknown.length === 0) this.skip(line, raw, 'notKept');
      else this.place(this.start(line, numbered), pieces);
      return;
    }
    if (name === '') {
      const adjacent = this.lastLine === line - 1 && !numbered && !bold && !/:\s*$/.test(raw);
      if (adjacent && this.continues(pieces)) return;
      const only = found.length === 1 ? found[0] : undefined;
      if (only?.field === 'agency') {
        this.heading(line, raw, only.text.replace(/\s*:$/, ''));
        return;
      }
      if (only?.field === 'civilServantNumber' && this.continues(pieces)) return;
    } else if (/:\s*$/.test(raw) && found.length === 0 && !numbered) {
      this.skip(line, raw, 'title');
      return;
    }
    this.place(this.start(line, numbered), pieces);
  }

  /** A line below a person that only tells what is still missing of that person. */
  private continues(pieces: LinePieces): boolean {
    const current = this.current;
    if (current === null || pieces.unknown.length > 0) return false;
    const free = pieces.found.every(({ field }) =>
      field === 'agency'
        ? current.numbered && current.agency === ''
        : field === 'rank' || current[field] === '',
    );
    if (free) placeUnknown(current, fillAll(current, pieces.found));
    return free;
  }

  private place(draft: PersonDraft, pieces: LinePieces): void {
    draft.name = pieces.name;
    const left = fillAll(draft, pieces.found);
    placeUnknown(draft, [...left, ...pieces.unknown]);
  }
}

/** One column of cells that hold line ends leaves a quote at both ends. */
const unquoted = (text: string): string => text.replace(/^"+|"+$/g, '').trim();

/**
 * Reads a list that has no columns: lines from WhatsApp or a letter, one person each, or blocks of
 * "Nama: …", "Jabatan: …". An agency on a line of its own is the heading of the persons below it.
 * @param text plain text @param defaultAgency for persons without agency and heading, or ""
 */
export function readRosterLines(text: string, defaultAgency: string): ReadRoster {
  const reader = new LineReader(defaultAgency);
  text.split('\n').forEach((raw, index) => {
    reader.read(index + 1, raw);
  });
  markOddLines(reader.drafts);
  return { drafts: reader.drafts, skipped: reader.skipped };
}

/** In a numbered list, a lone text without number may be the rest of the line above it. */
export function markOddLines(drafts: readonly PersonDraft[]): void {
  const numbered = drafts.filter((draft) => draft.numbered).length;
  if (numbered < 2 || numbered * 2 < drafts.length) return;
  for (const draft of drafts) {
    const alone = draft.position === '' && draft.agency === '' && draft.civilServantNumber === '';
    if (!draft.numbered && alone) draft.unclear.add('fullName');
  }
}
