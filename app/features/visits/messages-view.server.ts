import type { Member } from '~/features/accounts/rules/actor';
import { afterCursor, PAGE_SIZE, sliceOf } from '~/platform/database/cursor';
import { failureReason } from '~/platform/mail/failure';
import { messageState } from '~/platform/mail/message-state';
import type { Services } from '~/platform/services.server';

export const MESSAGE_FILTERS = ['waiting', 'byHand', 'dead', 'sent'] as const;
export type MessageFilter = (typeof MESSAGE_FILTERS)[number];

const WHERE = {
  waiting: { channel: 'mail', sentAt: null, deadAt: null },
  byHand: { channel: 'whatsapp', sentAt: null },
  dead: { channel: 'mail', sentAt: null, deadAt: { not: null } },
  sent: { sentAt: { not: null } },
} as const satisfies Record<MessageFilter, object>;

/** The messages of an agency, latest first, without their texts: those may hold secret links. */
export async function messagesView(
  { db, config }: Pick<Services, 'db' | 'config'>,
  actor: Member,
  { show, cursor }: { show: MessageFilter | undefined; cursor: string | undefined },
) {
  const { agencyId } = actor;
  const [read, ...counts] = await Promise.all([
    db.outboxMessage.findMany({
      where: {
        AND: [
          { agencyId, ...(show ? WHERE[show] : {}) },
          afterCursor(cursor, (createdAt) => ({ createdAt })),
        ],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: {
        ...{ id: true, channel: true, kind: true, recordType: true, recordId: true },
        ...{ recipient: true, subject: true, createdAt: true, dueAt: true },
        ...{ attempts: true, sentAt: true, deadAt: true, lastError: true },
      },
    }),
    ...MESSAGE_FILTERS.map((each) =>
      db.outboxMessage.count({ where: { agencyId, ...WHERE[each] } }),
    ),
  ]);
  const { rows, nextCursor } = sliceOf(read, ({ createdAt }) => createdAt);
  return {
    rows: rows.map(({ lastError, ...row }) => {
      const state = messageState({ ...row, lastError });
      return {
        ...row,
        state,
        reason: state === 'dead' || state === 'retrying' ? failureReason(lastError) : null,
      };
    }),
    nextCursor,
    counts: Object.fromEntries(MESSAGE_FILTERS.map((each, n) => [each, counts[n] ?? 0])) as Record<
      MessageFilter,
      number
    >,
    hasMailServer: config.smtpUrl !== undefined,
  };
}
export type MessageRow = Awaited<ReturnType<typeof messagesView>>['rows'][number];

/** How many messages want somebody's hand: those that failed for good, and those for WhatsApp. */
export const countMessagesToMind = (
  { db }: Pick<Services, 'db'>,
  { agencyId }: Member,
): Promise<number> =>
  db.outboxMessage.count({ where: { agencyId, OR: [WHERE.byHand, WHERE.dead] } });
