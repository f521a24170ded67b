/** What the body of a letter is made of, in reading order. Every text is one line. */
export type LetterBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'rows'; readonly rows: readonly LetterRow[] }
  | { readonly type: 'list'; readonly items: readonly string[] };

/** "Hari/Tanggal : Selasa, 21 Mei 2024": rows stand below each other with their colons aligned. */
export interface LetterRow {
  readonly label: string;
  readonly value: string;
}

/** What one line of a template or of a letter's text is, before anything is filled in. */
export type TextLine =
  | { readonly type: 'blank' }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'row'; readonly label: string; readonly text: string }
  | { readonly type: 'item'; readonly text: string };

const ROW = /^([^:{}[\]]{1,60}?)\s+:\s+(.*)$/;
const ITEM = /^(?:\d{1,3}[.)]|-)\s+(.*)$/;

/**
 * A line is a paragraph, unless it reads "Label : value" (a row) or begins with "1." or "-" (an item
 * of a list).
 */
export function readLine(line: string): TextLine {
  const text = line.trim();
  if (text === '') return { type: 'blank' };
  const [, label, value] = ROW.exec(text) ?? [];
  if (label !== undefined && value !== undefined) return { type: 'row', label, text: value };
  const [, item] = ITEM.exec(text) ?? [];
  return item === undefined ? { type: 'paragraph', text } : { type: 'item', text: item };
}

/** A line with its values in place; "gap" parts what stands before from what stands after. */
export type FilledLine =
  | { readonly type: 'gap' }
  | { readonly type: 'paragraph'; readonly text: string }
  | ({ readonly type: 'row' } & LetterRow)
  | { readonly type: 'item'; readonly text: string };

/** Puts rows and items that follow each other together. */
export function blocksOf(lines: readonly FilledLine[]): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let open = false;
  for (const line of lines) {
    const last = open ? blocks.at(-1) : undefined;
    open = line.type !== 'gap';
    if (line.type === 'paragraph') blocks.push({ type: 'paragraph', text: line.text });
    if (line.type === 'row') {
      const row = { label: line.label, value: line.value };
      if (last?.type === 'rows') blocks.splice(-1, 1, { ...last, rows: [...last.rows, row] });
      else blocks.push({ type: 'rows', rows: [row] });
    }
    if (line.type === 'item') {
      if (last?.type === 'list') {
        blocks.splice(-1, 1, { ...last, items: [...last.items, line.text] });
      } else blocks.push({ type: 'list', items: [line.text] });
    }
  }
  return blocks;
}

/** The body as plain text, as it is edited: one line a paragraph, row or item. */
export function textOfBlocks(blocks: readonly LetterBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return block.text;
        case 'rows':
          return block.rows.map(({ label, value }) => `${label} : ${value}`).join('\n');
        case 'list':
          return block.items.map((item, i) => `${i + 1}. ${item}`).join('\n');
      }
    })
    .join('\n\n');
}

/** Reads an edited body. Nothing is filled in: what looks like a placeholder is text. */
export function blocksOfText(text: string): LetterBlock[] {
  return blocksOf(
    text.split('\n').map((line): FilledLine => {
      const read = readLine(line);
      if (read.type === 'blank') return { type: 'gap' };
      return read.type === 'row' ? { type: 'row', label: read.label, value: read.text } : read;
    }),
  );
}
