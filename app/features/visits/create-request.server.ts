import { regionFromText } from '~/features/agencies/regions.server';
import type { Tx } from '~/platform/database/database.server';
import { hashToken } from '~/platform/clock/random.server';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import type { Services } from '~/platform/services.server';

import { attachLetter } from './letter-file.server';
import { nextRegisterNumber } from './register-number.server';
import { wishedDates, type RequestForm } from './rules/request-form';

type Fields = Omit<RequestForm, 'hostAgencyId' | 'date1' | 'contactName'> & {
  readonly date1?: string | undefined;
  readonly contactName?: string | undefined;
};

/** How a request came to the register. */
interface Origin {
  readonly channel: string;
  readonly receivedOn: string;
  readonly letterNature?: string;
  readonly registeredById?: string;
}

/**
 * Writes a request into the register of an agency, with its number and its private link.
 * @param region as `guestRegion` found it
 * @returns the record and the link's secret, which is kept as a hash alone
 */
export async function createRequest(
  tx: Tx,
  services: Pick<Services, 'clock' | 'random' | 'config'>,
  agencyId: string,
  form: Fields,
  origin: Origin,
  region: string | null,
  letter: UploadedFile | undefined,
) {
  const trackingToken = services.random.token();
  const letterFileId = await attachLetter(tx, services, agencyId, {
    file: letter,
    kept: form.letterKept,
  });
  const { receivedOn, ...from } = origin;
  const request = await tx.visitRequest.create({
    data: {
      agencyId,
      ...(await nextRegisterNumber(tx, agencyId, receivedOn)),
      ...from,
      trackingCode: services.random.code(),
      trackingTokenHash: hashToken(trackingToken),
      state: 'submitted',
      visitType: form.visitType,
      guestAgencyName: form.guestAgencyName,
      guestRegionCode: region,
      subject: form.subject,
      purpose: form.purpose ?? '',
      headCount: form.headCount,
      contactName: form.contactName ?? '',
      contactPhone: form.contactPhone ?? '',
      contactEmail: form.contactEmail ?? '',
      letterNumber: form.letterNumber ?? '',
      letterDate: form.letterDate ?? null,
      letterFileId,
      tripChoice: form.tripChoice ?? '',
      lessonsShown: form.lessonsShown ?? 0,
      submittedAt: services.clock.now(),
      dates: { create: wishedDates(form).map((wish, position) => ({ ...wish, position })) },
      topics: { connect: form.topics.map((slug) => ({ slug })) },
      indicators: { connect: form.indicators.map((id) => ({ id })) },
    },
  });
  return { request, trackingToken };
}

/** What was written in the region field; without it, what the agency's own name says for sure. */
export async function guestRegion(
  { db }: Pick<Services, 'db'>,
  form: Pick<Fields, 'guestRegion' | 'guestAgencyName'>,
): Promise<{ code: string | null } | { error: string }> {
  if (form.guestRegion) return regionFromText(db, form.guestRegion);
  const guessed = await regionFromText(db, form.guestAgencyName);
  return 'code' in guessed ? guessed : { code: null };
}
