import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';
import { cancelByGuest } from './cancel-by-guest.server';
import { chooseOfferedDate } from './choose-offered-date.server';
import { declineRequest } from './decline-request.server';
import { lapseOffers, refuseOffer } from './end-offer.server';
import { mergeRequest } from './merge-request.server';
import { missVisit } from './miss-visit.server';
import { offerDates } from './offer-dates.server';
import { offerSchema, type OfferForm } from './rules/offer-form';
import { holdVisit } from './hold-visit.server';
import { rescheduleVisit } from './reschedule-visit.server';

const library = { put: () => Promise.resolve(), remove: () => Promise.resolve() };
const WHY = 'Rombongan berhalangan hadir.';

const offer = (roomId: string, over: Partial<OfferForm> = {}): OfferForm => ({
  version: 1,
  kind: 'dates',
  ...{ day1: '2024-05-27', start1: '09:00', end1: '11:00', room1: roomId },
  ...{ day2: '2024-05-28', start2: '13:00', end2: '15:00', room2: roomId },
  answerUntil: '2024-05-24',
  knowingly: 'yes',
  ...over,
});

async function withRequest() {
  const services = await testServices();
  const host = await makeHost(services);
  const request = await makeRequest(services, host.agency.id, { contactEmail: 'a@contoh.go.id' });
  return { services, ...host, ...request };
}

async function withOffer() {
  const made = await withRequest();
  const refused = await offerDates(made.services, made.member, made.requestId, offer(made.room.id));
  if (refused) throw new Error(JSON.stringify(refused));
  const slots = await made.services.db.offerSlot.findMany({ orderBy: { position: 'asc' } });
  const [first, second] = slots;
  if (!first || !second) throw new Error('no slots');
  return { ...made, first, second };
}

const request = ({ services, requestId }: Awaited<ReturnType<typeof withRequest>>) =>
  services.db.visitRequest.findUniqueOrThrow({ where: { id: requestId } });

describe('other dates', () => {
  it('hold their rooms while the guest chooses, and stand as a visit once it has', async () => {
    const made = await withOffer();
    const { services, guest, first, second, room } = made;
    expect(await services.db.occupancy.count()).toBe(2);
    expect(await request(made)).toMatchObject({ state: 'offered', version: 2 });

    const { visitId } = await chooseOfferedDate(services, guest, { version: 2, slotId: second.id });
    expect(await services.db.visit.findUnique({ where: { id: visitId } })).toMatchObject({
      startsAt: second.startsAt,
      roomId: room.id,
      mode: 'onSite',
      state: 'scheduled',
    });
    expect(await services.db.occupancy.findMany()).toMatchObject([{ owner: `visit:${visitId}` }]);
    expect(await request(made)).toMatchObject({ state: 'accepted', visitId });
    await expect(
      chooseOfferedDate(services, guest, { version: 3, slotId: first.id }),
    ).rejects.toMatchObject({ reason: 'requestIsAccepted' });
  });

  it('cannot be given to anybody else meanwhile', async () => {
    const { services, agency, member, room } = await withOffer();
    const other = await makeRequest(services, agency.id);
    const result = await acceptRequest(services, member, other.requestId, {
      ...acceptForm(room.id),
      day: '2024-05-27',
    });
    expect(result).toMatchObject({ errors: { roomId: ['roomTakenUntil|11:00'] } });
  });

  it('are free again when the guest refuses them, with its note for the host', async () => {
    const made = await withOffer();
    await refuseOffer(made.services, made.guest, { version: 2, note: 'Bulan depan saja.' });
    expect(await made.services.db.occupancy.count()).toBe(0);
    expect(await request(made)).toMatchObject({ state: 'submitted' });
    expect(await made.services.db.dateOffer.findFirst()).toMatchObject({
      state: 'refused',
      guestNote: 'Bulan depan saja.',
    });
  });

  it('are free again when nobody answered in time; who comes late is told so', async () => {
    const made = await withOffer();
    const { services, guest, first } = made;
    services.clock.set('2024-05-24T16:58:00Z');
    await lapseOffers(services);
    expect(await request(made)).toMatchObject({ state: 'offered' });
    services.clock.set('2024-05-24T17:00:00Z');
    await expect(
      chooseOfferedDate(services, guest, { version: 2, slotId: first.id }),
    ).rejects.toMatchObject({ reason: 'offerClosed' });
    await lapseOffers(services);
    expect(await request(made)).toMatchObject({ state: 'submitted' });
    expect(await services.db.occupancy.count()).toBe(0);
    expect(await services.db.outboxMessage.count({ where: { kind: 'guest.offerLapsed' } })).toBe(1);
  });

  it('are replaced by the next offer, and let go by declining', async () => {
    const made = await withOffer();
    const { services, member, requestId, room } = made;
    const again = offer(room.id, { version: 2, day1: '2024-05-29' });
    expect(await offerDates(services, member, requestId, again)).toBeNull();
    expect(await services.db.occupancy.count()).toBe(2);
    expect((await services.db.dateOffer.findMany()).map(({ state }) => state).toSorted()).toEqual([
      'open',
      'replaced',
    ]);
    await declineRequest(services, member, requestId, { version: 3, reason: WHY });
    expect(await services.db.occupancy.count()).toBe(0);
  });

  it('say which of them stands against a booking, and nothing of the offer stays', async () => {
    const made = await withOffer();
    const { services, agency, member, room } = made;
    const other = await makeRequest(services, agency.id);
    const wanted = offer(room.id, { day1: '2024-05-30' });
    expect(await offerDates(services, member, other.requestId, wanted)).toMatchObject({
      errors: { room2: ['roomTakenUntil|15:00'] },
    });
    expect(await services.db.dateOffer.count()).toBe(1);
    const early = offer(room.id, { day1: '2024-05-24', day2: undefined });
    expect(await offerDates(services, member, other.requestId, early)).toMatchObject({
      errors: { day1: ['afterAnswer'] },
    });
  });

  it('on a holiday are offered only by who knows it', async () => {
    const { services, member, requestId, room } = await withRequest();
    const holiday = offer(room.id, {
      ...{ day1: '2024-06-17', day2: undefined, start2: undefined, end2: undefined },
      knowingly: undefined,
    });
    expect(await offerDates(services, member, requestId, holiday)).toMatchObject({
      errors: { day1: [expect.stringContaining('dayHoliday')], knowingly: ['knowingly'] },
    });
    expect(await services.db.dateOffer.count()).toBe(0);
  });

  it('of a foreign room or request are refused as if they did not exist', async () => {
    const { services, member, requestId } = await withRequest();
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    expect(await offerDates(services, member, requestId, offer(other.room.id))).toMatchObject({
      errors: { room1: ['choiceUnknown'] },
    });
    await expect(
      offerDates(services, other.member, requestId, offer(other.room.id)),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('an online session holds no room and becomes a visit without one', async () => {
    const made = await withRequest();
    const { services, member, requestId, guest } = made;
    const online = offer('', { kind: 'online', room1: undefined, room2: undefined });
    expect(await offerDates(services, member, requestId, online)).toBeNull();
    expect(await services.db.occupancy.count()).toBe(0);
    const slot = await services.db.offerSlot.findFirstOrThrow();
    const { visitId } = await chooseOfferedDate(services, guest, { version: 2, slotId: slot.id });
    expect(await services.db.visit.findUnique({ where: { id: visitId } })).toMatchObject({
      mode: 'online',
      roomId: null,
    });
  });

  it.each([
    [{ day2: '2024-05-28', start2: undefined, end2: undefined }, 'start2'],
    [{ end1: '08:00' }, 'end1'],
    [{ room1: undefined }, 'room1'],
  ])('a half-filled choice is refused beside its field: %o', (over, field) => {
    const parsed = offerSchema.safeParse({ ...offer('room'), ...over });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});

describe('merged delegations', () => {
  async function merged() {
    const made = await withRequest();
    const { services, agency, member, room, requestId } = made;
    const accepted = await acceptRequest(services, member, requestId, acceptForm(room.id));
    if ('errors' in accepted) throw new Error('refused');
    const second = await makeRequest(services, agency.id, {
      guestAgencyName: 'Diskominfo Kota Kediri',
    });
    const result = await mergeRequest(services, member, second.requestId, {
      version: 1,
      visitId: accepted.visitId,
    });
    if ('errors' in result) throw new Error('refused');
    return { ...made, visitId: accepted.visitId, second };
  }

  it('are one visit with two delegations', async () => {
    const { services, visitId, second } = await merged();
    expect(
      await services.db.delegation.findMany({ where: { visitId }, orderBy: { id: 'asc' } }),
    ).toMatchObject([
      { agencyName: 'Diskominfotik Kota Blitar' },
      { agencyName: 'Diskominfo Kota Kediri', requestId: second.requestId },
    ]);
    expect(await services.db.visit.count()).toBe(1);
  });

  it('stay as long as one of them comes', async () => {
    const { services, visitId, guest, second } = await merged();
    await cancelByGuest(services, library, guest, { version: 2, reason: WHY });
    expect(await services.db.visit.findUnique({ where: { id: visitId } })).toMatchObject({
      state: 'scheduled',
    });
    await cancelByGuest(services, library, second.guest, { version: 2, reason: WHY });
    expect(await services.db.visit.findUnique({ where: { id: visitId } })).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'guest',
      cancelReason: WHY,
    });
    expect(await services.db.occupancy.count()).toBe(0);
  });

  it('are refused into a visit of another agency or one that is over', async () => {
    const { services, agency, member, visitId } = await merged();
    const third = await makeRequest(services, agency.id);
    const foreign = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const theirs = await makeRequest(services, foreign.agency.id);
    const form = { version: 1, visitId };
    expect(await mergeRequest(services, foreign.member, theirs.requestId, form)).toEqual({
      errors: { visitId: ['choiceUnknown'] },
    });
    services.clock.set('2024-05-21T05:00:00Z');
    await holdVisit(services, member, visitId);
    expect(await mergeRequest(services, member, third.requestId, form)).toEqual({
      errors: { visitId: ['choiceUnknown'] },
    });
  });
});

describe('after acceptance', () => {
  async function accepted() {
    const made = await withRequest();
    const { services, member, room, requestId } = made;
    const result = await acceptRequest(services, member, requestId, acceptForm(room.id));
    if ('errors' in result) throw new Error('refused');
    return { ...made, visitId: result.visitId };
  }

  it('the guest cancels until the visit begins, once', async () => {
    const { services, guest } = await accepted();
    services.clock.set('2024-05-21T02:00:00Z');
    await expect(
      cancelByGuest(services, library, guest, { version: 2, reason: WHY }),
    ).rejects.toMatchObject({ reason: 'visitStarted' });
    services.clock.set('2024-05-21T01:59:00Z');
    await cancelByGuest(services, library, guest, { version: 2, reason: WHY });
    await expect(
      cancelByGuest(services, library, guest, { version: 3, reason: WHY }),
    ).rejects.toMatchObject({ reason: 'requestIsCancelled' });
  });

  it('nobody came: it is recorded after the start, and the visit can have another day', async () => {
    const { services, member, room, visitId } = await accepted();
    await expect(missVisit(services, member, visitId)).rejects.toMatchObject({
      reason: 'visitNotStarted',
    });
    services.clock.set('2024-05-21T03:00:00Z');
    await missVisit(services, member, visitId);
    expect(await services.db.delegation.findFirst()).toMatchObject({ state: 'noShow' });
    expect(await services.db.occupancy.count()).toBe(0);
    const again = { version: 2, day: '2024-06-04', startTime: '09:00', endTime: '11:00' };
    await rescheduleVisit(services, member, visitId, {
      ...again,
      roomId: room.id,
      knowingly: 'yes',
    });
    expect(await services.db.visit.findUnique({ where: { id: visitId } })).toMatchObject({
      state: 'scheduled',
    });
    expect(await services.db.delegation.findFirst()).toMatchObject({ state: 'coming' });
    expect(await services.db.occupancy.count()).toBe(1);
  });
});
