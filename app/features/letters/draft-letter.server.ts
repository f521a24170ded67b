import type { Tx } from '~/platform/database/database.server';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { headOfPaper, letterheadOf, signerOn } from './letterhead.server';
import { writeContent } from './rules/letter-content';
import { valuesOf, type LetterFacts } from './rules/letter-facts';
import { LETTER_SUBJECTS } from './rules/letter-kind';
import { headOf } from './rules/recipient';
import { renderTemplate } from './rules/template';
import { templateOf } from './template-of.server';

export type { LetterFacts } from './rules/letter-facts';

/**
 * Writes the letter to an answer, in the transaction of that answer: a draft that the secretariat
 * may change before it is issued. An earlier draft to the same request is replaced.
 * @param by who answered; null: the program itself
 */
export async function draftLetter(
  tx: Tx,
  { clock, random }: Pick<Services, 'clock' | 'random'>,
  by: { readonly id: string | null },
  facts: LetterFacts,
): Promise<{ readonly letterId: string }> {
  const { agencyId, requestId, visitId, kind, zone } = facts;
  const now = clock.now();
  const letterDate = localDate(now, zone);
  const letterhead = await letterheadOf(tx, agencyId);
  const template = await templateOf(tx, agencyId, kind);
  const content = writeContent({
    format: 1,
    letterhead: await headOfPaper(tx, agencyId, letterhead),
    recipient: { name: headOf(facts.guestAgencyName), place: 'Tempat' },
    nature: 'Biasa',
    attachment: '-',
    subject: LETTER_SUBJECTS[kind],
    blocks: renderTemplate(template, valuesOf(facts, letterhead.hostName)),
    signer: await signerOn(tx, agencyId, letterhead, letterDate),
    copies: [],
    verifyAddress: '',
  });
  await tx.replyLetter.updateMany({
    where: { agencyId, requestId, state: 'draft' },
    data: { state: 'replaced', version: { increment: 1 } },
  });
  const letter = await tx.replyLetter.create({
    data: {
      ...{ agencyId, requestId, visitId, kind, letterDate, content },
      state: 'draft',
      verificationCode: random.code(),
      createdAt: now,
      createdById: by.id,
    },
    select: { id: true },
  });
  return { letterId: letter.id };
}
