import { expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest } from '../../../tests/support/visits';
import { renewTrackingLink } from './renew-tracking-link.server';
import { guestFromToken } from './tracking.server';

it('opens the request by the new link alone, and says so in its history', async () => {
  const services = await testServices();
  const { agency, member } = await makeHost(services);
  const { requestId, trackingToken } = await makeRequest(services, agency.id);
  const { link } = await renewTrackingLink(services, member, requestId);
  const [, token = ''] = /^http:\/\/localhost:3000\/track\/([\w-]+)$/.exec(link) ?? [];
  expect((await guestFromToken(services, token))?.requestId).toBe(requestId);
  expect(await guestFromToken(services, trackingToken)).toBeNull();
  const [last] = await services.db.historyEntry.findMany({ orderBy: { id: 'desc' }, take: 1 });
  expect([last?.action, last?.actorName]).toEqual(['request.linkRenewed', member.name]);
  expect(JSON.stringify(last)).not.toContain(token);
});

it('is not for another agency', async () => {
  const services = await testServices();
  const { agency } = await makeHost(services);
  const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
  const { requestId, trackingToken } = await makeRequest(services, agency.id);
  await expect(renewTrackingLink(services, other.member, requestId)).rejects.toThrow('notFound');
  expect((await guestFromToken(services, trackingToken))?.requestId).toBe(requestId);
});
