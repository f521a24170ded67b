import { useMessages } from '~/platform/languages/use-messages';

import { SECTIONS, sectionNames, type Section, type SectionTexts } from './rules/sections';

/** The sections that have a text, in reading order. */
export function writtenSections(html: SectionTexts): Section[] {
  return SECTIONS.filter((section) => html[section] !== '');
}

/**
 * The sections under their headings. The HTML was made by our own Markdown renderer when it was
 * saved: no tag of an author's survives there (platform/markdown).
 */
export function PracticeText({ html }: { html: SectionTexts }) {
  const names = useMessages(sectionNames);
  return (
    <div className="space-y-10">
      {writtenSections(html).map((section) => (
        <section key={section} id={section} aria-labelledby={`${section}-judul`}>
          <h2 id={`${section}-judul`} className="mb-3 text-xl">
            {names[section]}
          </h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html[section] }} />
        </section>
      ))}
    </div>
  );
}

/** The same sections as a list of links to them. */
export function PracticeContents({ html, label }: { html: SectionTexts; label: string }) {
  const names = useMessages(sectionNames);
  return (
    <nav aria-label={label}>
      <p className="mb-2 text-sm font-semibold text-muted">{label}</p>
      <ol className="space-y-1">
        {writtenSections(html).map((section) => (
          <li key={section}>
            <a
              href={`#${section}`}
              className="block border-s-2 border-line py-1 ps-3 hover:border-brick hover:text-brick"
            >
              {names[section]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
