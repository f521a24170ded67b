import type { TrackingView } from '~/features/visits/tracking-view.server';
import {
  formatDateTime,
  formatDay,
  formatPeriod,
  type TimeZone,
} from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';

import { trackMessages } from './track-messages';

type Tracked = TrackingView & { readonly trackingToken: string };

/** How the request stands, in one notice: what was decided, by whom, and what comes next. */
export function TrackState({ request, zone }: { request: Tracked; zone: TimeZone }) {
  const t = useMessages(trackMessages);
  const { state, visit, agency } = request;
  const reason = (text: string | null) =>
    text ? (
      <p className="whitespace-pre-line">
        {t.reason}: {text}
      </p>
    ) : null;
  switch (state) {
    case 'submitted':
      return (
        <Notice tone="info" title={t.waiting(agency.shortName)}>
          <Holds holds={request.holds} zone={zone} />
        </Notice>
      );
    case 'withdrawn':
      return <Notice tone="warn">{t.withdrawnText}</Notice>;
    case 'declined':
      return (
        <Notice tone="bad" title={t.declinedTitle}>
          {reason(request.declineReason)}
        </Notice>
      );
    case 'cancelled':
      return request.declineReason ? (
        <Notice tone="warn" title={t.cancelledByYou}>
          {reason(request.declineReason)}
        </Notice>
      ) : (
        <Notice
          tone="bad"
          title={visit?.cancelledBy === 'guest' ? t.cancelledByGuest : t.cancelledText}
        >
          {reason(visit?.cancelReason ?? null)}
          <p>{t.cancelledNext}</p>
        </Notice>
      );
    default:
      return visit ? <VisitState request={request} visit={visit} zone={zone} /> : null;
  }
}

function VisitState({
  request,
  visit,
  zone,
}: {
  request: Tracked;
  visit: NonNullable<TrackingView['visit']>;
  zone: TimeZone;
}) {
  const t = useMessages(trackMessages);
  const locale = useLocale();
  const when = formatPeriod(locale, new Date(visit.startsAt), new Date(visit.endsAt), zone);
  if (visit.state === 'noShow') return <Notice tone="warn">{t.noShowText}</Notice>;
  const isPlanned = visit.state === 'scheduled';
  return (
    <Notice
      tone="good"
      title={visit.state === 'held' ? t.heldTitle : t.acceptedTitle}
      actions={
        <>
          {visit.minutesReady ? (
            <ButtonLink to={`/track/${request.trackingToken}/minutes`}>{t.minutes}</ButtonLink>
          ) : null}
          {isPlanned ? (
            <ButtonLink
              variant="secondary"
              to={`/track/${request.trackingToken}/event.ics`}
              reloadDocument
            >
              {t.calendar}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <p className="text-lg font-semibold">{when}</p>
      {visit.room ? (
        <>
          <p>
            {t.place}: {[visit.room.name, visit.room.address].filter(Boolean).join(', ')}
          </p>
          {visit.room.photoFileId ? (
            <img
              src={`/track/${request.trackingToken}/room-photo?${visit.room.photoFileId}`}
              alt={t.roomPhoto(visit.room.name)}
              className="mt-2 max-h-64 max-w-full rounded-md"
              loading="lazy"
            />
          ) : null}
        </>
      ) : visit.mode === 'online' ? (
        <p className="break-all">
          {t.online}:{' '}
          {visit.meetingUrl ? (
            <a href={visit.meetingUrl} rel="noreferrer" className="link">
              {visit.meetingUrl}
            </a>
          ) : (
            t.meetingSoon
          )}
        </p>
      ) : null}
      {visit.hostNote ? (
        <p className="mt-2 whitespace-pre-line">
          {t.hostNote}: {visit.hostNote}
        </p>
      ) : null}
    </Notice>
  );
}

function Holds({ holds, zone }: { holds: TrackingView['holds']; zone: TimeZone }) {
  const t = useMessages(trackMessages);
  const locale = useLocale();
  if (holds.length === 0) return null;
  return (
    <>
      <p>{t.holds}:</p>
      <ul className="list-disc ps-5">
        {holds.map((hold) => (
          <li key={`${hold.day}${hold.startTime}`}>
            {formatDay(locale, hold.day)}, {hold.startTime.replace(':', '.')}–
            {hold.endTime.replace(':', '.')}:{' '}
            {hold.holdUntil
              ? t.holding(formatDateTime(locale, new Date(hold.holdUntil), zone))
              : t.queued(String(hold.place ?? ''))}
          </li>
        ))}
      </ul>
    </>
  );
}
