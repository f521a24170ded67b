import { AppError } from '~/platform/errors/app-error';

/** The longest Markdown text that is rendered, in UTF-16 code units. */
export const MARKDOWN_LIMIT = 60_000;

/** The deepest nesting of quotes and lists together; nobody reads a text past the sixth level. */
export const MAX_NESTING = 12;

/** The most lines of a text; every one can be a block of its own. */
export const MAX_LINES = 4_000;

/** The keys with which a text is refused; all are `AppError('invalid', {reason})`. */
export type MarkdownRefusal = 'markdownTooLong' | 'markdownTooDeep' | 'markdownUnreadable';

export const refuseMarkdown = (reason: MarkdownRefusal, cause?: unknown): AppError =>
  new AppError('invalid', { reason, cause });

const TAB = 4;

/**
 * The depth of quotes and lists on every line, before any parsing: an upper bound of how deep the
 * parser would recurse. List levels carry over from line to line (a marker further right opens a
 * level), quote levels are counted per line.
 */
export function nestingDepth(source: string): number {
  let deepest = 0;
  const listColumns: number[] = [];
  for (const line of source.split(/\r\n|\r|\n/)) {
    let column = 0;
    let index = 0;
    let quotes = 0;
    for (;;) {
      const char = line[index];
      if (char === ' ') column += 1;
      else if (char === '\t') column += TAB - (column % TAB);
      else if (char === '>') {
        quotes += 1;
        column += 1;
      } else {
        const marker = markerLength(line, index);
        if (marker === 0) break;
        while ((listColumns.at(-1) ?? -1) >= column) listColumns.pop();
        listColumns.push(column);
        column += marker;
        index += marker - 1;
      }
      index += 1;
    }
    deepest = Math.max(deepest, quotes + listColumns.length);
  }
  return deepest;
}

/** Length of the list marker (`-`, `*`, `+`, `12.`, `12)`) that starts here, 0 when there is none. */
function markerLength(line: string, start: number): number {
  let end = start;
  const first = line[start];
  if (first === '-' || first === '*' || first === '+') end = start + 1;
  else {
    while (end < start + 9 && isDigit(line[end])) end += 1;
    if (end === start || (line[end] !== '.' && line[end] !== ')')) return 0;
    end += 1;
  }
  const after = line[end];
  return after === undefined || after === ' ' || after === '\t' ? end - start : 0;
}

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9';

/** Refuses a text that is too long or nested too deeply, before the parser sees it. */
export function assertRenderable(source: string): void {
  if (source.length > MARKDOWN_LIMIT) throw refuseMarkdown('markdownTooLong');
  if (source.split('\n').length > MAX_LINES) throw refuseMarkdown('markdownTooDeep');
  if (nestingDepth(source) > MAX_NESTING) throw refuseMarkdown('markdownTooDeep');
}
