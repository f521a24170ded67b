import { renderTexts } from '~/features/minutes/render-text.server';

import { eachSection, SECTIONS, type SectionTexts } from './rules/sections';

export type RenderedSections =
  { readonly html: SectionTexts } | { readonly errors: Record<string, string[]> };

/** Renders every section once, when saving; what cannot be rendered is an error beside its field. */
export function renderSections(texts: SectionTexts): RenderedSections {
  const rendered = renderTexts(
    eachSection((section) => texts[section]),
    3,
  );
  if ('errors' in rendered) return rendered;
  return { html: eachSection((section) => rendered.html[section] ?? '') };
}

/** Leaves empty what cannot be rendered: a draft made by the program must not fail for one quote. */
export function keepRenderable<T extends SectionTexts>(texts: T): T {
  const rendered = renderSections(texts);
  if ('html' in rendered) return texts;
  const emptied = SECTIONS.filter((section) => section in rendered.errors);
  return { ...texts, ...Object.fromEntries(emptied.map((section) => [section, ''])) };
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
