import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest, requestForm } from '../../../tests/support/visits';
import { letterOfRequest } from './letter-of-request.server';
import { submitRequest } from './submit-request.server';
import { guestFromToken } from './tracking.server';

const LETTER = {
  sha256: 'a'.repeat(64),
  size: 1234,
  mediaType: 'application/pdf',
  originalName: 'surat.pdf',
};

describe('the letter of a request', () => {
  it('is read by the guest who holds the link, and by the agency that received it alone', async () => {
    const services = await testServices();
    const { agency, member } = await makeHost(services);
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const sent = await submitRequest(services, requestForm(agency.id), LETTER);
    if ('errors' in sent) throw new Error(JSON.stringify(sent.errors));
    const guest = await guestFromToken(services, sent.trackingToken);
    if (!guest) throw new Error('the link opens nothing');
    const letter = { sha256: LETTER.sha256, mediaType: LETTER.mediaType, name: 'surat.pdf' };
    expect(await letterOfRequest(services, guest, guest.requestId)).toEqual(letter);
    expect(await letterOfRequest(services, member, guest.requestId)).toEqual(letter);
    const missing = { kind: 'notFound' };
    await expect(letterOfRequest(services, other.member, guest.requestId)).rejects.toMatchObject(
      missing,
    );
    const without = await makeRequest(services, agency.id);
    await expect(letterOfRequest(services, without.guest, without.requestId)).rejects.toMatchObject(
      missing,
    );
  });
});
