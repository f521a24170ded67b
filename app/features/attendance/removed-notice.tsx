import { Form } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

import { peopleMessages } from './people-messages';
import type { RemovedAttendee } from './remove-attendee.server';
import { formatPersonName } from './rules/person-name';

/**
 * Who was just removed, with the way back. The form holds all there is of the person: the database
 * has nothing any more.
 */
export function RemovedNotice({ removed, path }: { removed: RemovedAttendee; path: string }) {
  const t = useMessages(peopleMessages);
  const name = formatPersonName(removed);
  const fields: Record<string, string> = {
    name,
    positionTitle: removed.positionTitle,
    agencyName: removed.agencyName,
    rank: removed.rank,
    civilServantNumber: removed.civilServantNumber ?? '',
    side: removed.side,
    place: String(removed.position),
    delegationId: removed.delegationId ?? '',
    isPresent: removed.presentAt === null ? '' : 'on',
    isWalkIn: removed.isWalkIn ? 'on' : '',
  };
  return (
    // At the foot of the window: whoever removes people from a long list does not lose the place.
    <div role="status" className="sticky bottom-3 z-20 mt-6 max-w-3xl rounded-md shadow-soft">
      <Notice
        tone="good"
        title={t.removedTitle(name)}
        actions={
          <Form method="post" action={path}>
            {Object.entries(fields).map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <Button type="submit" name="intent" value="restore">
              {t.undo}
            </Button>
          </Form>
        }
      >
        {t.removedText}
      </Notice>
    </div>
  );
}
