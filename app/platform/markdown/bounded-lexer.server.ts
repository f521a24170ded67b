import {
  Lexer,
  Tokenizer,
  type MarkedOptions,
  type Token,
  type Tokens,
  type TokensList,
} from 'marked';

import { refuseMarkdown } from './markdown-limits';

/** Cells of one text's tables. A short row is filled up to the head's width, so cells can explode. */
const MAX_TABLE_CELLS = 10_000;
const LONGEST_REFERENCE = 2_000;

/** A link costs about 15 µs from end to end. */
const MAX_LINKS = 2_500;

/** What one text may cost, in about a nanosecond of parsing each; see the two functions below. */
const INLINE_BUDGET = 50_000_000;
const BLOCK_BUDGET = 40_000_000;

/**
 * What the inline pass of one paragraph may cost. Every emphasis mark can be held against every run
 * of such marks (about 50 ns each), and every mark of any kind can make the parser look through the
 * rest of the paragraph (about 1 ns a character).
 */
export function inlineCost(text: string): number {
  const emphasis = count(text, /[*_~]/g);
  const runs = emphasis === 0 ? 0 : count(text, /\*+|_+|~+/g);
  const others = count(text, /[[\]!<&\\`@]|https?:|ftp:|www\./gi);
  return 50 * emphasis * runs + (emphasis + others) * text.length + addressCost(text);
}

/** Before an "@" the parser goes on letter by letter and looks for the "@" from each of them. */
function addressCost(text: string): number {
  if (!text.includes('@')) return 0;
  let cost = 0;
  for (const { 0: word, index } of text.matchAll(/[\w.!#$%&'*+/=?`{|}~-]+/g)) {
    if (text[index + word.length] === '@') cost += word.length * word.length;
  }
  return cost;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Reading a piece of text again (a quote or list that goes on after a lazy line) has its price. */
const PER_CHARACTER = 20;

/**
 * What reading the blocks of one list item may cost: there, unlike elsewhere, the parser looks ahead
 * from every line to the next blank line (for the underline of a heading; 1.4 ns a character).
 */
export function itemCost(text: string): number {
  let cost = 0;
  for (const run of text.split(/\n[ \t]*(?=\n)/)) cost += run.split('\n').length * run.length;
  return cost;
}

/** No HTML: what looks like a tag stays text. Tables and definitions have a size. */
export class PlainTokenizer extends Tokenizer {
  #cells = 0;
  #links = 0;

  override html(): undefined {
    return undefined;
  }

  override tag(): undefined {
    return undefined;
  }

  override table(src: string): Tokens.Table | undefined {
    const head = src.indexOf('\n');
    const second = src.slice(head + 1, lineEnd(src, head + 1));
    if (head > 0 && /^[ \t]*[|:-][|: \t-]*$/.test(second)) {
      const columns = Math.max(1, second.split('|').filter((cell) => cell.includes('-')).length);
      const block = src.slice(0, blankLine(src));
      this.#cells += columns * block.split('\n').length;
      if (this.#cells > MAX_TABLE_CELLS) throw refuseMarkdown('markdownTooDeep');
    }
    return super.table(src);
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    return this.#counted(super.link(src));
  }

  override reflink(
    src: string,
    links: Record<string, Pick<Tokens.Link | Tokens.Image, 'href' | 'title'>>,
  ): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    return this.#counted(super.reflink(src, links));
  }

  override autolink(src: string): Tokens.Link | undefined {
    return this.#counted(super.autolink(src));
  }

  /** marked takes the punctuation off a bare link's end one by one, so its length is bounded. */
  override url(src: string): Tokens.Link | undefined {
    if (!/^\S{0,1000}(?:\s|$)/.test(src)) return undefined;
    return this.#counted(super.url(src));
  }

  #counted<T extends { type: string }>(token: T | undefined): T | undefined {
    if (token && token.type !== 'text') this.#links += 1;
    if (this.#links > MAX_LINKS) throw refuseMarkdown('markdownTooDeep');
    return token;
  }

  override def(src: string): Tokens.Def | undefined {
    const token = super.def(src);
    // One definition can be used thousands of times.
    if (token && token.href.length > LONGEST_REFERENCE) throw refuseMarkdown('markdownTooDeep');
    return token;
  }
}

const lineEnd = (src: string, from: number): number => {
  const end = src.indexOf('\n', from);
  return end < 0 ? src.length : end;
};

const blankLine = (src: string): number => {
  const end = src.search(/\n[ \t]*\n/);
  return end < 0 ? src.length : end;
};

/** marked's lexer with a budget for the inline pass; throws `markdownTooDeep` when it is spent. */
export class BoundedLexer extends Lexer {
  #inlineWork = 0;
  #blockWork = 0;

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(
    src: string,
    tokens?: TokensList,
    lastParagraphClipped?: boolean,
  ): TokensList;
  override blockTokens(
    src: string,
    tokens: Token[] = [],
    lastParagraphClipped = false,
  ): Token[] | TokensList {
    this.#blockWork += PER_CHARACTER * src.length + (this.state.top ? 0 : itemCost(src));
    if (this.#blockWork > BLOCK_BUDGET) throw refuseMarkdown('markdownTooDeep');
    return super.blockTokens(src, tokens, lastParagraphClipped);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    this.#inlineWork += inlineCost(src);
    if (this.#inlineWork > INLINE_BUDGET) throw refuseMarkdown('markdownTooDeep');
    return super.inlineTokens(src, tokens);
  }
}

/** The tokens of a Markdown text, without any HTML. */
export function lexMarkdown(source: string, options: MarkedOptions): Token[] {
  return new BoundedLexer({ ...options, tokenizer: new PlainTokenizer() }).lex(source);
}
