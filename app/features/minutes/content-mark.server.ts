import { createHash } from 'node:crypto';

/**
 * A short mark of what stands in minutes: it changes with every saved text, with the order, and with
 * each item added or removed. Whoever approves sends the mark of what was on the screen.
 * @param items those that are shown, in their order
 */
export function contentMark(
  minutes: { readonly version: number },
  items: readonly { readonly id: string; readonly version: number }[],
): string {
  const parts = [minutes.version, ...items.map(({ id, version }) => `${id}@${version}`)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
