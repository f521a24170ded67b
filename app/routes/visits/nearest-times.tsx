import { Link } from '@remix-run/react';

import { formatPeriod, localDate, localTime, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';

import type { NearTime } from '../route.server';
import { decisionMessages } from './request-decision-messages';

/** Free times near the one that was refused; each fills the form in by the page's address. */
export function NearestTimes({ times, zone }: { times: readonly NearTime[]; zone: TimeZone }) {
  const t = useMessages(decisionMessages);
  const locale = useLocale();
  if (times.length === 0) return null;
  return (
    <Notice tone="info" title={t.nearestTitle} className="mb-6">
      <ul>
        {times.map((time) => {
          const startsAt = new Date(time.startsAt);
          const endsAt = new Date(time.endsAt);
          const filled = new URLSearchParams({
            day: localDate(startsAt, zone),
            start: localTime(startsAt, zone),
            end: localTime(endsAt, zone),
            room: time.roomId,
          });
          return (
            <li key={`${time.startsAt}${time.roomId}`}>
              <Link to={`?${filled.toString()}#jawaban`} className="link inline-block py-2">
                {t.nearestUse(formatPeriod(locale, startsAt, endsAt, zone), time.roomName)}
              </Link>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
