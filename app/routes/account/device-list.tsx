import { Form } from '@remix-run/react';

import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';

const messages = catalogue({
  id: {
    unknown: 'Perangkat tidak dikenal',
    here: 'perangkat ini',
    since: (when: string) => `Masuk ${when}`,
    seen: (when: string) => `Terakhir dipakai sekitar ${when}`,
    end: 'Keluarkan',
    endOthers: 'Keluarkan semua perangkat lain',
  },
  en: {
    unknown: 'Unknown device',
    here: 'this device',
    since: (when) => `Signed in ${when}`,
    seen: (when) => `Last used about ${when}`,
    end: 'Sign out',
    endOthers: 'Sign out all other devices',
  },
});

interface Device {
  readonly id: string;
  readonly device: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** Where somebody is signed in; times as they are shown. */
export function DeviceList({ sessions }: { sessions: readonly Device[] }) {
  const t = useMessages(messages);
  return (
    <>
      <ul className="space-y-3">
        {sessions.map(({ id, device, current, createdAt, lastSeenAt }) => (
          <Card key={id} as="li" className="flex flex-wrap items-center justify-between gap-4">
            <div className="min-w-0 space-y-1">
              <p className="font-semibold">
                {device || t.unknown} {current ? <Badge tone="good">{t.here}</Badge> : null}
              </p>
              <p className="text-sm text-muted">{t.since(createdAt)}</p>
              {current ? null : <p className="text-sm text-muted">{t.seen(lastSeenAt)}</p>}
            </div>
            {current ? null : (
              <Form method="post">
                <input type="hidden" name="sessionId" value={id} />
                <SubmitButton name="intent" value="endSession" variant="secondary" size="small">
                  {t.end}
                  <span className="sr-only">: {device || t.unknown}</span>
                </SubmitButton>
              </Form>
            )}
          </Card>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" className="mt-4">
          <SubmitButton name="intent" value="endOthers" variant="danger">
            {t.endOthers}
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
