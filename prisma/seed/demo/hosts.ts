import { createMemberWithPassword } from '~/features/accounts/create-member.server';
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  OTHER_DEMO_ACCOUNTS,
  type DemoAccount,
} from '~/features/accounts/rules/demo-accounts';
import type { Services } from '~/platform/services.server';

import { WIB, type Host } from './stage';

interface HostFacts {
  readonly regionCode: string;
  readonly officialName: string;
  readonly shortName: string;
  readonly address: string;
  readonly rooms: readonly { name: string; address: string; capacity: number }[];
  readonly accounts: readonly DemoAccount[];
}

const MOJOKERTO: HostFacts = {
  regionCode: '35.76',
  officialName: 'Dinas Komunikasi dan Informatika Kota Mojokerto',
  shortName: 'Diskominfo Kota Mojokerto',
  address: '',
  rooms: [
    { name: 'Ruang Command Center', address: 'Balai Kota Mojokerto', capacity: 40 },
    { name: 'Ruang Rapat (contoh)', address: '', capacity: 20 },
  ],
  accounts: DEMO_ACCOUNTS,
};

const MADIUN: HostFacts = {
  regionCode: '35.77',
  officialName: 'Dinas Komunikasi dan Informatika Kota Madiun',
  shortName: 'Diskominfo Kota Madiun',
  address: '',
  rooms: [{ name: 'Ruang Data (contoh)', address: '', capacity: 30 }],
  accounts: OTHER_DEMO_ACCOUNTS,
};

export const loadMojokerto = (services: Services): Promise<Host> => loadHost(services, MOJOKERTO);
export const loadMadiun = (services: Services): Promise<Host> => loadHost(services, MADIUN);

async function loadHost(services: Services, facts: HostFacts): Promise<Host> {
  const { regionCode, officialName, shortName, address } = facts;
  return services.write(async (tx) => {
    const agency = await tx.agency.create({
      data: {
        regionCode,
        officialName,
        shortName,
        address,
        kind: 'localAgency',
        timeZone: WIB,
        receivesVisits: true,
      },
    });
    const roomIds: string[] = [];
    for (const room of facts.rooms) {
      roomIds.push((await tx.room.create({ data: { ...room, agencyId: agency.id } })).id);
    }
    const members: Host['members'][number][] = [];
    for (const account of facts.accounts) {
      const { id } = await createMemberWithPassword(tx, services, {
        ...account,
        agencyId: agency.id,
        password: DEMO_PASSWORD,
      });
      members.push({
        kind: 'member',
        userId: id,
        agencyId: agency.id,
        name: account.name,
        agencyName: shortName,
        timeZone: WIB,
        roles: account.roles,
        sessionId: 'seed',
      });
    }
    return { agency: { id: agency.id, officialName, shortName, regionCode }, members, roomIds };
  });
}

/** The working groups that Kota Blitar came to see: one per SPBE domain. */
export async function loadWorkingGroups({ write }: Services, host: Host): Promise<void> {
  await write(async (tx) => {
    const team = await tx.coordinationTeam.create({
      data: {
        agencyId: host.agency.id,
        frameworkId: 'spbe-2020',
        name: 'Tim Koordinasi SPBE Kota Mojokerto',
        coordinator: 'Sekretaris Daerah Kota Mojokerto',
        exampleNote:
          'Bahwa ada Pokja untuk setiap domain SPBE dan bahwa Sekretaris Daerah adalah Koordinator SPBE bersumber dari berita; nama dan tugas tiap Pokja di sini data contoh.',
      },
    });
    const domains = await tx.domain.findMany({
      where: { frameworkId: 'spbe-2020' },
      orderBy: { number: 'asc' },
    });
    for (const [position, domain] of domains.entries()) {
      await tx.workingGroup.create({
        data: {
          agencyId: host.agency.id,
          teamId: team.id,
          name: `Pokja ${domain.name}`,
          task: `Mengumpulkan bukti dukung dan menyusun rencana perbaikan untuk domain ${domain.name}.`,
          domainId: domain.id,
          position,
        },
      });
    }
  });
}
