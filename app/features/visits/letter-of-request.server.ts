import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

/**
 * The letter of a request, for the host's staff and for the guest who holds its link.
 * @param reader the agency that received it: the staff's own, or the one the link belongs to
 * @throws AppError notFound
 */
export async function letterOfRequest(
  { db }: Services,
  reader: { readonly agencyId: string },
  requestId: string,
) {
  const request = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId: reader.agencyId },
    select: { letterFile: { select: { sha256: true, mediaType: true, originalName: true } } },
  });
  if (!request?.letterFile) throw notFound();
  const { sha256, mediaType, originalName } = request.letterFile;
  return { sha256, mediaType, name: originalName };
}
