import type { Services } from '~/platform/services.server';

import { contentDigest } from './content-digest.server';
import { readContent } from './rules/letter-content';
import { asLetterKind } from './rules/letter-kind';
import { initialsOf } from './rules/initials';

/** "bcdf 2345", "BCDF2345" and "BCDF-2345" are one code. */
export function readCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.replace(/^(.{4})(.{4})$/, '$1-$2');
}

/**
 * What anybody who holds a paper may know of it: enough to compare it with what was issued. A draft
 * is not known here; of people the initials alone.
 * @returns null for a code that no issued letter has
 */
export async function verifyLetter({ db }: Pick<Services, 'db'>, typed: string) {
  // bounded: the code stands on the paper; whoever has it holds the paper
  const letter = await db.replyLetter.findUnique({
    where: { verificationCode: readCode(typed) },
  });
  if (!letter || letter.issuedAt === null) return null;
  const content = readContent(letter.content);
  const scan =
    letter.signedFileId === null
      ? null
      : await db.storedFile.findFirst({
          where: { id: letter.signedFileId, agencyId: letter.agencyId },
          select: { sha256: true },
        });
  return {
    code: letter.verificationCode,
    kind: asLetterKind(letter.kind),
    isReplaced: letter.state === 'replaced',
    number: letter.number,
    letterDate: letter.letterDate,
    subject: content.subject,
    office: content.letterhead.officeName,
    government: content.letterhead.governmentName,
    signerTitle: content.signer.title,
    signerInitials: initialsOf(content.signer.name),
    digest: contentDigest({ ...letter, content }),
    scanDigest: scan?.sha256 ?? null,
  };
}
