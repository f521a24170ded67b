import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import { recordHistory } from '~/platform/history/record-history.server';
import { wishTroubles } from '~/features/rooms/check-wishes.server';
import { holdSlots } from '~/features/rooms/slot-holds.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { createRequest, guestRegion } from './create-request.server';
import { wishedDates, type RequestForm } from './rules/request-form';
import { tellGuest } from './tell-guest.server';
import { tellStaff } from './tell-staff.server';

export type Submitted =
  | { readonly trackingToken: string; readonly trackingCode: string }
  | { readonly errors: Record<string, string[]> };

/**
 * Takes a request for a visit from anybody. The private link is returned once and kept as a hash.
 * @returns the link and the code, or the fields that name something unknown or that the host's rules
 *   do not allow
 */
export async function submitRequest(
  services: Services,
  form: RequestForm,
  letter: UploadedFile | undefined,
): Promise<Submitted> {
  const { db, write, clock } = services;
  const host = await db.agency.findFirst({
    where: { id: form.hostAgencyId, receivesVisits: true },
  });
  if (!host) return { errors: { hostAgencyId: [errorCode('choiceUnknown')] } };
  const region = await guestRegion(services, form);
  if ('error' in region) return { errors: { guestRegion: [region.error] } };
  const unknown = await unknownSubjects(db, form);
  if (unknown) return { errors: unknown };
  const now = clock.now();
  const refused = await againstRules(services, form, now);
  if (refused) return { errors: refused };

  return write(async (tx) => {
    const origin = { channel: 'form', receivedOn: localDate(now, zoneOf(host)) };
    const { request, trackingToken } = await createRequest(
      ...([tx, services, host.id, form, origin, region.code, letter] as const),
    );
    await recordHistory(tx, {
      agencyId: host.id,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.submitted',
      actor: { id: null, name: form.guestAgencyName },
      at: now,
    });
    await holdSlots(
      tx,
      { requestId: request.id, agencyId: host.id, zone: zoneOf(host), dates: wishedDates(form) },
      now,
    );
    const link = `${services.config.origin}/track/${trackingToken}`;
    await tellGuest(tx, services, null, { ...request, agency: host }, { kind: 'received', link });
    await tellStaff(tx, services, 'newRequest', request);
    return { trackingToken, trackingCode: request.trackingCode };
  });
}

/** What the host's rules refuse, beside the field that asks for it. */
async function againstRules(
  { db }: Services,
  form: RequestForm,
  now: Date,
): Promise<Record<string, string[]> | null> {
  const { hostAgencyId: agencyId, headCount } = form;
  const days = wishedDates(form).map(({ day }) => day);
  const against = await wishTroubles(db, { agencyId, days, headCount }, now);
  const errors: Record<string, string[]> = {};
  for (const field of ['date1', 'date2', 'date3'] as const) {
    const code = against.days.get(form[field] ?? '');
    if (code) errors[field] = [code];
  }
  if (against.headCount) errors['headCount'] = [against.headCount];
  return Object.keys(errors).length > 0 ? errors : null;
}
