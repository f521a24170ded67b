import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { contentDigest } from './content-digest.server';
import { letterSequence } from './issue-letter.server';
import { letterheadOf, signerOn } from './letterhead.server';
import { textOfBlocks } from './rules/letter-block';
import { readContent } from './rules/letter-content';
import { asLetterKind } from './rules/letter-kind';
import { asLetterState } from './rules/letter-state';
import { letterNumber } from './rules/number-pattern';

/** One letter as the secretariat reads and edits it. */
export async function letterView({ db, clock }: Services, actor: Member, letterId: string) {
  const { agencyId } = actor;
  const letter = await db.replyLetter.findFirst({
    where: { id: letterId, agencyId },
    include: {
      request: {
        select: { id: true, trackingCode: true, guestAgencyName: true, contactEmail: true },
      },
    },
  });
  if (!letter) throw notFound();
  const content = readContent(letter.content);
  const letterhead = await letterheadOf(db, agencyId);
  const zone = zoneOf(letterhead);
  const today = localDate(clock.now(), zone);
  // Nobody has chosen another day: the letter bears the day on which it is issued.
  const letterDate =
    letter.state === 'draft' && letter.version === 1 && letter.letterDate < today
      ? today
      : letter.letterDate;
  const history = await db.historyEntry.findMany({
    where: { agencyId, recordType: 'replyLetter', recordId: letter.id },
    orderBy: { at: 'asc' },
    take: 50,
    select: { id: true, action: true, actorName: true, at: true },
  });
  return {
    id: letter.id,
    kind: asLetterKind(letter.kind),
    state: asLetterState(letter.state),
    wasIssued: letter.issuedAt !== null,
    issuedAt: letter.issuedAt,
    version: letter.version,
    number: letter.number,
    letterDate,
    verificationCode: letter.verificationCode,
    digest: contentDigest({ ...letter, content }),
    hasScan: letter.signedFileId !== null,
    content,
    body: textOfBlocks(content.blocks),
    request: {
      id: letter.request.id,
      trackingCode: letter.request.trackingCode,
      guestAgencyName: letter.request.guestAgencyName,
      hasMail: letter.request.contactEmail !== '',
    },
    zone,
    history,
    proposedNumber: await proposedNumber(db, agencyId, letterhead.numberPattern, letterDate),
    proposedSigner: await signerOn(db, agencyId, letterhead, letterDate),
  };
}

/** The number that would be drawn now; null without a pattern. Another letter may draw it first. */
async function proposedNumber(
  db: Services['db'],
  agencyId: string,
  pattern: string,
  day: string,
): Promise<string | null> {
  if (pattern === '') return null;
  const last = await db.sequence.findUnique({ where: { name: letterSequence(agencyId, day) } });
  return letterNumber(pattern, (last?.value ?? 0) + 1, day);
}
