import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import { failureReason } from '~/platform/mail/failure';
import { messageState } from '~/platform/mail/message-state';
import { decrypt } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { staffText } from './request-mail';
import { phoneNumber, whatsappLink } from './rules/phone-number';
import { standingAnswer, standingSelect } from './standing-answer.server';

const MOST_SHOWN = 20;

/** A text to send by WhatsApp; without a link where the number does not reach. */
export interface ReadyText {
  readonly text: string;
  readonly to: string | null;
}

/**
 * What the guest of a request was told and is still to be told: each message with its state, and the
 * texts that staff sends by WhatsApp.
 */
export async function guestMessages(services: Services, actor: Member, requestId: string) {
  const { db, config } = services;
  const { agencyId } = actor;
  const request = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId },
    select: {
      ...standingSelect,
      contactPhone: true,
      contactEmail: true,
      subject: true,
      trackingCode: true,
      agency: { select: { shortName: true, timeZone: true } },
    },
  });
  if (!request) throw notFound();
  const rows = await db.outboxMessage.findMany({
    where: {
      agencyId,
      recordType: 'visitRequest',
      recordId: requestId,
      kind: { startsWith: 'guest.' },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  });
  const phone = phoneNumber(request.contactPhone);
  const ready = (title: string, body: string): ReadyText => {
    const text = `*${title}*\n\n${body}`;
    return { text, to: whatsappLink(phone, text) };
  };
  const messages = rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, channel: row.channel, subject: row.subject },
    state: messageState(row),
    at: row.sentAt ?? row.deadAt ?? row.createdAt,
    reason: row.deadAt ? failureReason(row.lastError) : null,
    ready:
      row.channel === 'whatsapp' && !row.sentAt && row.body !== ''
        ? ready(row.subject, readable(config.secret, row.body))
        : null,
  }));
  const answer = standingAnswer(request, await roomNames(services, agencyId, request));
  const about = {
    host: request.agency.shortName,
    subject: request.subject,
    trackingCode: request.trackingCode,
    zone: zoneOf(request.agency),
  };
  const standing = answer && request.contactEmail ? staffText(answer, about) : null;
  return {
    messages,
    phone: { written: request.contactPhone, kind: phone.kind },
    hasEmail: request.contactEmail !== '',
    /** for a guest who is told by mail: the same once more, as things stand */
    standing:
      answer && standing && request.contactPhone
        ? { kind: `guest.${answer.kind}`, ...ready(standing.subject, standing.body) }
        : null,
  };
}
export type GuestMessagesView = Awaited<ReturnType<typeof guestMessages>>;

/** Empty when SECRET is another than it was: the page still opens. */
function readable(secret: string, body: string): string {
  try {
    return decrypt(secret, body);
  } catch {
    return '';
  }
}

async function roomNames(
  { db }: Services,
  agencyId: string,
  { offers }: { offers: readonly { slots: readonly { roomId: string | null }[] }[] },
): Promise<ReadonlyMap<string, string>> {
  const ids = offers.flatMap(({ slots }) => slots.flatMap(({ roomId }) => roomId ?? []));
  if (ids.length === 0) return new Map();
  const rooms = await db.room.findMany({
    where: { agencyId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rooms.map(({ id, name }) => [id, name]));
}
