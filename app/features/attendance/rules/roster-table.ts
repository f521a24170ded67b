import { kindOf } from './cell-kinds';
import { readCivilServantNumber } from './civil-servant-number';
import { plainWords } from './pasted-text';
import { looksLikeDegrees } from './person-titles';
import type { Delimiter, RosterRecord } from './roster-cells';
import {
  fill,
  fillAll,
  newDraft,
  placeUnknown,
  type DraftField,
  type PersonDraft,
} from './roster-draft';
import { headingColumns } from './roster-headings';
import { isTalk, withoutBullet } from './roster-marks';
import { readPieces } from './roster-pieces';
import { LineReader, markOddLines } from './roster-lines';
import { skippedLine, type ReadRoster } from './roster-reader';
import { ROSTER_LIMIT, type ColumnField, type RosterColumn } from './roster-types';

/** A table with its columns, ready to be read. */
export interface RosterTable {
  records: readonly RosterRecord[];
  columns: readonly RosterColumn[];
  /** Place of the row of headings in `records`, or -1. */
  headingAt: number;
  delimiter: Delimiter;
  /** True when the columns were guessed without a good sign. */
  unclear: boolean;
}

/** "Same as above" in the hand of an office: idem, s.d.a., a lone quote, "-"-". */
const DITTO = /^(?:idem|sda|s\.d\.a\.?|sama|same|["'〃]+|-\s?["'〃]+\s?-)$/i;
/** "A.", "b)", "IV" in the column of numbers. */
const ENUMERATION = /^(?:\p{L}|[IVX]{1,5})[.)]?$/u;
const KEPT: readonly ColumnField[] = ['position', 'agency', 'rank', 'civilServantNumber'];
const isDraftField = (field: ColumnField): field is ColumnField & DraftField =>
  KEPT.includes(field);

/** Lines of a cell, each in plain words, without the ones that hold only a dash. */
function cellLines(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('\n')
    .map(plainWords)
    .filter((text) => text !== '' && !/^[-–—.]+$/.test(text));
}

/** CSV without quotes parts "Contoh, S.Kom" in two: degrees go back to the name. */
function rejoinDegrees(table: RosterTable, cells: readonly string[]): readonly string[] {
  const width = table.records[table.headingAt]?.cells.length ?? 0;
  const name = table.columns.find((column) => column.fields.includes('name'))?.index ?? -1;
  if (table.delimiter !== ',' || width === 0 || name < 0 || cells.length <= width) return cells;
  let end = name + 1;
  while (
    cells.length - (end - name - 1) > width &&
    looksLikeDegrees(plainWords(cells[end] ?? ''))
  ) {
    end += 1;
  }
  return [...cells.slice(0, name), cells.slice(name, end).join(', '), ...cells.slice(end)];
}

/** Reads the name cell: name, titles, and whatever else was put below or behind it. */
function readNameCell(draft: PersonDraft, cell: string, mayHoldPosition: boolean): void {
  const lines = cellLines(cell);
  lines.forEach((line, index) => {
    const text = index === 0 ? withoutBullet(line).text : line;
    const pieces = readPieces(text);
    // A post or agency behind a comma stays with the name when a column of its own tells it.
    const name = pieces.name === '' && pieces.found.length === 0 ? text : pieces.name;
    draft.name = [draft.name, name].filter((part) => part !== '').join(' ');
    const over = [...fillAll(draft, pieces.found), ...pieces.unknown];
    if (mayHoldPosition) placeUnknown(draft, over);
    else if (over.length > 0) {
      draft.name = [draft.name, ...over].join(', ');
      draft.unclear.add('fullName');
    }
  });
}

/** Reads a cell of one or several kinds ("Jabatan / Instansi") that is not the name. */
function readCell(draft: PersonDraft, fields: readonly ColumnField[], cell: string): void {
  const kept = fields.filter(isDraftField);
  const only = kept[0];
  if (only === undefined) return;
  const lines = cellLines(cell);
  const text = lines.join(' ');
  if (kept.length === 1 && only !== 'civilServantNumber') {
    // Shifted rows must not carry a NIP or a telephone number into a text.
    const kind = kindOf(text);
    if (kind === 'civilServantNumber') fill(draft, kind, text);
    else if (text !== '' && kind !== 'phone') fill(draft, only, text);
  } else if (readCivilServantNumber(text).status !== 'none') {
    const understood = lines.map((line) => readMixed(draft, line, kept)).includes(true);
    // "123" below NIP is no number of anybody: the preview says that nothing of it was kept.
    if (!understood && kept.length === 1) fill(draft, 'civilServantNumber', text);
  }
}

/**
 * Reads a text that may hold several kinds; what is of no wanted kind goes where room is.
 * @returns false when nothing in it was understood
 */
function readMixed(draft: PersonDraft, text: string, wanted: readonly ColumnField[]): boolean {
  const { name, found, unknown } = readPieces(text);
  const fitting = found.filter((piece) => wanted.includes(piece.field));
  const others = found.filter((piece) => !wanted.includes(piece.field));
  const left = fillAll(draft, fitting);
  const strays = others.filter((piece) => piece.field !== 'civilServantNumber');
  placeUnknown(draft, [...left, ...strays.map((piece) => piece.text)]);
  placeUnknown(draft, name === '' ? unknown : [name, ...unknown]);
  return name !== '' || found.length > 0 || unknown.length > 0;
}

/**
 * Lines that stand between the rows of a table, as when a message was pasted below a sheet: they
 * have no columns and are read as lines. Rows without cells to their right are still rows where the
 * name comes first.
 */
class LinesBetween {
  private block: LineReader | null = null;
  private readonly blocks: LineReader[] = [];
  private readonly nameIsFirst: boolean;

  constructor(table: RosterTable) {
    this.nameIsFirst = table.columns.some(
      ({ index, fields }) => index === 0 && fields[0] === 'name',
    );
  }

  get isOpen(): boolean {
    return this.block !== null;
  }

  /** @returns false when the record is a row of the table */
  read(record: RosterRecord, group: string): boolean {
    const only = record.cells.length === 1 ? (record.cells[0] ?? '') : null;
    if (only === null || (this.block === null && this.nameIsFirst && !isNumbered(only)))
      return false;
    if (this.block === null) this.blocks.push((this.block = new LineReader(group)));
    only.split('\n').forEach((line, below) => this.block?.read(record.line + below, line));
    return true;
  }

  close(): void {
    this.block = null;
  }

  count(): number {
    return this.blocks.reduce((sum, { drafts }) => sum + drafts.length, 0);
  }

  /** Puts what was read into its place among the rows. */
  into(result: ReadRoster): void {
    const drafts = this.blocks.flatMap((block) => block.drafts);
    if (drafts.length > 0) markOddLines(drafts);
    result.drafts.push(...drafts);
    result.drafts.sort((a, b) => a.line - b.line);
    result.skipped.push(...this.blocks.flatMap((block) => block.skipped));
  }
}

const isNumbered = (text: string): boolean => withoutBullet(text).numbered;

/** Reads the rows of a table. Empty agency cells mean the agency above them, as in merged cells. */
export function readRosterTable(table: RosterTable, defaultAgency: string): ReadRoster {
  const result: ReadRoster = { drafts: [], skipped: [] };
  const has = (field: ColumnField) => table.columns.some((column) => column.fields.includes(field));
  const [hasPosition, hasAgency] = [has('position'), has('agency')];
  let group = defaultAgency;
  let above: PersonDraft | null = null;
  const between = new LinesBetween(table);

  table.records.forEach((record, at) => {
    const skip = (reason: Parameters<typeof skippedLine>[2]) =>
      result.skipped.push(skippedLine(record.line, record.cells.join(' '), reason));
    if (result.drafts.length + between.count() > ROSTER_LIMIT) return void skip('overLimit');
    if (at === table.headingAt) return void skip('header');
    if (record.cells.length > 1) between.close();
    if (at < table.headingAt) {
      // Above the headings stands a letterhead, or the list of another message.
      const isLine = between.isOpen || isNumbered(record.cells[0] ?? '');
      if (!isLine || !between.read(record, group)) skip('title');
      return;
    }
    if (between.isOpen && between.read(record, group)) return;
    const filled = record.cells
      .map((cell) => plainWords(cell))
      .filter((cell) => kindOf(cell) !== 'empty');
    if (filled.every((cell) => kindOf(cell) === 'ordinal')) {
      return void skip(filled.length > 1 ? 'header' : 'noText');
    }
    if (headingColumns(record) !== null) return void skip('header');
    const words = filled.filter((cell) => kindOf(cell) !== 'ordinal' && !ENUMERATION.test(cell));
    const alone = words.length === 1 ? (words[0] ?? '') : '';
    if (alone !== '') {
      const text = withoutBullet(alone).text;
      if (isTalk(text)) return void skip('title');
      if (kindOf(text) === 'agency') {
        group = text.replace(/\s*:$/, '');
        above = null;
        return void skip('groupHeading');
      }
      const isNumber = kindOf(text) === 'civilServantNumber';
      if (isNumber && above !== null && fill(above, 'civilServantNumber', text)) return;
    }
    if (between.read(record, group)) return;
    const draft = newDraft(record.line, group);
    readRecord(table, draft, rejoinDegrees(table, record.cells), hasPosition);
    for (const field of ['position', 'rank', 'agency'] as const) {
      if (DITTO.test(draft[field])) draft[field] = above?.[field] ?? '';
    }
    if (hasAgency && draft.agency === '') draft.agency = above?.agency ?? '';
    if (table.unclear) draft.unclear.add('fullName');
    result.drafts.push(draft);
    above = draft;
  });
  between.into(result);
  return result;
}

function readRecord(
  table: RosterTable,
  draft: PersonDraft,
  cells: readonly string[],
  hasPosition: boolean,
): void {
  let nameCell = '';
  for (const { index, fields } of table.columns) {
    const cell = cells[index] ?? '';
    if (fields.includes('name')) nameCell = cell;
    else readCell(draft, fields, cell);
  }
  // The name comes last: what other columns say goes before what stands behind the name.
  readNameCell(draft, nameCell, !hasPosition);
  // A column of numbers keeps nothing, so that what else stands in it has no home either.
  const housed = table.columns.filter((column) => !column.fields.includes('ordinal'));
  const places = new Set(housed.map((column) => column.index));
  const homeless = cells.flatMap((cell, index) => (places.has(index) ? [] : cellLines(cell)));
  for (const text of homeless) {
    if (['ordinal', 'phone', 'empty'].includes(kindOf(text)) || ENUMERATION.test(text)) continue;
    // A cell without a heading: the row has shifted somewhere.
    draft.unclear.add('fullName');
    readMixed(draft, text, KEPT);
  }
}
