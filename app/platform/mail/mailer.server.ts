import { createTransport } from 'nodemailer';

import type { CalendarFile } from '../calendar/calendar-event';
import type { Services } from '../services.server';
import { failureCode } from './failure';
import { writeMailFile } from './mail-files.server';
import { WRITTEN_AS_FILE } from './message-state';
import { attachedEvent, decrypt } from './outbox.server';

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
 * crash sends it again later rather than never, under the same Message-ID; after eight failures it is
 * set aside as dead. Without SMTP_URL each message is written as a file (mail-files).
 */
export function startMailer(services: Services): Mailer {
  const { config } = services;
  const { smtpUrl } = config;
  // Shorter than the lease: what hangs is given up before somebody else may send it.
  const transport = smtpUrl
    ? createTransport({
        url: smtpUrl,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
      })
    : null;
  const send: Send = transport
    ? (mail) => transport.sendMail(mail)
    : (mail) => writeMailFile(config.dataDirectory, mail);
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const sendAll = async () => {
    while (!stopped && (await sendNext(services, send, transport ? '' : WRITTEN_AS_FILE)));
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
      transport?.close();
    },
  };
}

export interface OutgoingMail {
  readonly from: string | undefined;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** the same at every try: a mail program that has it shows it once */
  readonly messageId: string;
  /** sent as an alternative to the text, which calendar programs offer to take up */
  readonly icalEvent?: CalendarFile;
}

type Send = (mail: OutgoingMail) => Promise<unknown>;

/**
 * Sends the message that has waited longest.
 * @param note kept of a message that was sent in another way than by a mail server
 * @returns whether a message was due
 */
export async function sendNext(services: Services, send: Send, note = ''): Promise<boolean> {
  const { write, clock, log, config } = services;
  const now = clock.now();
  const mail = await write(async (tx) => {
    const due = await tx.outboxMessage.findFirst({
      where: {
        // Staff sends the others by hand.
        channel: 'mail',
        sentAt: null,
        deadAt: null,
        dueAt: { lte: now },
        OR: [{ leasedTo: null }, { leasedTo: { lt: now } }],
      },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    });
    if (!due) return null;
    return tx.outboxMessage.update({
      where: { id: due.id },
      data:
        due.attempts < MOST_ATTEMPTS
          ? { leasedTo: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } }
          : // Each of its tries ended with the program itself.
            { leasedTo: null, deadAt: now, lastError: 'interrupted' },
    });
  });
  if (!mail) return false;
  if (mail.deadAt) return true;
  const failure = await failureOf(async () => send(outgoing(config, mail)));
  const { id: messageId, attempts } = mail;
  if (failure !== null) log.warn({ messageId, attempts, failure }, 'mail not sent');
  await write((tx) =>
    tx.outboxMessage.update({
      where: { id: mail.id },
      data:
        failure === null
          ? { sentAt: clock.now(), leasedTo: null, body: '', attachment: null, lastError: note }
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

class Unreadable extends Error {
  readonly code = 'unreadable';
}

/** @throws Unreadable when SECRET is another than it was: it is given up like any other failure */
function outgoing(
  config: Services['config'],
  mail: {
    readonly id: string;
    readonly recipient: string;
    readonly subject: string;
    readonly body: string;
    readonly attachment: string | null;
  },
): OutgoingMail {
  const { id, recipient: to, subject } = mail;
  // Without a mail server there is no sender's address: the files still want one.
  const from = config.mailFrom ?? `kawruh@${new URL(config.origin).hostname}`;
  try {
    const icalEvent = attachedEvent(config.secret, mail.attachment);
    const text = decrypt(config.secret, mail.body);
    const messageId = `<${id}@kawruh>`;
    return { from, to, subject, text, messageId, ...(icalEvent ? { icalEvent } : {}) };
  } catch (cause) {
    throw new Unreadable('written with another key', { cause });
  }
}

/** What is kept of the failure; null when there was none. */
async function failureOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return failureCode(error);
  }
}
