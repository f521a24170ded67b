import { Form } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

import { peopleMessages } from './people-messages';
import type { RemovedAttendee } from './remove-attendee.server';

/** Who was just removed, with the way back. The page holds all there is of the person. */
export function RemovedNotice({ removed, path }: { removed: RemovedAttendee; path: string }) {
  const t = useMessages(peopleMessages);
  return (
    // At the foot of the window: whoever removes people from a long list does not lose the place.
    <div role="status" className="sticky bottom-3 z-20 mt-6 max-w-3xl rounded-md shadow-soft">
      <Notice
        tone="good"
        title={t.removedTitle(removed.name)}
        actions={
          <Form method="post" action={path}>
            <input type="hidden" name="sealed" value={removed.sealed} />
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
