import type { ReactNode } from 'react';

import type { MarkedText } from './rules/passage';

/** Text with what was searched for marked; a function and not a component, as it stands in long lists. */
export function marked(text: MarkedText): ReactNode {
  // A text is cut once and never reordered: the place is the key.
  return text.map((piece, place) => (place % 2 === 1 ? <mark key={place}>{piece}</mark> : piece));
}
