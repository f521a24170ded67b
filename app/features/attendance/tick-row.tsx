import { Check } from 'lucide-react';

import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { classes } from '~/ui/classes';
import { ExampleBadge } from '~/ui/example-badge';

import { attendanceMessages } from './attendance-messages';
import type { ListedPerson } from './listed-people.server';

export interface TickRowProps {
  person: ListedPerson;
  isPresent: boolean;
  /** Ticked, and not with the server yet. */
  isWaiting: boolean;
  mayMark: boolean;
  /** Where the plain form is sent; keeps the search. */
  action: string;
  /** Undefined until the page is alive: then the plain form does the work. */
  onTick: ((isPresent: boolean) => void) | undefined;
}

/** One person of the list: the whole row is the target, one tap ticks, the next takes it back. */
export function TickRow(props: TickRowProps) {
  const { person, isPresent, isWaiting, mayMark, action, onTick } = props;
  const t = useMessages(attendanceMessages);
  const about = [person.positionTitle, person.agencyName].filter(Boolean).join(' · ');
  const content = (
    <>
      <span
        aria-hidden="true"
        className={classes(
          'flex size-9 shrink-0 items-center justify-center rounded-md border-2',
          isPresent ? 'border-good bg-good text-surface' : 'border-line-strong bg-surface',
        )}
      >
        {isPresent ? <Check className="size-6" strokeWidth={3} /> : null}
      </span>
      <span className="min-w-0 flex-1 text-start">
        <span className="block font-semibold">{person.name}</span>
        {about ? <span className="block text-sm text-muted">{about}</span> : null}
        {person.isWalkIn || person.isExample ? (
          <span className="mt-1 flex flex-wrap gap-2">
            {person.isWalkIn ? <Badge>{t.walkIn}</Badge> : null}
            {person.isExample ? <ExampleBadge /> : null}
          </span>
        ) : null}
      </span>
      <span
        className={classes(
          // On phones the name needs the room.
          'w-12 shrink-0 text-end text-sm sm:w-auto',
          isPresent ? 'font-semibold text-good' : 'font-normal text-muted',
        )}
      >
        {isPresent ? t.isHere : t.notHere}
        {isWaiting ? <span aria-hidden="true"> …</span> : null}
      </span>
    </>
  );
  const shape = 'flex min-h-16 w-full items-center gap-3 px-4 py-3 sm:gap-4';
  return (
    <li id={`orang-${person.id}`} className={classes('scroll-mt-48', isPresent && 'bg-good-soft')}>
      {mayMark ? (
        <form
          method="post"
          action={action}
          onSubmit={(event) => {
            if (!onTick) return;
            event.preventDefault();
            onTick(!isPresent);
          }}
        >
          <input type="hidden" name="attendeeId" value={person.id} />
          <button
            type="submit"
            name="intent"
            value={isPresent ? 'unmark' : 'mark'}
            aria-pressed={isPresent}
            className={classes(shape, 'focus-visible:-outline-offset-2')}
          >
            {content}
          </button>
        </form>
      ) : (
        <div className={shape}>{content}</div>
      )}
    </li>
  );
}
