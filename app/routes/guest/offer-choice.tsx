import { Form } from '@remix-run/react';

import type { TrackingView } from '~/features/visits/tracking-view.server';
import { formatDateTime, formatPeriod, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { FieldStack } from '~/ui/field-stack';
import { Fold } from '~/ui/fold';
import { TextArea } from '~/ui/form-field';

import { trackMessages } from './track-messages';

/** The dates on offer: one press on the one that suits, or a word that none does. */
export function OfferChoice({
  request,
  offer,
  zone,
}: {
  request: Pick<TrackingView, 'version' | 'agency'>;
  offer: NonNullable<TrackingView['offer']>;
  zone: TimeZone;
}) {
  const t = useMessages(trackMessages);
  const locale = useLocale();
  const host = request.agency.shortName;
  return (
    <section aria-labelledby="tawaran" className="space-y-3">
      <h2 id="tawaran" className="text-xl font-semibold">
        {offer.kind === 'online' ? t.offerOnlineTitle(host) : t.offerTitle(host)}
      </h2>
      <p>{t.offerUntil(formatDateTime(locale, new Date(offer.answerUntil), zone))}</p>
      {offer.message ? <p className="whitespace-pre-line">{offer.message}</p> : null}
      <ul className="space-y-3">
        {offer.slots.map((slot) => (
          <li key={slot.id}>
            <Card className="flex flex-wrap items-center justify-between gap-4">
              <div id={`slot-${slot.id}`}>
                <p className="font-semibold">
                  {formatPeriod(locale, new Date(slot.startsAt), new Date(slot.endsAt), zone)}
                </p>
                <p className="text-muted">{slot.room ?? t.online}</p>
              </div>
              <Form method="post">
                <input type="hidden" name="intent" value="choose" />
                <input type="hidden" name="version" value={request.version} />
                <input type="hidden" name="slotId" value={slot.id} />
                <SubmitButton aria-describedby={`slot-${slot.id}`}>{t.choose}</SubmitButton>
              </Form>
            </Card>
          </li>
        ))}
      </ul>
      <Fold title={t.refuseTitle}>
        <Form method="post">
          <input type="hidden" name="intent" value="refuseOffer" />
          <input type="hidden" name="version" value={request.version} />
          <FieldStack>
            <TextArea label={t.refuseNote} name="note" rows={3} maxLength={1000} />
            <SubmitButton variant="secondary">{t.refuse}</SubmitButton>
          </FieldStack>
        </Form>
      </Fold>
    </section>
  );
}
