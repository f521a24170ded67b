import { kindOf } from './cell-kinds';
import { plainLine } from './pasted-text';
import { isKnownDegree, isPrefixCompanion } from './person-titles';
import type { DraftField } from './roster-draft';

/** What one line says: the name with its titles, and the rest by kind. */
export interface LinePieces {
  name: string;
  found: { field: DraftField; text: string }[];
  /** Text after the name that shows no sign of what it is. */
  unknown: string[];
}

// Numbers are looked for first, because their groups hold the same spaces, dots and dashes that
// part the rest of a line. All patterns are bounded: a line of digits costs no more than its length.
const NUMBER_LABEL = String.raw`(?:(?<!\p{L})NI(?:P|PPPK|P3K)?(?!\p{L})[\s.:']{0,6})`;
const NUMBER = new RegExp(
  [
    String.raw`${NUMBER_LABEL}?'?(?<![\d.,])\d{8}[\s.-]?\d{6}[\s.-]?\d[\s.-]?\d{3}(?![\d])`,
    String.raw`${NUMBER_LABEL}?(?<![\d.,])\d[.,]\d{1,17}E\+?\d{1,3}(?!\d)`,
    String.raw`${NUMBER_LABEL}(?:\d[\d\s.]{2,28}|[-–—](?=\s|$|[;,)]))`,
    String.raw`(?<![\d.,+])[1-9]\d{14,23}(?!\d)`,
  ].join('|'),
  'giu',
);
const PHONE =
  /(?:(?<!\p{L})(?:no\.? ?)?(?:hp|wa|telp?|tlp)(?!\p{L})[ .:]{0,4})?(?<![\d.])(?:\+62|62|0)[ -]?8\d[\d .-]{5,14}\d(?!\d)/giu;
const BRACKETS = /\(([^()]{0,200})\)/g;
/** A longer line is nobody's name and post: it is kept whole, and the preview says it is too long. */
const LONGEST_LINE = 4_000;
const SPLIT = / ?[;|\n–—] ?| -+ ?|- | \/ ?|\/ |: |:$/;

/** Puts ";" where the line is parted, and takes out the numbers. */
function prepare(text: string, numbers: string[]): string {
  return plainLine(
    text
      .replace(/\t| {3,}|\n/g, ' ; ')
      .replace(NUMBER, (match) => {
        numbers.push(match);
        return ' ; ';
      })
      .replace(PHONE, ' ; ')
      .replace(BRACKETS, (match, inside: string) =>
        isPrefixCompanion(inside) ? match : ` ; ${inside} ; `,
      )
      .replace(/(?<!\p{L})(I{1,3}|IV) ?\/ ?([a-e])(?!\p{L})/giu, '$1/$2'),
  );
}

/**
 * Parts "Dra. Jiah Palupi Twihantarti, MM (Sekretaris) - Diskominfo" into its pieces. The name is the
 * first piece that is no post, agency, rank or number; a text behind a post or an agency goes on with
 * it ("Dinas Komunikasi, Informatika dan Statistik") once the name is known.
 */
export function readPieces(text: string): LinePieces {
  if (text.length > LONGEST_LINE) return { name: plainLine(text), found: [], unknown: [] };
  const numbers: string[] = [];
  const pieces: LinePieces = { name: '', found: [], unknown: [] };
  for (const segment of prepare(text, numbers).split(SPLIT)) {
    let previous: 'name' | 'found' | 'unknown' | null = null;
    for (const part of segment.split(',').map((piece) => piece.trim())) {
      const kind = kindOf(part);
      if (kind === 'empty' || kind === 'ordinal' || kind === 'phone') continue;
      const last = pieces.found.at(-1);
      if (kind === 'text' || kind === 'degrees') {
        const startsName = pieces.name === '' && !(kind === 'degrees' && isKnownDegree(part));
        if (startsName) {
          pieces.name = part;
          previous = 'name';
        } else if (previous === 'found' && last !== undefined) {
          last.text += `, ${part}`;
        } else if (kind === 'degrees' && pieces.name !== '') {
          pieces.name += `, ${part}`;
          previous = 'name';
        } else {
          pieces.unknown.push(part);
          previous = 'unknown';
        }
      } else if (kind === 'agency' && previous === 'found' && last?.field === 'agency') {
        last.text += `, ${part}`;
      } else {
        pieces.found.push({ field: kind, text: part });
        previous = 'found';
      }
    }
  }
  for (const number of numbers) pieces.found.push({ field: 'civilServantNumber', text: number });
  return pieces;
}
