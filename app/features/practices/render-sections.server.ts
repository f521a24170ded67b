import { AppError } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';

import { eachSection, SECTIONS, type SectionTexts } from './rules/sections';

const REFUSALS = ['markdownTooLong', 'markdownTooDeep', 'markdownUnreadable'] as const;

export type RenderedSections =
  { readonly html: SectionTexts } | { readonly errors: Record<string, string[]> };

/** Renders every section once, when saving; what cannot be rendered is an error beside its field. */
export function renderSections(texts: SectionTexts): RenderedSections {
  const errors: Record<string, string[]> = {};
  const html = eachSection((section) => {
    try {
      return renderMarkdown(texts[section]).html;
    } catch (error) {
      errors[section] = [refusalOf(error)];
      return '';
    }
  });
  return Object.keys(errors).length > 0 ? { errors } : { html };
}

/** Leaves empty what cannot be rendered: a draft made by the program must not fail for one quote. */
export function keepRenderable<T extends SectionTexts>(texts: T): T {
  const rendered = renderSections(texts);
  if ('html' in rendered) return texts;
  const emptied = SECTIONS.filter((section) => section in rendered.errors);
  return { ...texts, ...Object.fromEntries(emptied.map((section) => [section, ''])) };
}

function refusalOf(error: unknown): string {
  const reason = error instanceof AppError ? error.reason : undefined;
  const known = REFUSALS.find((refusal) => refusal === reason);
  if (!known) throw error;
  return errorCode(known);
}

/** The HTML kept with a practice; a section that was never rendered is empty. */
export function readHtml(json: string): SectionTexts {
  const kept: unknown = JSON.parse(json);
  const known = typeof kept === 'object' && kept !== null ? new Map(Object.entries(kept)) : null;
  return eachSection((section) => {
    const html: unknown = known?.get(section);
    return typeof html === 'string' ? html : '';
  });
}
