import { describe, expect, it } from 'vitest';

import { hashToken } from '~/platform/clock/random.server';

import { loadReferenceData } from '../../../prisma/seed/reference-data';
import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest, requestForm } from '../../../tests/support/visits';
import { keptLetter } from './letter-file.server';
import { requestSchema } from './rules/request-form';
import { submitRequest } from './submit-request.server';
import { guestFromToken } from './tracking.server';

const LETTER = {
  sha256: 'a'.repeat(64),
  size: 1234,
  mediaType: 'application/pdf',
  originalName: 'surat.pdf',
};

describe('asking for a visit', () => {
  it('gives a private link that is stored as a hash only, and opens that request alone', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const { trackingToken, requestId } = await makeRequest(services, agency.id, {
      contactEmail: 'tamu@contoh.go.id',
    });
    const stored = await services.db.visitRequest.findFirstOrThrow();
    expect(stored.trackingTokenHash).toBe(hashToken(trackingToken));
    const everything = JSON.stringify([stored, await services.db.outboxMessage.findMany()]);
    expect(everything).not.toContain(trackingToken);
    expect(await guestFromToken(services, trackingToken)).toMatchObject({ requestId });
    expect(await guestFromToken(services, `${trackingToken.slice(0, -1)}y`)).toBeNull();
    expect(await guestFromToken(services, stored.trackingTokenHash.slice(0, 64))).toBeNull();
    expect(await guestFromToken(services, '../../etc')).toBeNull();
  });

  it('finds the region from what was written, and asks when several have the name', async () => {
    const services = await testServices();
    await loadReferenceData(services);
    const { agency } = await makeHost(services);
    const regionOf = async (over: Parameters<typeof makeRequest>[2]) => {
      const { requestId } = await makeRequest(services, agency.id, over);
      const found = await services.db.visitRequest.findUniqueOrThrow({ where: { id: requestId } });
      return found.guestRegionCode;
    };
    expect(await regionOf({ guestRegion: 'Kota Blitar' })).toBe('35.72');
    expect(await regionOf({ guestAgencyName: 'Diskominfotik Kota Blitar' })).toBe('35.72');
    expect(await regionOf({ guestAgencyName: 'PT Contoh' })).toBeNull();
    const refused = (guestRegion: string) =>
      submitRequest(services, requestForm(agency.id, { guestRegion }), undefined);
    expect(await refused('blitar')).toEqual({ errors: { guestRegion: ['regionAmbiguous'] } });
    expect(await refused('Kota Atlantis')).toEqual({ errors: { guestRegion: ['regionUnknown'] } });
  });

  it.each([
    ['hostAgencyId', { hostAgencyId: 'nowhere' }],
    ['topics', { topics: ['no-such-topic'] }],
    ['indicators', { indicators: ['spbe-2020/i99'] }],
  ])('refuses an unknown id in %s and saves nothing', async (field, over) => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const result = await submitRequest(services, requestForm(agency.id, over), undefined);
    expect(result).toEqual({ errors: { [field]: ['choiceUnknown'] } });
    expect(await services.db.visitRequest.count()).toBe(0);
  });

  it('keeps a letter over a refused try, and takes it once, for its own host alone', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const { letter = '' } = await keptLetter(services, agency.id, LETTER, undefined);
    const attached = async (host: string, letterKept: string) => {
      const { requestId } = await makeRequest(services, host, { letterKept });
      const found = await services.db.visitRequest.findUniqueOrThrow({ where: { id: requestId } });
      return found.letterFileId;
    };
    expect(await attached(other.agency.id, letter)).toBeNull();
    expect(await attached(agency.id, `${letter}x`)).toBeNull();
    expect(await attached(agency.id, letter)).not.toBeNull();
    expect(await attached(agency.id, letter)).toBeNull();
  });

  it('says beside each field what the host’s rules do not allow, and saves nothing', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const startsAt = new Date('2024-05-28T17:00:00Z');
    await services.write((tx) =>
      tx.blockOut.create({
        data: {
          ...{ agencyId: agency.id, startsAt, endsAt: new Date(startsAt.getTime() + 86_400_000) },
          ...{ reason: 'Rapat | paripurna', createdById: 'somebody', createdAt: startsAt },
        },
      }),
    );
    const asked = (over: Partial<Parameters<typeof requestForm>[1]>) =>
      submitRequest(services, requestForm(agency.id, over), undefined);
    // Thursday 2 May: three working days later is Tuesday the 7th.
    expect(
      await asked({ date1: '2024-05-06', date2: '2024-05-23', date3: '2024-05-25', headCount: 51 }),
    ).toEqual({
      errors: {
        date1: ['dayTooSoon|2024-05-07'],
        date2: [expect.stringMatching(/^dayHoliday\|.*Waisak/)],
        date3: ['dayNotReceived'],
        headCount: ['partyTooLarge|50'],
      },
    });
    expect(await asked({ date1: '2024-05-29' })).toEqual({
      errors: { date1: ['blockedOut|Rapat / paripurna'] },
    });
    expect(await services.db.visitRequest.count()).toBe(0);
    expect(await asked({ date1: '2024-05-07', headCount: 50 })).toHaveProperty('trackingCode');
    // Far beyond every calendar, and yet no error page.
    expect(await asked({ date1: '9999-12-31' })).toHaveProperty('trackingCode');
  });

  it('takes a day that is full: the request queues', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    for (let n = 0; n < 3; n += 1) await makeRequest(services, agency.id);
    expect(await services.db.slotHold.count({ where: { agencyId: agency.id } })).toBe(3);
  });

  it('keeps no letter for an agency that is no host', async () => {
    const services = await testServices();
    expect(await keptLetter(services, 'nowhere', LETTER, undefined)).toEqual({});
    expect(await services.db.storedFile.count()).toBe(0);
  });
});

describe('the form', () => {
  const schema = requestSchema('2024-05-02');
  const codesOf = (over: object): string[] => {
    const { success, error } = schema.safeParse({ ...requestForm('host'), ...over });
    return success ? [] : error.issues.map(({ path, message }) => `${path.join('.')}:${message}`);
  };

  it.each([
    [{ date1: '2024-05-01' }, 'date1:dateInPast'],
    [{ date1: '2023-02-29' }, 'date1:dateInvalid'],
    [{ date2: '2024-04-30' }, 'date2:dateInPast'],
    [{ letterDate: '2024-05-03' }, 'letterDate:dateInFuture'],
    [{ guestAgencyName: 'x'.repeat(10_000) }, 'guestAgencyName:tooLong|200'],
    [{ guestAgencyName: undefined }, 'guestAgencyName:required'],
    [{ headCount: 0 }, 'headCount:tooSmall|1'],
    [{ headCount: 501 }, 'headCount:tooBig|500'],
    [{ headCount: 1.5 }, 'headCount:notANumber'],
    [{ visitType: 'assessmentVisit' }, 'visitType:choiceUnknown'],
    [{ contactEmail: 'nama@' }, 'contactEmail:emailInvalid'],
    [{ contactPhone: 'telepon saja' }, 'contactPhone:phoneInvalid'],
    [{ contactPhone: undefined }, 'contactPhone:contactMissing'],
  ])('refuses %j with %s', (over, code) => {
    expect(codesOf(over)).toContain(code);
  });

  it('takes a phone number or an address, and the day of today', () => {
    expect(codesOf({ contactPhone: undefined, contactEmail: 'a@kota.go.id' })).toEqual([]);
    expect(codesOf({ date1: '2024-05-02' })).toEqual([]);
  });
});
