/** The entities that sanitised HTML holds; every other character stands as itself. */
export const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const LINE_ENDS = /<br \/>|<hr \/>|<\/(?:p|h[234]|li|blockquote|pre|tr|td|th)>/g;

/**
 * The words of sanitised HTML: its tags are well formed, and `<` in a text is always an entity. What
 * stands in different blocks stands on different lines.
 */
export function textOfSanitised(html: string): string {
  return html
    .replace(LINE_ENDS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
