import { useMessages } from '~/platform/languages/use-messages';

import { uiMessages } from './messages';

/** Marks a record as example data, so that nobody takes it for a real one. */
export function ExampleBadge() {
  const t = useMessages(uiMessages);
  return (
    <span
      title={t.exampleHint}
      className="inline-flex items-center rounded-sm border border-dashed border-line-strong px-2 py-px text-xs font-semibold text-muted whitespace-nowrap"
    >
      {t.example}
      <span className="sr-only">: {t.exampleHint}</span>
    </span>
  );
}
