import type { StaffRole } from '~/features/accounts/rules/roles';
import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

/** Kota Mojokerto's communications office unless told otherwise. */
export async function makeAgency(
  services: Services,
  over: { id?: string; regionCode?: string; shortName?: string; officialName?: string } = {},
) {
  const regionCode = over.regionCode ?? '35.76';
  return services.write(async (tx) => {
    await tx.region.upsert({
      where: { code: regionCode },
      create: {
        code: regionCode,
        name: regionCode === '35.76' ? 'Kota Mojokerto' : `Wilayah ${regionCode}`,
        kind: 'kota',
        provinceCode: regionCode.slice(0, 2),
        timeZone: 'Asia/Jakarta',
      },
      update: {},
    });
    return tx.agency.create({
      data: {
        ...(over.id ? { id: over.id } : {}),
        regionCode,
        kind: 'localAgency',
        officialName: over.officialName ?? 'Dinas Komunikasi dan Informatika Kota Mojokerto',
        shortName: over.shortName ?? 'Diskominfo Kota Mojokerto',
        timeZone: 'Asia/Jakarta',
        receivesVisits: true,
      },
    });
  });
}

let people = 0;

/** A user of an agency with these roles, as a use case receives the one who acts. */
export async function makeMember(
  services: Services,
  agency: { id: string; shortName: string },
  roles: readonly StaffRole[],
): Promise<Member> {
  people += 1;
  const user = await services.write((tx) =>
    tx.user.create({
      data: {
        agencyId: agency.id,
        email: `orang${people}@contoh.go.id`,
        name: `Orang Contoh ${people}`,
        roles: { create: roles.map((role) => ({ role })) },
      },
    }),
  );
  return {
    kind: 'member',
    userId: user.id,
    agencyId: agency.id,
    name: user.name,
    agencyName: agency.shortName,
    timeZone: 'Asia/Jakarta',
    roles,
    sessionId: `session-of-${user.id}`,
  };
}

export async function makeRoom(services: Services, agencyId: string, name = 'Command Center') {
  return services.write((tx) => tx.room.create({ data: { agencyId, name, capacity: 40 } }));
}
