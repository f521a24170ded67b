import type { ReactNode } from 'react';

import type { TimeZone } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { Alert } from '~/ui/alert';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

import { minutesMessages } from './minutes-messages';
import { useWhen } from './saved-line';

export interface Passage {
  readonly label: string;
  readonly text: string;
  readonly differs: boolean;
}

/**
 * Two people wrote at the same time: the colleague's text on one side, one's own in its form
 * (`children`) on the other, ready to be brought together.
 */
export function ConflictView({
  removed,
  theirs,
  savedAt,
  savedBy,
  zone,
  children,
}: {
  removed: boolean;
  theirs: readonly Passage[];
  savedAt: string;
  savedBy: string;
  zone: TimeZone;
  children: ReactNode;
}) {
  const t = useMessages(minutesMessages);
  const when = useWhen(zone);
  return (
    <div className="space-y-5">
      <Alert>
        <Notice tone="warn" title={removed ? t.removedTitle : t.conflictTitle}>
          {removed ? t.removedText : t.conflictText}
        </Notice>
      </Alert>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card as="section" className="bg-sunken">
          <h3 className="mb-3 font-semibold">{t.theirs(when(savedAt), savedBy)}</h3>
          <dl className="space-y-3">
            {theirs.map(({ label, text, differs }) => (
              <div key={label}>
                <dt className="flex items-center gap-2 text-sm text-muted">
                  {label}
                  {differs ? <Badge tone="warn">{t.differs}</Badge> : null}
                </dt>
                <dd className="whitespace-pre-wrap">{text === '' ? t.empty : text}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <section>
          <h3 className="mb-3 font-semibold">{t.mine}</h3>
          {children}
        </section>
      </div>
    </div>
  );
}
