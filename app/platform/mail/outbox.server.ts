import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import type { CalendarFile } from '../calendar/calendar-event';
import type { Tx } from '../database/database.server';
import type { Services } from '../services.server';

/** A message to send: put into the outbox in the transaction of the change that it tells of. */
export interface Mail {
  readonly agencyId: string;
  /** `whatsapp`: nothing sends it, staff does by hand */
  readonly channel?: 'mail' | 'whatsapp';
  /** a mail address, or a telephone number as it was typed */
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** what it tells of, so that a page can list it and a later change can take it back unsent */
  readonly about?: {
    readonly kind: string;
    readonly recordType: string;
    readonly recordId: string;
  };
  /** not sent before; now, unless told */
  readonly dueAt?: Date;
  /** goes with the message, so that the reader's calendar takes it up */
  readonly calendarEvent?: CalendarFile | undefined;
}

/**
 * Puts a message into the outbox. Messages carry secret links whose hashes alone are stored
 * elsewhere; so the body is kept encrypted until it is sent, and forgotten then.
 */
export async function enqueueMail(
  tx: Tx,
  { clock, config }: Pick<Services, 'clock' | 'config'>,
  mail: Mail,
): Promise<void> {
  const now = clock.now();
  const { about, body, calendarEvent, dueAt = now, ...rest } = mail;
  const attachment: Attachment | undefined = calendarEvent && {
    ...calendarEvent,
    mediaType: 'text/calendar',
  };
  await tx.outboxMessage.create({
    data: {
      ...rest,
      ...about,
      body: encrypt(config.secret, body),
      attachment: attachment ? encrypt(config.secret, JSON.stringify(attachment)) : null,
      createdAt: now,
      dueAt,
    },
  });
}

/** What stands, encrypted, in the column `attachment`. */
interface Attachment extends CalendarFile {
  readonly mediaType: 'text/calendar';
}

/** The calendar entry that goes with a message. @throws Error when it was changed, like the body */
export function attachedEvent(secret: string, sealed: string | null): CalendarFile | undefined {
  if (sealed === null) return undefined;
  const { filename, method, content } = JSON.parse(decrypt(secret, sealed)) as Attachment;
  return { filename, method, content };
}

const keyFor = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'kawruh-outbox', 32));

export function encrypt(secret: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws Error when the text was changed or written with another secret */
export function decrypt(secret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
