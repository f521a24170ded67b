import { contentDisposition } from '~/platform/files/file-name';
import { serveFile } from '~/platform/files/serve-file.server';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { letterPdf, type LetterPaper } from './pdf/letter-pdf.server';
import { readContent } from './rules/letter-content';
import { storedBytes } from './stored-bytes.server';

/** Whose letter: the staff's own agency, or that of the guest's link. */
interface Whose {
  readonly agencyId: string;
  readonly requestId?: string;
}

interface Asked {
  readonly request: Request;
  /** the scan of the signed letter instead, where there is one */
  readonly signed: boolean;
  /** a draft is shown to staff alone */
  readonly issuedOnly: boolean;
}

/**
 * The answer that gives a letter as PDF to a reader who may have it.
 * @throws AppError notFound for another agency's or request's letter, and for a scan that is not there
 */
export async function serveLetter(
  services: Services,
  whose: Whose,
  letterId: string,
  { request, signed, issuedOnly }: Asked,
): Promise<Response> {
  const { db, config, files } = services;
  const { agencyId, requestId } = whose;
  const letter = await db.replyLetter.findFirst({
    where: {
      ...{ id: letterId, agencyId },
      ...(requestId === undefined ? {} : { requestId }),
      ...(issuedOnly ? { issuedAt: { not: null } } : {}),
    },
  });
  if (!letter) throw notFound();
  const name = fileName(letter.number || letter.letterDate);
  if (signed && letter.signedFileId !== null) {
    const scan = await db.storedFile.findFirst({
      where: { id: letter.signedFileId, agencyId },
      select: { sha256: true, mediaType: true },
    });
    if (!scan) throw notFound();
    return serveFile(files, { ...scan, name }, { request, inline: true });
  }
  const content = readContent(letter.content);
  const bytes = await drawnLetter(services, {
    content: { ...content, verifyAddress: content.verifyAddress || config.origin },
    number: letter.number,
    letterDate: letter.letterDate,
    verificationCode: letter.verificationCode,
    isDraft: letter.issuedAt === null,
  });
  return pdfAnswer(bytes, name, request);
}

/** A letter drawn with its logo. */
export async function drawnLetter(
  { files }: Pick<Services, 'files'>,
  paper: LetterPaper,
): Promise<Buffer> {
  const { logo } = paper.content.letterhead;
  return letterPdf(paper, logo === '' ? null : await storedBytes(files, logo));
}

/** A paper that was just drawn; as a stored one it is shown in the browser and not kept by others. */
export function pdfAnswer(bytes: Buffer, name: string, request: Request): Response {
  const headers = new Headers({
    'Content-Type': 'application/pdf',
    'Content-Length': String(bytes.length),
    'Content-Disposition': contentDisposition('inline', name),
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  });
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
}

const fileName = (number: string): string =>
  `Surat ${number.replace(/[^\p{L}\p{N}.]+/gu, '-')}.pdf`;
