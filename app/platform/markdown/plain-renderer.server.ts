import { Parser, Renderer, type MarkedOptions, type Token, type Tokens } from 'marked';

import { safeLink } from './safe-link';

/**
 * marked's renderer without pictures, tick boxes, classes and titles, with headings moved down below
 * those of the page, and with links only where `safeLink` allows them.
 */
class PlainRenderer extends Renderer {
  readonly #topHeading: number;

  constructor(options: MarkedOptions, topHeading: number) {
    super(options);
    this.#topHeading = topHeading;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeText(text);
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    const level = Math.min(this.#topHeading + depth - 1, 4);
    return `<h${String(level)}>${this.parser.parseInline(tokens)}</h${String(level)}>\n`;
  }

  override code({ text }: Tokens.Code): string {
    return `<pre><code>${escapeText(text)}</code></pre>\n`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  override image({ text }: Tokens.Image): string {
    return escapeText(text);
  }

  override link({ href, text, tokens, autolink }: Tokens.Link): string {
    const inner = autolink ? escapeText(text) : this.parser.parseInline(tokens);
    const link = safeLink(href);
    return link ? `<a href="${escapeText(link.href)}">${inner}</a>` : inner;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** HTML of the tokens; it is still to be sanitised. */
export function renderTokens(tokens: Token[], options: MarkedOptions, topHeading: number): string {
  return new Parser({ ...options, renderer: new PlainRenderer(options, topHeading) }).parse(tokens);
}
