import type { ItemKind } from './rules/item-kind';

/*
 * The fields of a kind are hidden by the browser itself when another kind is ticked, so the form
 * needs no JavaScript and keeps what was typed when the kind is changed. Browsers without :has()
 * show all fields; the server keeps those that the kind has.
 */
const HIDE: Record<ItemKind, string> = {
  discussion: 'group-has-[input[value=discussion]:checked]/item:hidden',
  questionAndAnswer: 'group-has-[input[value=questionAndAnswer]:checked]/item:hidden',
  decision: 'group-has-[input[value=decision]:checked]/item:hidden',
  followUp: 'group-has-[input[value=followUp]:checked]/item:hidden',
};

/** Class names that show something for these kinds alone, inside a form with `group/item`. */
export function onlyFor(...kinds: readonly ItemKind[]): string {
  return (Object.keys(HIDE) as ItemKind[])
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => HIDE[kind])
    .join(' ');
}
