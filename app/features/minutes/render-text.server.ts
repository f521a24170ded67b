import { AppError } from '~/platform/errors/app-error';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';

export type Rendered =
  | { readonly html: Readonly<Record<string, string>> }
  | { readonly errors: Record<string, string[]> };

/**
 * Renders the Markdown of several fields, before any transaction: it may take a while.
 * @param topHeading what "#" becomes: items stand under an h3 of their own
 * @returns HTML by field, or the key of what is wrong by field
 */
export function renderTexts(
  texts: Readonly<Record<string, string>>,
  topHeading: 3 | 4 = 4,
): Rendered {
  const html: Record<string, string> = {};
  const errors: Record<string, string[]> = {};
  for (const [field, text] of Object.entries(texts)) {
    try {
      html[field] = text === '' ? '' : renderMarkdown(text, { topHeading }).html;
    } catch (error) {
      if (!(error instanceof AppError) || error.reason === undefined) throw error;
      errors[field] = [error.reason];
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { html };
}
