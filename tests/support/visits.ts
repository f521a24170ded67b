import type { Member } from '~/features/accounts/rules/actor';
import type { RequestForm } from '~/features/visits/rules/request-form';
import { submitRequest } from '~/features/visits/submit-request.server';
import { guestFromToken } from '~/features/visits/tracking.server';
import type { Services } from '~/platform/services.server';

import { makeAgency, makeMember, makeRoom } from './records';

/** A host with a room and somebody of every role. */
export async function makeHost(services: Services, over: Parameters<typeof makeAgency>[1] = {}) {
  const agency = await makeAgency(services, over);
  const room = await makeRoom(services, agency.id, `Ruang ${agency.shortName}`);
  const member: Member = await makeMember(services, agency, [
    'secretariat',
    'officeHead',
    'minuteTaker',
    'informationOfficer',
  ]);
  return { agency, room, member };
}

export const requestForm = (
  hostAgencyId: string,
  over: Partial<RequestForm> = {},
): RequestForm => ({
  hostAgencyId,
  guestAgencyName: 'Diskominfotik Kota Blitar',
  visitType: 'sharingSession',
  subject: 'Belajar Pokja SPBE',
  topics: [],
  indicators: [],
  date1: '2024-05-21',
  part1: 'morning',
  part2: 'any',
  part3: 'any',
  headCount: 12,
  contactName: 'Narahubung',
  contactPhone: '0812 3456 7890',
  ...over,
});

/** A request as a guest sends it; with the link that it was given. */
export async function makeRequest(
  services: Services,
  hostAgencyId: string,
  over: Partial<RequestForm> = {},
) {
  const result = await submitRequest(services, requestForm(hostAgencyId, over), undefined);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  const guest = await guestFromToken(services, result.trackingToken);
  if (!guest) throw new Error('the link opens nothing');
  return { ...result, guest, requestId: guest.requestId };
}

export const acceptForm = (
  roomId: string,
  over: { startTime?: string; endTime?: string } = {},
) => ({
  version: 1,
  mode: 'onSite' as const,
  // These tests are about other things than the host's hours and quotas.
  knowingly: 'yes' as const,
  roomId,
  day: '2024-05-21',
  startTime: '09:00',
  endTime: '11:30',
  ...over,
});
