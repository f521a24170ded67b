import { fontBytes, runsOf, type Weight } from './fonts.server';

export interface Style {
  readonly weight: Weight;
  /** in points */
  readonly size: number;
}

export interface Line {
  readonly words: readonly string[];
  /** in points, with single blanks */
  readonly width: number;
  /** nothing of its paragraph follows */
  readonly isLast: boolean;
}

/** Room from one line to the next, in sizes of the letters. */
export const LEADING = 1.25;

/**
 * Breaks and draws lines of text. pdfkit's own wrapping draws justified text without its blanks, so
 * that words run together where somebody copies them; here every word is drawn with its blank.
 */
export class Typesetter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #known = new Set<string>();

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
  }

  widthOf(text: string, style: Style): number {
    return runsOf(text).reduce((sum, run) => {
      this.#use(style, run.subset);
      return sum + this.#doc.widthOfString(run.text);
    }, 0);
  }

  /**
   * @param width room for a line, in points
   * @param indent room that the first line leaves free
   */
  lines(text: string, style: Style, width: number, indent = 0): Line[] {
    const blank = this.widthOf(' ', style);
    const lines: Line[] = [];
    let words: string[] = [];
    let used = 0;
    const close = (isLast: boolean) => {
      lines.push({ words, width: used, isLast });
      words = [];
      used = 0;
    };
    for (const word of text.split(/\s+/).flatMap((each) => this.#fitting(each, style, width))) {
      const room = width - (lines.length === 0 ? indent : 0);
      const wide = this.widthOf(word, style);
      if (words.length > 0 && used + blank + wide > room) close(false);
      used += (words.length > 0 ? blank : 0) + wide;
      words.push(word);
    }
    close(true);
    return lines;
  }

  /** An address or a number may be longer than a line: it is cut where the line ends. */
  #fitting(word: string, style: Style, width: number): string[] {
    if (this.widthOf(word, style) <= width) return [word];
    const parts = [''];
    for (const letter of word) {
      const longer = `${parts.at(-1) ?? ''}${letter}`;
      if (this.widthOf(longer, style) <= width) parts[parts.length - 1] = longer;
      else parts.push(letter);
    }
    return parts;
  }

  /** @param justifyTo width to which the blanks are stretched; the last line never is */
  draw(line: Line, style: Style, x: number, y: number, justifyTo?: number): void {
    const blank = this.widthOf(' ', style);
    const gaps = line.words.length - 1;
    const spare = justifyTo === undefined || line.isLast || gaps < 1 ? 0 : justifyTo - line.width;
    const stretch = gaps < 1 ? 0 : spare / gaps;
    let at = x;
    line.words.forEach((word, i) => {
      const isLast = i === gaps;
      this.#drawRuns(isLast ? word : `${word} `, style, at, y);
      at += this.widthOf(word, style) + blank + stretch;
    });
  }

  #drawRuns(text: string, style: Style, x: number, y: number): void {
    let at = x;
    for (const run of runsOf(text)) {
      this.#use(style, run.subset);
      this.#doc.text(run.text, at, y, { lineBreak: false });
      at += this.#doc.widthOfString(run.text);
    }
  }

  #use(style: Style, subset: Parameters<typeof fontBytes>[1]): void {
    const name = `${style.weight}-${subset}`;
    if (!this.#known.has(name)) {
      this.#doc.registerFont(name, fontBytes(style.weight, subset));
      this.#known.add(name);
    }
    this.#doc.font(name, style.size);
  }
}
