import { safeLink } from '~/platform/markdown/safe-link';

/** A source as it is shown; `href` only where an address may be followed. */
export interface SourcePart {
  readonly text: string;
  readonly href: string | null;
}

/**
 * The parts of a source, which are separated by semicolons: "b-news.id 6324; https://mili.id/baca".
 * An https address becomes a link named by its host; anything else stays the text it is.
 */
export function sourceParts(source: string): SourcePart[] {
  return source
    .split(/;\s+|;$/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const link = part.startsWith('https://') ? safeLink(part) : null;
      return link
        ? { text: new URL(link.href).hostname.replace(/^www\./, ''), href: link.href }
        : { text: part, href: null };
    });
}
