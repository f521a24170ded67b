import type { Member } from '~/features/accounts/rules/actor';
import { hashToken } from '~/platform/clock/random.server';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { MOST_FEEDS, type MakeFeedForm } from './rules/feed';

export type FeedMade =
  { readonly link: string } | { readonly errors: Readonly<Record<string, string[]>> };

/**
 * Makes a secret address from which a calendar program reads. It is returned to be shown once: what
 * is stored is the hash of its token.
 * @throws AppError notFound for another agency's room
 */
export async function makeFeed(
  { write, clock, random, config }: Services,
  actor: Member,
  form: MakeFeedForm,
): Promise<FeedMade> {
  const { agencyId } = actor;
  const token = random.token();
  return write<FeedMade>(async (tx) => {
    const now = clock.now();
    const open = await tx.calendarFeed.count({
      where: { agencyId, createdById: actor.userId, revokedAt: null },
    });
    if (open >= MOST_FEEDS) return { errors: { '': [errorCode('tooMany', MOST_FEEDS)] } };
    if (form.kind === 'room') {
      const room = await tx.room.count({ where: { id: form.roomId ?? '', agencyId } });
      if (room === 0) throw notFound();
    }
    const subjectId = { person: actor.userId, room: form.roomId ?? '', agency: agencyId }[
      form.kind
    ];
    const feed = await tx.calendarFeed.create({
      data: {
        ...{ agencyId, kind: form.kind, subjectId, name: form.name ?? '' },
        ...{ tokenHash: hashToken(token), createdById: actor.userId, createdAt: now },
      },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'calendarFeed',
      recordId: feed.id,
      action: 'calendarFeed.made',
      actor: { id: actor.userId, name: actor.name },
      at: now,
      changes: { kind: form.kind },
    });
    return { link: `${config.origin}/calendar/${token}.ics` };
  });
}
