import { useMessages } from '~/platform/languages/use-messages';

import { attendanceMessages } from './attendance-messages';
import type { ListedPerson } from './listed-people.server';
import type { Side } from './rules/attendance-list';
import { TickRow } from './tick-row';
import type { useMarkQueue } from './use-mark-queue';

export interface AttendanceListProps {
  side: Side;
  /** Those of the side that the search shows, as the person at the door sees them. */
  people: readonly ListedPerson[];
  total: number;
  present: number;
  mayMark: boolean;
  action: string;
  marks: ReturnType<typeof useMarkQueue>;
}

/** One block of the attendance list. */
export function AttendanceList(props: AttendanceListProps) {
  const { side, people, total, present, mayMark, action, marks } = props;
  const t = useMessages(attendanceMessages);
  const { queue } = marks;
  return (
    <section aria-labelledby={`${side}-judul`} className="mt-8">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id={`${side}-judul`} className="text-xl">
          {t[side]}
        </h2>
        <p className="text-sm text-muted tabular-nums">{t.present(present, total)}</p>
      </div>
      {total === 0 ? (
        <p className="text-muted">
          {t.nobody}. {side === 'guest' ? t.nobodyGuest : t.nobodyHost}
        </p>
      ) : (
        <ol className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface">
          {people.map((person) => (
            <TickRow
              key={person.id}
              person={person}
              isPresent={person.isPresent}
              isWaiting={marks.waitingIds.has(person.id)}
              mayMark={mayMark}
              action={action}
              onTick={queue ? (isPresent) => void queue.put(person.id, isPresent) : undefined}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
