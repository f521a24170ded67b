import { useMessages } from '~/platform/languages/use-messages';

import { isPartlyExample } from './example-extent';
import { uiMessages } from './messages';

/**
 * Marks a record as example data, so that nobody takes it for a real one.
 * @param note what the record says of itself: one that names its source is true in part
 */
export function ExampleBadge({ note = null }: { note?: string | null }) {
  const t = useMessages(uiMessages);
  const [word, hint] = isPartlyExample(note)
    ? [t.partlyExample, t.partlyExampleHint]
    : [t.example, t.exampleHint];
  return (
    <span
      title={hint}
      className="inline-flex items-center rounded-sm border border-dashed border-line-strong px-2 py-px text-xs font-semibold text-muted whitespace-nowrap"
    >
      {word}
      <span className="sr-only">: {hint}</span>
    </span>
  );
}
