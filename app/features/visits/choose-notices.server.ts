import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { STAFF_NOTICES, type StaffNotice } from './rules/message-kind';

/** The kinds of notices that somebody wants by mail: all, unless refused. */
export async function wantedNotices(
  { db }: Pick<Services, 'db'>,
  { userId }: Member,
): Promise<StaffNotice[]> {
  const refused = await db.noticeRefusal.findMany({ where: { userId }, select: { kind: true } });
  return STAFF_NOTICES.filter((each) => !refused.some(({ kind }) => kind === each));
}

/** Keeps what somebody wants by mail; what is refused is not sent from the next event on. */
export async function chooseNotices(
  { write }: Pick<Services, 'write'>,
  { userId }: Member,
  wanted: readonly StaffNotice[],
): Promise<void> {
  const refused = STAFF_NOTICES.filter((each) => !wanted.includes(each));
  await write(async (tx) => {
    await tx.noticeRefusal.deleteMany({ where: { userId, kind: { in: [...STAFF_NOTICES] } } });
    await tx.noticeRefusal.createMany({ data: refused.map((kind) => ({ userId, kind })) });
  });
}
