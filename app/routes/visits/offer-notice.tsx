import type { AnswerView } from '~/features/visits/answer-view.server';
import {
  formatDateTime,
  formatDay,
  formatPeriod,
  type TimeZone,
} from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';

import { decisionMessages } from './request-decision-messages';

/** What is on offer to the guest, or how the last offer ended. */
export function OfferNotice({ offers, zone }: { offers: AnswerView['offers']; zone: TimeZone }) {
  const t = useMessages(decisionMessages);
  const locale = useLocale();
  const [last] = offers;
  if (!last || last.state === 'chosen' || last.state === 'replaced') return null;
  const isOpen = last.state === 'open';
  const title = isOpen
    ? last.kind === 'online'
      ? t.offerOpenOnline
      : t.offerOpen
    : last.state === 'refused'
      ? t.offerRefused
      : t.offerLapsed;
  return (
    <Notice tone={isOpen ? 'info' : 'warn'} title={title} className="mb-6">
      <ul>
        {last.slots.map(({ id, startsAt, endsAt }) => (
          <li key={id}>{formatPeriod(locale, startsAt, endsAt, zone)}</li>
        ))}
      </ul>
      {isOpen ? <p>{t.offerUntil(formatDateTime(locale, last.answerUntil, zone))}</p> : null}
      {last.guestNote ? <p className="mt-2 whitespace-pre-line">“{last.guestNote}”</p> : null}
    </Notice>
  );
}

/** Which slots the request holds, or waits for. */
export function HoldsNotice({ holds, zone }: { holds: AnswerView['holds']; zone: TimeZone }) {
  const t = useMessages(decisionMessages);
  const locale = useLocale();
  if (holds.length === 0) return null;
  return (
    <Notice tone="info" title={t.holds} className="mb-6">
      <ul>
        {holds.map((hold) => (
          <li key={`${hold.day}${hold.startTime}`}>
            {formatDay(locale, hold.day)}, {hold.startTime.replace(':', '.')}–
            {hold.endTime.replace(':', '.')}:{' '}
            {hold.holdUntil
              ? t.holding(formatDateTime(locale, hold.holdUntil, zone))
              : t.queued(String(hold.place ?? ''))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
