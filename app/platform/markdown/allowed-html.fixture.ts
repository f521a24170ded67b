const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: {
    href: /^(?:https?:\/\/[^/@\\]|mailto:|tel:|\/(?![/\\]))[^\s"<>\\]*$|^\/$/,
    rel: /^nofollow noopener ugc$/,
  },
  ol: { start: /^\d{1,9}$/ },
  th: { scope: /^col$/ },
};
const TAGS = new Set(
  (
    'p h2 h3 h4 ul ol li blockquote pre code hr br strong em del a ' + 'table thead tbody tr th td'
  ).split(' '),
);

/**
 * What in this HTML is not allowed, in words; null when all is. It reads stricter than a browser:
 * every `<` and `>` must belong to a plain lower-case tag whose attributes are quoted and known, so
 * nothing is left for a lenient parser to find a tag in.
 */
export function forbiddenHtml(html: string): string | null {
  const piece = /([^<>]+)|<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)(?: \/)?>/y;
  while (piece.lastIndex < html.length) {
    const at = piece.lastIndex;
    const match = piece.exec(html);
    if (!match) return `not a tag: ${html.slice(at, at + 60)}`;
    const tag = match[2] ?? match[3];
    if (tag !== undefined && !TAGS.has(tag)) return `tag ${tag}`;
    for (const [, name = '', value = ''] of (match[4] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      const rule = ATTRIBUTES[tag ?? '']?.[name];
      if (!rule?.test(decode(value))) return `${tag ?? ''} ${name}=${value}`;
    }
  }
  return null;
}

const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
