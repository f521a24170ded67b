import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

/** The letter of a request of the reader's agency. @throws AppError notFound */
export async function letterOfRequest({ db }: Services, actor: Member, requestId: string) {
  const request = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId: actor.agencyId },
    select: { letterFile: { select: { sha256: true, mediaType: true, originalName: true } } },
  });
  if (!request?.letterFile) throw notFound();
  const { sha256, mediaType, originalName } = request.letterFile;
  return { sha256, mediaType, name: originalName };
}
