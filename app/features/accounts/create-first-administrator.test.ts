import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { createFirstAdministrator } from './create-first-administrator.server';
import { resetPassword } from './reset-password.server';
import { signIn } from './sign-in.server';

const GIVEN = {
  regionCode: '35.72',
  officialName: 'Dinas Komunikasi, Informatika dan Statistik Kota Blitar',
  shortName: 'Diskominfotik Kota Blitar',
  email: 'admin@contoh.go.id',
  name: 'Administrator Contoh',
  another: false,
};
const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

async function withRegion() {
  const services = await testServices();
  await services.write((tx) =>
    tx.region.create({
      data: {
        code: '35.72',
        name: 'Kota Blitar',
        kind: 'kota',
        provinceCode: '35',
        timeZone: 'Asia/Jakarta',
      },
    }),
  );
  return services;
}

describe('the first administrator', () => {
  it('comes with its agency and a link, and with no password', async () => {
    const services = await withRegion();
    const { link, agencyCreated } = await createFirstAdministrator(services, GIVEN);
    expect(agencyCreated).toBe(true);
    expect(await services.db.passwordHash.count()).toBe(0);
    await resetPassword(services, { token: tokenOf(link), password: 'sepeda ontel di teras' });
    const answer = await signIn(services, {
      ...{ email: GIVEN.email, password: 'sepeda ontel di teras', address: '', device: '' },
      cookieHeader: null,
    });
    expect(answer.kind).toBe('signedIn');
    const [agency] = await services.db.agency.findMany({ include: { users: true } });
    expect(agency).toMatchObject({ shortName: GIVEN.shortName, timeZone: 'Asia/Jakarta' });
    expect(agency?.users).toHaveLength(1);
  });

  it('needs a region that exists, and leaves nothing behind where it does not', async () => {
    const services = await withRegion();
    await expect(
      createFirstAdministrator(services, { ...GIVEN, regionCode: '99.99' }),
    ).rejects.toMatchObject({ kind: 'notFound', reason: 'regionUnknown' });
    await expect(services.db.agency.count()).resolves.toBe(0);
  });

  it('is refused where there is one, unless another is asked for', async () => {
    const services = await withRegion();
    await createFirstAdministrator(services, GIVEN);
    const second = { ...GIVEN, email: 'kedua@contoh.go.id' };
    await expect(createFirstAdministrator(services, second)).rejects.toMatchObject({
      reason: 'administratorExists',
    });
    const { agencyCreated } = await createFirstAdministrator(services, {
      ...second,
      another: true,
    });
    expect(agencyCreated).toBe(false);
    expect(await services.db.agency.count()).toBe(1);
    expect(await services.db.user.count()).toBe(2);
  });

  it('gets another link while it has no password, and only then', async () => {
    const services = await withRegion();
    await createFirstAdministrator(services, GIVEN);
    const { link } = await createFirstAdministrator(services, GIVEN);
    await resetPassword(services, { token: tokenOf(link), password: 'sepeda ontel di teras' });
    await expect(createFirstAdministrator(services, GIVEN)).rejects.toMatchObject({
      reason: 'administratorExists',
    });
    await expect(
      createFirstAdministrator(services, { ...GIVEN, another: true }),
    ).rejects.toMatchObject({ reason: 'emailTaken' });
  });

  it('takes over nobody of another agency', async () => {
    const services = await withRegion();
    const elsewhere = await makeAgency(services);
    const member = await makeMember(services, elsewhere, ['administrator']);
    const user = await services.db.user.findUniqueOrThrow({ where: { id: member.userId } });
    await expect(
      createFirstAdministrator(services, { ...GIVEN, email: user.email }),
    ).rejects.toMatchObject({ reason: 'emailTaken' });
    expect(await services.db.passwordReset.count()).toBe(0);
    expect(await services.db.agency.count()).toBe(1);
  });
});
