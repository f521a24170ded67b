import type { Segment } from './rules/passage';

/** Text with what was searched for marked. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, match }, place) =>
        // A text is cut once and never reordered: the place is the key.
        match ? <mark key={place}>{text}</mark> : text,
      )}
    </>
  );
}
