import {
  inLanes,
  inQuarters,
  shownHours,
  type CalendarDay,
  type CalendarEntry,
} from '~/features/calendar/rules/calendar-entry';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { classes } from '~/ui/classes';

import { calendarMessages } from './calendar-messages';
import { EntryCard } from './entry-card';
import type { GridProps } from './month-grid';
import { lines } from './time-grid';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** One day: a row for each room, hours from left to right; online visits have a row of their own. */
export function RoomTimeline({
  day: { day, holiday, isFree, entries },
  rooms,
  moveTo,
}: {
  day: CalendarDay;
  rooms: readonly { readonly id: string; readonly name: string }[];
  moveTo: GridProps['moveTo'];
}) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const { from, until } = shownHours(entries.filter(({ end }) => end !== '23:59'));
  const hours = Array.from({ length: until - from }, (_, n) => from + n);
  const within = (entry: CalendarEntry) => {
    const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    const start = entry.start < two(from) ? two(from) : entry.start;
    const end = until < 24 && entry.end > two(until) ? two(until) : entry.end;
    return inQuarters({ start, end }, from);
  };
  const rows: Row[] = rooms.map((room) => ({
    ...room,
    // What closes the whole agency closes every room.
    entries: entries.filter(
      ({ kind, roomId }) => roomId === room.id || (kind === 'block' && roomId === null),
    ),
  }));
  const known = new Set(rooms.map(({ id }) => id));
  for (const { roomId, room } of entries) {
    if (roomId === null || known.has(roomId)) continue;
    known.add(roomId);
    const own = entries.filter((entry) => entry.roomId === roomId);
    rows.push({ id: roomId, name: room, entries: own });
  }
  const online = entries.filter(({ kind, roomId }) => kind !== 'block' && roomId === null);
  if (online.length > 0) rows.push({ id: '', name: t.online, entries: online });
  return (
    <div
      role="region"
      aria-label={formatDay(locale, day)}
      tabIndex={0}
      className="relative overflow-x-auto rounded-md border border-line bg-surface"
    >
      {holiday ? <p className="px-3 py-2 text-sm font-medium text-bad">{holiday}</p> : null}
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th scope="col" className="w-40 border-b border-line px-3 py-2 text-start text-sm">
              {t.rooms}
            </th>
            <th scope="col" className="border-b border-line">
              <span className="sr-only">{formatDay(locale, day)}</span>
              <span aria-hidden="true" className="calendar-room text-xs text-muted">
                {hours.map((hour, n) => (
                  <span
                    key={hour}
                    {...lines({ h: n, q: 0, sh: 1, sq: 0 })}
                    data-lane="1"
                    className="px-1 py-2 text-start font-normal"
                  >
                    {String(hour).padStart(2, '0')}.00
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th
                scope="row"
                className="border-b border-line px-3 py-2 text-start align-top text-sm wrap-anywhere"
              >
                {row.name}
              </th>
              <td
                data-drop={day}
                data-drop-room={row.id}
                data-from={from}
                data-hours={hours.length}
                data-across=""
                className={classes('h-16 border-b border-line p-0', isFree && 'bg-sunken')}
              >
                <ol className="calendar-room h-full">
                  {hours.map((hour, n) => (
                    <li
                      key={hour}
                      aria-hidden="true"
                      data-mark=""
                      {...lines({ h: n, q: 0, sh: 1, sq: 0 })}
                      className="border-s border-line"
                    />
                  ))}
                  {inLanes(row.entries).map(({ entry, lane }) => (
                    <li
                      key={entry.key}
                      {...lines(within(entry))}
                      data-lane={Math.min(lane, 12)}
                      className="min-w-0 p-px"
                    >
                      <EntryCard
                        entry={entry}
                        size="block"
                        showsPlace={false}
                        moveTo={entry.canMove ? moveTo(entry.id) : null}
                      />
                    </li>
                  ))}
                </ol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
