import PDFDocument from 'pdfkit';

import { LEADING, Typesetter, type Line, type Style } from './typesetter.server';

type Doc = PDFKit.PDFDocument;
type StructElement = PDFKit.PDFStructureElement;

/** A4 with the margins of official letters, in points: 3 cm at the left, 2 cm elsewhere. */
export const SHEET = { left: 85, right: 538, top: 50, bottom: 785 } as const;
export const WIDTH = SHEET.right - SHEET.left;
/** Where the right half begins: date and signature. */
export const HALF = SHEET.left + 240;

export const BODY: Style = { weight: 'regular', size: 12 };
export const STRONG: Style = { weight: 'bold', size: 12 };
const SMALL: Style = { weight: 'regular', size: 10 };

export const lineHeight = (style: Style): number => style.size * LEADING;

/** Fills page after page from top to bottom; what is read aloud follows the order of drawing. */
export class PageFlow {
  readonly doc: Doc;
  readonly type: Typesetter;
  /** top of what is drawn next */
  y: number = SHEET.top;
  readonly #document: StructElement;
  readonly #isDraft: boolean;
  #pages = 1;

  constructor(info: Record<string, string | Date>, isDraft: boolean) {
    this.doc = new PDFDocument({
      ...{ size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, lang: 'id-ID' },
      ...{ displayTitle: true, info, bufferPages: true },
    });
    this.type = new Typesetter(this.doc);
    this.#isDraft = isDraft;
    this.#document = this.doc.struct('Document');
    this.doc.addStructure(this.#document);
    this.#markDraft();
  }

  /** Goes to the next page unless so many points are left on this one. */
  room(height: number): void {
    if (this.y + height <= SHEET.bottom) return;
    this.doc.addPage();
    this.#pages += 1;
    this.y = SHEET.top;
    this.#markDraft();
    this.decoration(() => {
      const line = this.oneLine(`- ${this.#pages} -`, BODY);
      this.type.draw(line, BODY, (SHEET.left + SHEET.right - line.width) / 2, this.y);
    });
    this.y += 2 * lineHeight(BODY);
  }

  /** A part of the text with its role for those who listen: "P", "H1", "LI". */
  part(role: string, within: StructElement = this.#document): StructElement {
    const element = this.doc.struct(role);
    within.add(element);
    return element;
  }

  /** A picture with the words that stand for it. */
  figure(alt: string, draw: () => void): void {
    const element = this.doc.struct('Figure', { alt });
    this.#document.add(element);
    element.add(draw);
    element.end();
  }

  /** What carries no meaning: lines and page numbers. */
  decoration(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  oneLine(text: string, style: Style): Line {
    return { words: text.split(/\s+/), width: this.type.widthOf(text, style), isLast: true };
  }

  /** @returns the bytes, when all is drawn */
  async end(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.#document.end();
    this.doc.end();
    await ended;
    return Buffer.concat(chunks);
  }

  /** A draft that leaves the house by mistake says what it is. */
  #markDraft(): void {
    if (!this.#isDraft) return;
    this.decoration(() => {
      const line = this.oneLine('KONSEP, belum diterbitkan', SMALL);
      this.doc.fillColor('#8a1c14');
      this.type.draw(line, SMALL, SHEET.right - line.width, 24);
      this.doc.fillColor('black');
    });
  }
}
