import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ExampleBadge } from '~/ui/example-badge';

export interface RecordLine {
  to: string;
  title: string;
  /** what it is and when, above the title */
  facts: ReactNode;
  text?: string;
  isExample: boolean;
}

/** A few records as reading matter, or the sentence that says what will be here. */
export function RecordList({ lines, empty }: { lines: readonly RecordLine[]; empty: string }) {
  if (lines.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.to} className="py-4 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {line.facts}
            {line.isExample ? <ExampleBadge /> : null}
          </p>
          <h3 className="mt-0.5 text-base">
            <Link to={line.to} className="hover:text-brick hover:underline">
              {line.title}
            </Link>
          </h3>
          {line.text ? <p className="mt-1 line-clamp-2 max-w-read">{line.text}</p> : null}
        </li>
      ))}
    </ul>
  );
}
