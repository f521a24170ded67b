import { Link } from '@remix-run/react';

import type { CalendarEntry } from '~/features/calendar/rules/calendar-entry';
import { stateNames } from '~/features/visits/rules/state';
import { useMessages } from '~/platform/languages/use-messages';
import { classes } from '~/ui/classes';

import { calendarMessages } from './calendar-messages';

const KINDS: Record<CalendarEntry['kind'], string> = {
  visit: 'border-info bg-info-soft',
  offer: 'border-dashed border-warn bg-surface',
  block: 'border-line-strong bg-sunken',
};

const clock = (time: string) => time.replace(':', '.');

export interface EntryCardProps {
  entry: CalendarEntry;
  /** address of the same calendar with the form to move this visit; null where it may not be moved */
  moveTo: string | null;
  /**
   * month: small in a grid, in full where that is a list; chip: one line or three; block: in a grid of
   * hours, cut at its end; full: in a list
   */
  size: 'month' | 'chip' | 'block' | 'full';
  /** true where the end is seen already, or has no room to be said */
  startOnly?: boolean;
  /** false where the place is said already */
  showsPlace?: boolean;
}

const PADDING: Record<EntryCardProps['size'], string> = {
  month: 'px-3 text-sm wide:px-1 wide:text-xs',
  ...{ chip: 'px-1 text-xs', block: 'px-1 text-xs', full: 'px-3 text-sm' },
};
const CLAMP: Record<EntryCardProps['size'], string> = {
  ...{ month: 'wide:line-clamp-3', chip: 'line-clamp-3', block: '', full: '' },
};

/** One entry: when, who, what, where, and where it leads. */
export function EntryCard({
  entry,
  moveTo,
  size,
  startOnly = size === 'chip' || size === 'month',
  showsPlace = true,
}: EntryCardProps) {
  const t = useMessages(calendarMessages);
  const states = useMessages(stateNames);
  const { kind, start, end, title, guests, state } = entry;
  const isWholeDay = kind === 'block' && start === '00:00' && end === '23:59';
  const time = isWholeDay ? '' : startOnly ? clock(start) : `${clock(start)}–${clock(end)}`;
  const words = [
    kind === 'offer' && t.offer,
    kind === 'block' && t.block,
    state !== null && state !== 'scheduled' && states[state],
  ].filter(Boolean);
  const place =
    entry.room || (kind === 'block' ? t.wholeAgency : kind === 'visit' ? t.online : t.noRoom);
  const name = kind === 'block' ? title : guests || title;
  const to =
    kind === 'visit'
      ? `/workspace/visits/${entry.id}`
      : kind === 'offer'
        ? `/workspace/requests/${entry.id}`
        : null;
  const label = (
    <>
      {time ? (
        <span className="tabular-nums">
          {time}
          {size === 'month' ? <span className="wide:hidden">–{clock(end)}</span> : null}{' '}
        </span>
      ) : null}
      {words.length > 0 ? <span className="font-normal">{words.join(', ')}: </span> : null}
      {name}
    </>
  );
  const drag = moveTo
    ? {
        draggable: true,
        'data-visit': entry.id,
        'data-version': entry.version,
        'data-day': entry.day,
        'data-start': start,
        'data-end': end,
        'data-room': entry.roomId ?? '',
      }
    : {};
  return (
    <div
      {...drag}
      className={classes(
        'group/entry relative h-full min-w-0 overflow-hidden rounded-sm border border-s-4 py-0.5 wrap-break-word',
        PADDING[size],
        KINDS[kind],
        state === 'cancelled' && 'line-through',
      )}
    >
      {to === null ? (
        <span className="font-semibold">{label}</span>
      ) : (
        <Link
          to={to}
          draggable={false}
          title={`${name}: ${title}`}
          className={classes('font-semibold hover:underline', CLAMP[size])}
        >
          {label}
        </Link>
      )}
      {size === 'chip' ? null : (
        <span className={classes('block text-ink', size === 'month' && 'wide:hidden')}>
          {name === title ? null : <span className="block">{title}</span>}
          {showsPlace ? <span className="block text-muted">{place}</span> : null}
        </span>
      )}
      {moveTo ? (
        <Link
          to={moveTo}
          className={classes(
            'link no-print',
            size === 'full'
              ? 'inline-flex min-h-11 items-center md:min-h-6'
              : size === 'month'
                ? 'inline-flex min-h-11 items-center wide:absolute wide:end-0 wide:bottom-0 wide:min-h-0 wide:bg-surface wide:px-1 wide:opacity-0 wide:group-hover/entry:opacity-100 wide:focus:opacity-100 wide:pointer-coarse:opacity-100'
                : 'absolute end-0 bottom-0 bg-surface px-1 opacity-0 group-hover/entry:opacity-100 focus:opacity-100 pointer-coarse:opacity-100',
          )}
        >
          {t.move}
          <span className="sr-only"> {name}</span>
        </Link>
      ) : null}
    </div>
  );
}
