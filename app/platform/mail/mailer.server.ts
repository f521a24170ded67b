import { createTransport } from 'nodemailer';

import type { CalendarFile } from '../calendar/calendar-event';
import { attachedEvent, decrypt } from './outbox.server';
import type { Services } from '../services.server';

const PAUSE_MS = 5_000;
const LEASE_MS = 60_000;
const MOST_ATTEMPTS = 8;

export interface Mailer {
  /** Waits for the message being sent, then sends no more. */
  readonly stop: () => Promise<void>;
}

/** Minutes until the next attempt: 1, 2, 4 … up to 2 hours. */
export const retryDelayMinutes = (attempts: number): number => Math.min(120, 2 ** (attempts - 1));

/**
 * Sends what waits in the outbox, one at a time. A message is leased before it is sent, so that a
 * crash sends it again later rather than never; after eight failures it is set aside as dead.
 * Without SMTP_URL nothing is sent and messages wait.
 */
export function startMailer(services: Services): Mailer {
  const { config } = services;
  if (!config.smtpUrl) return { stop: () => Promise.resolve() };
  // Shorter than the lease: what hangs is given up before somebody else may send it.
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const sendAll = async () => {
    while (!stopped && (await sendNext(services, (mail) => transport.sendMail(mail))));
  };
  const timer = setInterval(() => {
    running = running
      .then(() => sendAll())
      .catch((error: unknown) => {
        // A full or locked disk: the message is still in the outbox and the next turn tries again.
        services.log.error({ err: error }, 'outbox not read');
      });
  }, PAUSE_MS);
  timer.unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
      transport.close();
    },
  };
}

type Send = (mail: {
  from: string | undefined;
  to: string;
  subject: string;
  text: string;
  messageId: string;
  /** sent as an alternative to the text, which calendar programs offer to take up */
  icalEvent?: CalendarFile;
}) => Promise<unknown>;

/** @returns whether a message was due */
export async function sendNext(services: Services, send: Send): Promise<boolean> {
  const { write, clock, log, config } = services;
  const now = clock.now();
  const mail = await write(async (tx) => {
    const due = await tx.outboxMessage.findFirst({
      where: {
        sentAt: null,
        deadAt: null,
        dueAt: { lte: now },
        OR: [{ leasedTo: null }, { leasedTo: { lt: now } }],
      },
      orderBy: { dueAt: 'asc' },
    });
    if (!due) return null;
    return tx.outboxMessage.update({
      where: { id: due.id },
      data: { leasedTo: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
    });
  });
  if (!mail) return false;
  const failure = await failureOf(async () => {
    const icalEvent = attachedEvent(config.secret, mail.attachment);
    await send({
      from: config.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      // Fails too when SECRET is another than it was: such a message is given up like any other.
      text: decrypt(config.secret, mail.body),
      messageId: `<${mail.id}@kawruh>`,
      ...(icalEvent ? { icalEvent } : {}),
    });
  });
  const { id: messageId, attempts } = mail;
  if (failure !== null) log.warn({ messageId, attempts, failure }, 'mail not sent');
  await write((tx) =>
    tx.outboxMessage.update({
      where: { id: mail.id },
      data:
        failure === null
          ? { sentAt: clock.now(), leasedTo: null, body: '', attachment: null }
          : {
              leasedTo: null,
              dueAt: new Date(now.getTime() + retryDelayMinutes(mail.attempts) * 60_000),
              lastError: failure,
              deadAt: mail.attempts >= MOST_ATTEMPTS ? clock.now() : null,
            },
    }),
  );
  return true;
}

/** The kind of failure, which quotes nobody; null when there was none. */
async function failureOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
