/** Quotes and angle brackets end an attribute or a tag where someone forgets to escape. */
const UNSAFE = new Set(['\\', '"', '<', '>', '`'].map((char) => char.charCodeAt(0)));

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const LONGEST_LINK = 2_000;

export interface SafeLink {
  href: string;
  /** Leads away from this site, so it gets `rel="nofollow noopener ugc"`. */
  foreign: boolean;
}

/**
 * The address of a link that a person wrote, or null when it may not be one. Allowed are http,
 * https, mailto, tel and own paths ("/…"). Refused are "//host" and "/\host" (browsers read both as
 * another host), control characters and blanks (browsers drop tabs and newlines inside a scheme),
 * a user name before the host (it hides the real host), and everything relative.
 */
export function safeLink(address: string): SafeLink | null {
  const href = address.trim();
  if (href === '' || href.length > LONGEST_LINK || hasUnsafeCharacter(href)) return null;
  if (href.startsWith('/')) return href.startsWith('//') ? null : { href, foreign: false };
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  // A host may hold quotes; none that exists does.
  return hasUnsafeCharacter(url.href) ? null : { href: url.href, foreign: true };
}

function hasUnsafeCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || UNSAFE.has(code) || (code >= 0x7f && code <= 0xa0)) return true;
  }
  return false;
}
