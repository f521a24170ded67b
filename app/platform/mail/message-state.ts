export const MESSAGE_STATES = [
  'waiting',
  'retrying',
  'toSendByHand',
  'dead',
  'sent',
  'written',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What `lastError` says of a message that was written as a file, because there was no mail server. */
export const WRITTEN_AS_FILE = 'writtenAsFile';

/** How a message of the outbox stands. */
export function messageState(row: {
  readonly channel: string;
  readonly sentAt: Date | null;
  readonly deadAt: Date | null;
  readonly lastError: string;
}): MessageState {
  if (row.sentAt) return row.lastError === WRITTEN_AS_FILE ? 'written' : 'sent';
  if (row.deadAt) return 'dead';
  if (row.channel === 'whatsapp') return 'toSendByHand';
  return row.lastError === '' ? 'waiting' : 'retrying';
}
