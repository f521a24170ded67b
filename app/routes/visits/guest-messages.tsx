import { Form, useActionData } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import type { GuestMessagesView } from '~/features/visits/guest-messages-view.server';
import { kindName, messageKindNames } from '~/features/visits/rules/message-kind';
import { phoneNumber, whatsappLink } from '~/features/visits/rules/phone-number';
import { formatDateTime, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { OutsideButton } from '~/ui/outside-button';
import { Section } from '~/ui/page';

import { KeepLink } from '../guest/keep-link';
import { messageStateNames, messageStateTone } from '../messages/message-states';
import { guestMessagesTexts } from './guest-messages-texts';

/** What the guest was told, what staff still has to send by WhatsApp, and a new link for the guest. */
export function GuestMessages({
  view,
  zone,
  mayDecide,
}: {
  view: GuestMessagesView;
  zone: TimeZone;
  mayDecide: boolean;
}) {
  const t = useMessages(guestMessagesTexts);
  const kinds = useMessages(messageKindNames);
  const states = useMessages(messageStateNames);
  const locale = useLocale();
  const { messages, phone, standing, hasEmail } = view;
  return (
    <Section
      id="pesan"
      title={t.title}
      lead={hasEmail ? t.leadMail : phone.written ? t.leadPhone : t.leadNone}
    >
      {messages.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line bg-surface">
          {messages.map((each) => (
            <li key={each.id} className="px-5 py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <p className="font-semibold">{kindName(kinds, each.kind)}</p>
                <Badge tone={messageStateTone[each.state]}>{states[each.state]}</Badge>
              </div>
              <p className="text-sm text-muted">
                {each.channel === 'mail' ? t.byMail : t.byWhatsapp},{' '}
                {formatDateTime(locale, new Date(each.at), zone)}
              </p>
              {each.ready ? (
                <Ready {...each.ready} phone={phone}>
                  {mayDecide ? (
                    <Form method="post">
                      <input type="hidden" name="intent" value="messageSent" />
                      <input type="hidden" name="messageId" value={each.id} />
                      <SubmitButton variant="secondary">{t.markSent}</SubmitButton>
                    </Form>
                  ) : null}
                </Ready>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {standing ? (
        <Fold title={t.again} className="mt-4">
          <p className="text-muted">{t.againText}</p>
          <Ready text={standing.text} to={standing.to} phone={phone}>
            {mayDecide ? (
              <Form method="post">
                <input type="hidden" name="intent" value="toldByWhatsapp" />
                <input type="hidden" name="kind" value={standing.kind} />
                <SubmitButton variant="secondary">{t.markSent}</SubmitButton>
              </Form>
            ) : null}
          </Ready>
        </Fold>
      ) : null}
      {mayDecide ? <RenewLink phone={phone} /> : null}
    </Section>
  );
}

type Phone = GuestMessagesView['phone'];

/** A text to read over, the way into WhatsApp, and what is done after it. */
function Ready({
  text,
  to,
  phone,
  children,
}: {
  text: string;
  to: string | null;
  phone: Phone;
  children: React.ReactNode;
}) {
  const t = useMessages(guestMessagesTexts);
  return (
    <div className="mt-3">
      {text ? (
        <blockquote className="max-w-read border-s-4 border-line ps-4 whitespace-pre-line">
          {text}
        </blockquote>
      ) : (
        <p className="text-muted">{t.unreadable}</p>
      )}
      {to === null ? (
        <p className="mt-3 text-sm">
          {phone.kind === 'landline' ? t.landline(phone.written) : t.noNumber(phone.written)}
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-3">
        {to === null || !text ? null : <OutsideButton href={to}>{t.open}</OutsideButton>}
        {children}
      </div>
    </div>
  );
}

function RenewLink({ phone }: { phone: Phone }) {
  const t = useMessages(guestMessagesTexts);
  const answer: unknown = useActionData();
  const link = renewedLink(answer);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (link) box.current?.focus();
  }, [link]);
  const to = link && whatsappLink(phoneNumber(phone.written), t.linkText(link));
  return (
    <Fold title={t.renew} open={link !== null} className="mt-4">
      {link === null ? (
        <Form method="post">
          <input type="hidden" name="intent" value="renewLink" />
          <p className="mb-4 max-w-read">{t.renewText}</p>
          <SubmitButton variant="secondary">{t.renewButton}</SubmitButton>
        </Form>
      ) : (
        <div ref={box} role="status" tabIndex={-1}>
          <Notice tone="good" title={t.renewed}>
            <p>{t.renewedText}</p>
            <KeepLink link={link} label={t.linkLabel} />
            {to ? (
              <div className="mt-4">
                <OutsideButton href={to}>{t.sendLink}</OutsideButton>
              </div>
            ) : null}
          </Notice>
        </div>
      )}
    </Fold>
  );
}

function renewedLink(answer: unknown): string | null {
  return typeof answer === 'object' &&
    answer !== null &&
    'trackingLink' in answer &&
    typeof answer.trackingLink === 'string'
    ? answer.trackingLink
    : null;
}
