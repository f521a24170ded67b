import { blocksOf, readLine, type FilledLine, type LetterBlock } from './letter-block';
import { isPlaceholder, type Placeholder } from './placeholder';

/**
 * The words of a letter with places to fill in:
 *
 *   {{tamu}}                      a value
 *   [[ nomor {{nomor_surat}}]]    left out when a value inside is missing
 *
 * Each line is a paragraph, a row "Label : value" or an item "1. …" (letter-block.ts). What a line is,
 * is decided before anything is filled in, and a value is never read again: it stays as it was typed.
 */
export interface Template {
  readonly lines: readonly TemplateLine[];
}

type TemplateLine =
  | { readonly type: 'gap' }
  | { readonly type: 'paragraph' | 'item'; readonly pieces: readonly Piece[] }
  | { readonly type: 'row'; readonly label: string; readonly pieces: readonly Piece[] };

type Segment = { readonly text: string } | { readonly placeholder: Placeholder };
type Piece = Segment | { readonly option: readonly Segment[] };

export interface TemplateError {
  /** counted from 1 */
  readonly line: number;
  readonly kind: 'unknown' | 'unclosed' | 'unopened' | 'optionUnclosed' | 'optionUnopened';
  /** what stands between the braces; "" when nothing does */
  readonly name: string;
}

/** What the places are filled with; several values make a list. What is missing is undefined or "". */
export type Values = Readonly<Partial<Record<Placeholder, string | readonly string[] | undefined>>>;

/** Stands where a value is missing that the sentence cannot do without: to be filled in by hand. */
export const GAP = '…………';

/** Reads a template. Every mistake is told with its line, not only the first. */
export function parseTemplate(
  text: string,
): { readonly template: Template } | { readonly errors: readonly TemplateError[] } {
  const errors: TemplateError[] = [];
  const lines = text.split('\n').map((raw, i): TemplateLine => {
    const line = readLine(raw);
    if (line.type === 'blank') return { type: 'gap' };
    const pieces = readPieces(line.text, (kind, name = '') => {
      errors.push({ line: i + 1, kind, name });
    });
    return line.type === 'row'
      ? { type: 'row', label: line.label, pieces }
      : { type: line.type, pieces };
  });
  return errors.length > 0 ? { errors } : { template: { lines } };
}

type Report = (kind: TemplateError['kind'], name?: string) => void;

const MARK = /\{\{|\}\}|\[\[|\]\]/g;

function readPieces(text: string, report: Report): Piece[] {
  const pieces: Piece[] = [];
  let option: Segment[] | null = null;
  let at = 0;
  const add = (segment: Segment) => {
    if ('text' in segment && segment.text === '') return;
    (option ?? pieces).push(segment);
  };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    add({ text: text.slice(at, mark.index) });
    at = MARK.lastIndex;
    if (mark[0] === '{{') {
      const end = text.indexOf('}}', at);
      const name = text.slice(at, end < 0 ? undefined : end).trim();
      if (end < 0 || name.includes('{{')) {
        report('unclosed', name.split('{{')[0]?.trim());
        continue;
      }
      if (isPlaceholder(name)) add({ placeholder: name });
      else report('unknown', name);
      at = end + 2;
      MARK.lastIndex = at;
    } else if (mark[0] === '}}') {
      report('unopened');
    } else if (mark[0] === '[[') {
      if (option) report('optionUnclosed');
      option = [];
    } else if (option) {
      const closed: Segment[] = option;
      option = null;
      pieces.push({ option: closed });
    } else {
      report('optionUnopened');
    }
  }
  if (option) report('optionUnclosed');
  add({ text: text.slice(at) });
  return pieces;
}

/** Fills a template in. Lines about a value that is missing are left out where that makes sense. */
export function renderTemplate({ lines }: Template, values: Values): LetterBlock[] {
  return blocksOf(lines.flatMap((line) => fillLine(line, values)));
}

function fillLine(line: TemplateLine, values: Values): FilledLine[] {
  if (line.type === 'gap') return [line];
  const [only] = line.pieces;
  if (line.pieces.length === 1 && only && 'placeholder' in only) {
    const value = values[only.placeholder];
    const texts = (typeof value === 'string' ? value.split('\n') : (value ?? []))
      .map(oneLine)
      .filter((text) => text !== '');
    if (line.type === 'row') {
      return texts.length > 0 ? [{ type: 'row', label: line.label, value: sentence(texts) }] : [];
    }
    // A list on a line of its own is set as one; a text of many lines as so many paragraphs.
    const type = line.type === 'item' || typeof value !== 'string' ? 'item' : 'paragraph';
    return texts.map((text) => ({ type, text }));
  }
  const text = fill(line.pieces, values, line.type === 'paragraph');
  if (text === null || text.trim() === '') return [];
  return line.type === 'row'
    ? [{ type: 'row', label: line.label, value: text }]
    : [{ type: line.type, text }];
}

/** @returns null when a value is missing that the line cannot do without */
function fill(pieces: readonly Piece[], values: Values, withGaps: boolean): string | null {
  let text = '';
  for (const piece of pieces) {
    const next =
      'option' in piece
        ? (fill(piece.option, values, false) ?? '')
        : 'text' in piece
          ? piece.text
          : (inline(values[piece.placeholder]) ?? (withGaps ? GAP : null));
    if (next === null) return null;
    // A value may bring the full stop with which the sentence goes on.
    const doubled = 'text' in piece && next.startsWith('.') && text.endsWith('.');
    text += doubled ? next.slice(1) : next;
  }
  return text;
}

function inline(value: string | readonly string[] | undefined): string | null {
  const text = typeof value === 'string' ? oneLine(value) : sentence((value ?? []).map(oneLine));
  return text === '' ? null : text;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** "a, b, dan c" */
function sentence(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  const before = texts.slice(0, -1);
  if (before.length === 0) return last;
  return before.length === 1 ? `${before.join()} dan ${last}` : `${before.join(', ')}, dan ${last}`;
}
