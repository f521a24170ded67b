import { Link } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { Button } from '~/ui/button';
import { INPUT } from '~/ui/text-fields';

import { attendanceMessages } from './attendance-messages';
import type { SideCount } from './rules/attendance-list';
import type { MarkState } from './rules/mark-queue';

export interface AttendanceBarProps {
  counts: Readonly<Record<'guest' | 'host', SideCount>>;
  marks: MarkState;
  search: string;
  onSearch: (search: string) => void;
  /** Address of the page, without a search. */
  path: string;
  /** What the step before did. */
  told: string | undefined;
}

/** Stays in sight: how many are here, whether anything waits to be sent, and the search. */
export function AttendanceBar({ counts, marks, search, onSearch, path, told }: AttendanceBarProps) {
  const t = useMessages(attendanceMessages);
  const { guest, host } = counts;
  const present = guest.present + host.present;
  const total = guest.total + host.total;
  return (
    <div className="sticky top-0 z-20 -mx-4 border-b border-line bg-paper px-4 py-3 sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="text-xl font-bold tabular-nums" role="status">
          {t.present(present, total)}
        </p>
        <p className="text-sm text-muted tabular-nums">
          {t.guest} {guest.present}/{guest.total} · {t.host} {host.present}/{host.total}
        </p>
      </div>
      <progress
        aria-hidden="true"
        value={present}
        max={Math.max(total, 1)}
        className="mt-1 block h-1.5 w-full overflow-hidden rounded-full accent-good [&::-moz-progress-bar]:bg-good [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-good"
      />
      <Sending marks={marks} path={path} />
      {told ? <p className="mt-1 text-sm font-semibold text-good">{told}</p> : null}
      <form method="get" action={path} role="search" className="mt-3 flex gap-2">
        <label htmlFor="cari-orang" className="sr-only">
          {t.search}
        </label>
        <input
          type="search"
          id="cari-orang"
          name="q"
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          placeholder={t.search}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          className={INPUT}
        />
        <noscript>
          <Button type="submit">{t.find}</Button>
        </noscript>
      </form>
    </div>
  );
}

function Sending({ marks: { waiting, trouble }, path }: { marks: MarkState; path: string }) {
  const t = useMessages(attendanceMessages);
  return (
    <div role="status" className="text-sm">
      {trouble === 'refused' ? (
        <p className="mt-1 font-semibold text-bad">
          {t.refused}{' '}
          <a href={path} className="link">
            {t.reload}
          </a>
        </p>
      ) : trouble === 'signedOut' ? (
        <p className="mt-1 font-semibold text-bad">
          {t.signedOut(waiting)}{' '}
          <Link to={`/login?to=${encodeURIComponent(path)}`} className="link">
            {t.signIn}
          </Link>
        </p>
      ) : trouble === 'unreachable' ? (
        <p className="mt-1 font-semibold text-warn">{t.unreachable(waiting)}</p>
      ) : waiting > 0 ? (
        <p className="text-muted">{t.waiting(waiting)}</p>
      ) : (
        <p className="text-muted">{t.allSent}</p>
      )}
    </div>
  );
}
