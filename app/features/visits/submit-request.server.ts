import { regionFromText } from '~/features/agencies/regions.server';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import { hashToken } from '~/platform/clock/random.server';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { attachLetter } from './letter-file.server';
import { nextRegisterNumber } from './register-number.server';
import { wishedDates, type RequestForm } from './rules/request-form';
import { tellGuest } from './tell-guest.server';

export type Submitted =
  | { readonly trackingToken: string; readonly trackingCode: string }
  | { readonly errors: Record<string, string[]> };

/**
 * Takes a request for a visit from anybody. The private link is returned once and kept as a hash.
 * @returns the link and the code, or the fields that name something unknown
 */
export async function submitRequest(
  services: Services,
  form: RequestForm,
  letter: UploadedFile | undefined,
): Promise<Submitted> {
  const { db, write, clock, random } = services;
  const host = await db.agency.findFirst({
    where: { id: form.hostAgencyId, receivesVisits: true },
  });
  if (!host) return { errors: { hostAgencyId: [errorCode('choiceUnknown')] } };
  const region = await guestRegion(services, form);
  if ('error' in region) return { errors: { guestRegion: [region.error] } };
  const unknown = await unknownSubjects(db, form);
  if (unknown) return { errors: unknown };

  const trackingToken = random.token();
  const trackingCode = random.code();
  const now = clock.now();
  await write(async (tx) => {
    const letterFileId = await attachLetter(tx, services, host.id, {
      file: letter,
      kept: form.letterKept,
    });
    const request = await tx.visitRequest.create({
      data: {
        agencyId: host.id,
        ...(await nextRegisterNumber(tx, host.id, localDate(now, zoneOf(host)))),
        trackingCode,
        trackingTokenHash: hashToken(trackingToken),
        state: 'submitted',
        visitType: form.visitType,
        guestAgencyName: form.guestAgencyName,
        guestRegionCode: region.code,
        subject: form.subject,
        purpose: form.purpose ?? '',
        headCount: form.headCount,
        contactName: form.contactName,
        contactPhone: form.contactPhone ?? '',
        contactEmail: form.contactEmail ?? '',
        letterNumber: form.letterNumber ?? '',
        letterDate: form.letterDate ?? null,
        letterFileId,
        submittedAt: now,
        dates: { create: wishedDates(form).map((wish, position) => ({ ...wish, position })) },
        topics: { connect: form.topics.map((slug) => ({ slug })) },
        indicators: { connect: form.indicators.map((id) => ({ id })) },
      },
    });
    await recordHistory(tx, {
      agencyId: host.id,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.submitted',
      actor: { id: null, name: form.guestAgencyName },
      at: now,
    });
    const link = `${services.config.origin}/track/${trackingToken}`;
    await tellGuest(tx, services, { ...request, agency: host }, { kind: 'received', link });
  });
  return { trackingToken, trackingCode };
}

/** What was written in the region field; without it, what the agency's own name says for sure. */
async function guestRegion({ db }: Services, form: RequestForm) {
  if (form.guestRegion) return regionFromText(db, form.guestRegion);
  const guessed = await regionFromText(db, form.guestAgencyName);
  return 'code' in guessed ? guessed : { code: null };
}
