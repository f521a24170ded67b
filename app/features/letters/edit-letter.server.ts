import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { blocksOfText, textOfBlocks } from './rules/letter-block';
import { readContent, writeContent, type LetterContent } from './rules/letter-content';
import { linesOf, type LetterForm } from './rules/letter-form';

/** Fields that stand against a form, as error codes; '' for the form as a whole. */
export type Refusal = Record<string, string[]>;

/**
 * Saves a draft as it was edited.
 * @returns what stands against it (somebody may have changed it meanwhile), or null when it was saved
 * @throws AppError notFound for another agency's letter; conflict when it is no draft any more
 */
export async function saveLetter(
  { write, clock }: Services,
  actor: Member,
  letterId: string,
  form: LetterForm,
): Promise<Refusal | null> {
  const now = clock.now();
  return write(async (tx) => {
    const draft = await editableDraft(tx, actor, letterId, form.version);
    if (!draft.letter) return draft.refusal;
    await tx.replyLetter.update({
      where: { id: letterId, agencyId: actor.agencyId },
      data: {
        number: form.number,
        letterDate: form.letterDate,
        content: writeContent(edited(draft.content, form)),
        version: { increment: 1 },
      },
    });
    await recordHistory(tx, {
      agencyId: actor.agencyId,
      ...{ recordType: 'replyLetter', recordId: letterId, action: 'letter.saved', at: now },
      actor: { id: actor.userId, name: actor.name },
    });
    return null;
  });
}

/** The draft that a form edits. @throws AppError notFound, conflict as `saveLetter` says */
export async function editableDraft(tx: Tx, actor: Member, letterId: string, version: number) {
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId, agencyId: actor.agencyId },
    include: {
      request: {
        select: {
          contactEmail: true,
          subject: true,
          trackingCode: true,
          agency: { select: { shortName: true } },
        },
      },
    },
  });
  if (!letter) throw notFound();
  if (letter.state !== 'draft') throw new AppError('conflict', { reason: 'letterIssued' });
  if (letter.version !== version) {
    const refusal: Refusal = { '': [errorCode('letterChanged')] };
    return { letter: null, refusal };
  }
  return { letter, content: readContent(letter.content) };
}

/** The content with what the form says. A body that was not touched keeps its parts as they are. */
export function edited(content: LetterContent, form: LetterForm): LetterContent {
  const untouched = form.body === textOfBlocks(content.blocks).trim();
  return {
    ...content,
    recipient: { name: form.recipientName, place: form.recipientPlace },
    nature: form.nature,
    attachment: form.attachment,
    subject: form.subject,
    blocks: untouched ? content.blocks : blocksOfText(form.body),
    signer: {
      title: form.signerTitle,
      name: form.signerName,
      rank: form.signerRank,
      number: form.signerNumber,
    },
    copies: linesOf(form.copies).map((line) => line.replace(/^\d{1,3}[.)]\s+/, '')),
  };
}
