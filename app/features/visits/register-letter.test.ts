import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest } from '../../../tests/support/visits';
import { registerLetter } from './register-letter.server';
import { registerSchema, type RegisterForm } from './rules/register-form';

const letter = (over: Partial<RegisterForm> = {}): RegisterForm => ({
  channel: 'letter',
  receivedOn: '2024-05-06',
  letterNature: 'ordinary',
  guestAgencyName: 'DPRD Kota Contoh',
  visitType: 'workVisit',
  subject: 'Belajar pengelolaan PPID',
  topics: [],
  indicators: [],
  part1: 'any',
  part2: 'any',
  part3: 'any',
  headCount: 20,
  happened: false,
  ...over,
});
const past = {
  happened: true,
  ...{ receivedOn: '2023-02-01', heldDay: '2023-02-14', heldStart: '09:00', heldEnd: '11:00' },
} as const;

async function host() {
  const services = await testServices();
  services.clock.set('2024-05-07T02:00:00Z');
  return { services, ...(await makeHost(services)) };
}

describe('the register', () => {
  it('numbers what comes by any way in one row per year, without gaps', async () => {
    const { services, agency, member } = await host();
    await Promise.all([
      makeRequest(services, agency.id),
      registerLetter(services, member, letter(), undefined),
      registerLetter(services, member, letter({ guestRegion: 'Kota Antah' }), undefined),
      registerLetter(services, member, letter({ channel: 'srikandi' }), undefined),
      registerLetter(services, member, letter(past), undefined),
      registerLetter(services, member, letter({ ...past, heldEnd: '08:00' }), undefined),
    ]);
    const rows = await services.db.visitRequest.findMany({
      orderBy: [{ registerYear: 'asc' }, { registerNumber: 'asc' }],
      select: { registerYear: true, registerNumber: true },
    });
    expect(rows.map((row) => `${row.registerYear}/${row.registerNumber}`)).toEqual([
      '2023/1',
      '2024/1',
      '2024/2',
      '2024/3',
    ]);
  });

  it('counts each agency for itself', async () => {
    const { services, member } = await host();
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    await registerLetter(services, member, letter(), undefined);
    await registerLetter(services, other.member, letter(), undefined);
    expect(
      (await services.db.visitRequest.findMany()).map(({ registerNumber }) => registerNumber),
    ).toEqual([1, 1]);
  });

  it('takes a visit that is over already, as held and with its guests', async () => {
    const { services, member, room } = await host();
    const form = letter({ ...past, heldRoomId: room.id });
    const result = await registerLetter(services, member, form, undefined);
    if ('errors' in result) throw new Error(JSON.stringify(result.errors));
    const visit = await services.db.visit.findUniqueOrThrow({
      where: { id: result.visitId ?? '' },
      include: { delegations: true, requests: true },
    });
    expect(visit).toMatchObject({
      state: 'held',
      enteredAfterwards: true,
      number: 'KJ-2023-0001',
      startsAt: new Date('2023-02-14T02:00:00Z'),
      requests: [{ state: 'accepted', channel: 'letter' }],
      delegations: [{ agencyName: 'DPRD Kota Contoh', headCount: 20 }],
    });
  });

  it('refuses a past visit in a room that was taken, or that is not over, and keeps nothing', async () => {
    const { services, member, room } = await host();
    await registerLetter(services, member, letter({ ...past, heldRoomId: room.id }), undefined);
    expect(
      await registerLetter(services, member, letter({ ...past, heldRoomId: room.id }), undefined),
    ).toEqual({ errors: { heldRoomId: ['roomTakenUntil|11:00'] } });
    const today = { ...past, receivedOn: '2024-05-06', heldDay: '2024-05-07' };
    expect(await registerLetter(services, member, letter(today), undefined)).toEqual({
      errors: { heldEnd: ['dateInFuture'] },
    });
    const foreign = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const theirs = letter({ ...past, heldRoomId: foreign.room.id });
    expect(await registerLetter(services, member, theirs, undefined)).toEqual({
      errors: { heldRoomId: ['choiceUnknown'] },
    });
    expect(await services.db.visitRequest.count()).toBe(1);
    expect(await services.db.sequence.count({ where: { name: { startsWith: 'register/' } } })).toBe(
      1,
    );
  });

  it.each([
    ['a letter of tomorrow', { receivedOn: '2024-05-08' }, 'receivedOn'],
    ['a past visit without its day', { happened: 'yes' }, 'heldDay'],
    ['the channel of the form itself', { channel: 'form' }, 'channel'],
  ])('refuses %s beside its field', (_, over, field) => {
    const parsed = registerSchema('2024-05-07').safeParse({
      ...letter(),
      happened: undefined,
      ...over,
    });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });

  it('refuses what was received or written after the host’s own today', async () => {
    const { services, member } = await host();
    const late = letter({ receivedOn: '2024-05-08', letterDate: '2024-05-08' });
    expect(await registerLetter(services, member, late, undefined)).toEqual({
      errors: { receivedOn: ['dateInFuture'], letterDate: ['dateInFuture'] },
    });
    expect(await services.db.visitRequest.count()).toBe(0);
  });

  it('sends the private link to a guest who left an address, and to nobody else', async () => {
    const { services, member } = await host();
    await registerLetter(services, member, letter(), undefined);
    expect(await services.db.outboxMessage.count()).toBe(0);
    await registerLetter(services, member, letter({ contactEmail: 'a@contoh.go.id' }), undefined);
    expect(await services.db.outboxMessage.findFirst()).toMatchObject({
      recipient: 'a@contoh.go.id',
      kind: 'guest.received',
    });
  });
});
