import { Link } from '@remix-run/react';

import type { AnswerView } from '~/features/visits/answer-view.server';
import type { RequestView } from '~/features/visits/request-view.server';
import { formatPeriod } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { AcceptForm, type Proposed } from './accept-form';
import { DeclineForm } from './decision-forms';
import { MergeForm } from './merge-form';
import { OfferForm } from './offer-form';
import { decisionMessages } from './request-decision-messages';

/** Every answer that a host can give: accepting is open, the others fold. */
export function AnswerPart({
  request,
  answer,
  proposed,
  mayAddRooms,
}: {
  request: RequestView;
  answer: AnswerView;
  proposed: Proposed;
  mayAddRooms: boolean;
}) {
  const t = useMessages(decisionMessages);
  const locale = useLocale();
  const offering = useFormReply('offer');
  const inviting = useFormReply('offerOnline');
  const merging = useFormReply('merge');
  const declining = useFormReply('decline');
  const { version, rooms, zone } = request;
  const { answerUntil } = answer;
  const onlineNote = {
    online: <Badge tone="info">{t.onlineAsked}</Badge>,
    either: <Badge tone="info">{t.onlineWelcome}</Badge>,
  }[request.tripChoice];
  const wished = request.dates[0];
  const times = wished?.part === 'afternoon' ? { start: '13:00', end: '15:00' } : {};
  return (
    <Section id="jawaban" title={t.accept}>
      {request.booked.length > 0 ? (
        <Notice tone="info" title={t.booked} className="mb-6">
          <ul>
            {request.booked.map((visit) => (
              <li key={visit.id}>
                {visit.room ? `${visit.room.name}: ` : null}
                {formatPeriod(locale, visit.startsAt, visit.endsAt, zone)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {rooms.length === 0 ? (
        <Notice tone="warn" className="mb-6">
          {t.noRooms}{' '}
          {mayAddRooms ? (
            <Link to="/workspace/rooms" className="link">
              {t.addRoom}
            </Link>
          ) : null}
        </Notice>
      ) : null}
      <AcceptForm
        key={JSON.stringify(proposed)}
        version={version}
        proposed={{ day: wished?.day, ...times, ...proposed }}
        rooms={rooms}
        zone={zone}
      />
      <h3 className="mt-10 mb-4 text-lg font-semibold">{t.otherAnswers}</h3>
      <div className="space-y-3">
        {rooms.length > 0 ? (
          <Fold title={t.offer} open={offering !== undefined}>
            <OfferForm {...{ version, rooms, answerUntil, zone }} kind="dates" />
          </Fold>
        ) : null}
        <Fold title={t.offerOnline} aside={onlineNote} open={inviting !== undefined}>
          <OfferForm {...{ version, rooms, answerUntil, zone }} kind="online" />
        </Fold>
        <Fold title={t.merge} open={merging !== undefined}>
          <MergeForm version={version} visits={answer.visits} zone={zone} />
        </Fold>
        <Fold title={t.decline} open={declining !== undefined}>
          <DeclineForm version={version} />
        </Fold>
      </div>
    </Section>
  );
}
