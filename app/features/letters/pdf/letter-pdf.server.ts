import { contentDigest } from '../content-digest.server';
import type { LetterContent } from '../rules/letter-content';
import { writtenDay } from '../rules/letter-facts';
import { GAP } from '../rules/template';
import { drawBody } from './letter-body.server';
import { drawCopies, drawSignature, signatureHeight } from './letter-foot.server';
import { drawLetterhead, drawOpening } from './letter-head.server';
import { PageFlow } from './page-flow.server';

/** A letter with all that its paper shows. */
export interface LetterPaper {
  readonly content: LetterContent;
  /** "" while it has none */
  readonly number: string;
  /** calendar day */
  readonly letterDate: string;
  readonly verificationCode: string;
  readonly isDraft: boolean;
}

/**
 * The letter as PDF (A4, tagged, fonts embedded). It depends on what is handed in alone: the same
 * letter is the same bytes whenever it is asked for.
 * @param logo PNG or JPEG; null without one
 */
export async function letterPdf(paper: LetterPaper, logo: Buffer | null): Promise<Buffer> {
  const { content, letterDate } = paper;
  const number = paper.number || GAP;
  const flow = new PageFlow(
    {
      Title: `${content.subject}, nomor ${number}`,
      Author: content.letterhead.officeName,
      Subject: content.subject,
      Keywords: `${paper.verificationCode} sha256:${contentDigest(paper)}`,
      Creator: 'Kawruh',
      Producer: 'Kawruh',
      // Not the time of asking: that would make another file of the same letter.
      CreationDate: new Date(`${letterDate}T00:00:00Z`),
      ModDate: new Date(`${letterDate}T00:00:00Z`),
    },
    paper.isDraft,
  );
  drawLetterhead(flow, content.letterhead, logo);
  drawOpening(flow, content, number, writtenDay(letterDate));
  drawBody(flow, content.blocks, signatureHeight(flow, content.signer));
  drawSignature(flow, content.signer, {
    address: content.verifyAddress,
    code: paper.verificationCode,
  });
  drawCopies(flow, content.copies);
  return flow.end();
}
