import type { MarkedOptions } from 'marked';
import sanitizeHtml from 'sanitize-html';

import { AppError } from '~/platform/errors/app-error';

import { lexMarkdown } from './bounded-lexer.server';
import { assertRenderable, refuseMarkdown } from './markdown-limits';
import { renderTokens } from './plain-renderer.server';
import { safeLink } from './safe-link';
import { textOfSanitised } from './sanitised-text';

export interface RenderedMarkdown {
  /** Safe to put into a page as it is. */
  html: string;
  /** The same text without any marks, blocks parted by newlines: for search and snippets. */
  plainText: string;
}

const OPTIONS: MarkedOptions = { gfm: true, breaks: false, async: false };

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
    ...['strong', 'em', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    a: (tagName, { href }) => {
      const link = href === undefined ? null : safeLink(href);
      if (!link) return { tagName, attribs: {} };
      const rel: Record<string, string> = link.foreign ? { rel: 'nofollow noopener ugc' } : {};
      return { tagName, attribs: { href: link.href, ...rel } };
    },
    ol: (tagName, { start }) => {
      const attribs: Record<string, string> =
        start !== undefined && /^\d{1,9}$/.test(start) ? { start } : {};
      return { tagName, attribs };
    },
    th: (tagName) => ({ tagName, attribs: { scope: 'col' } }),
  },
};

/**
 * HTML and plain text of a Markdown text that a person wrote (GitHub's dialect: tables, task lists,
 * bare links). Render when saving and keep the result.
 *
 * No HTML passes: what looks like a tag is shown as text. Pictures become their description. Links
 * go to http, https, mailto, tel and own paths only (`safeLink`); those that lead away carry
 * `rel="nofollow noopener ugc"`. A text's `#` becomes `topHeading` (h3 unless told, for a text that
 * stands under a page's h2), `##` the next, never below h4.
 *
 * Measured on one slow core (marked 18.2, 60,000 characters): without caps, emphasis marks alone
 * (`*a_`) take 0.8 s at 8,000 characters and grow with the square; a list item of many lines 0.3 s;
 * an address after 59,000 letters, or punctuation after a bare link, 1 s; 3,000 nested quotes end
 * the stack. With the caps of `markdown-limits` and `bounded-lexer` the slowest accepted text of
 * some 10,000 tried (repeated and mixed marks) took 110 ms, an honest full-length one 10 to 30 ms.
 *
 * Throws `AppError('invalid')` with reason `markdownTooLong`, `markdownTooDeep` (nesting, or more
 * marks in one paragraph than the parser can follow in good time) or `markdownUnreadable`.
 */
export function renderMarkdown(
  source: string,
  { topHeading = 3 }: { topHeading?: 2 | 3 | 4 } = {},
): RenderedMarkdown {
  assertRenderable(source);
  try {
    const tokens = lexMarkdown(source, OPTIONS);
    const html = sanitizeHtml(renderTokens(tokens, OPTIONS, topHeading), ALLOWED).trim();
    return { html, plainText: textOfSanitised(html) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    // marked runs out of stack on inputs that pass the caps and reports its own loops by throwing.
    throw refuseMarkdown('markdownUnreadable', error);
  }
}

/** The words of a Markdown text without marks, for search and snippets. Throws as renderMarkdown. */
export function markdownToPlainText(source: string): string {
  return renderMarkdown(source).plainText;
}
