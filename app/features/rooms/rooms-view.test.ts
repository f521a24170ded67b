import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { roomsView } from './rooms-view.server';
import { setRoomRetired } from './rooms.server';

async function manyRooms(count: number) {
  const services = await testServices();
  const agency = await makeAgency(services);
  const member = await makeMember(services, agency, ['secretariat']);
  await services.write((tx) =>
    tx.room.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        agencyId: agency.id,
        name: `Ruang ${String(n).padStart(3, '0')}`,
        address: n % 2 === 0 ? 'Gedung A' : 'Gedung B',
        capacity: 10,
      })),
    }),
  );
  const page = (cursor?: string, query = '') => roomsView(services, member, { query, cursor });
  const allNames = async (query = '') => {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, nextCursor } = await page(cursor, query);
      names.push(...rows.map(({ name }) => name));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    return names;
  };
  return { services, agency, member, page, allNames };
}

describe('the rooms of an agency', () => {
  it('are all reached page by page, those in use first', async () => {
    const { services, member, page, allNames } = await manyRooms(120);
    const { rows } = await page();
    for (const at of [0, 3]) {
      services.clock.advance(1000);
      await setRoomRetired(services, member, rows[at]?.id ?? '', true);
    }
    const names = await allNames();
    expect(names).toHaveLength(120);
    expect(new Set(names).size).toBe(120);
    expect(names.slice(0, 2)).toEqual(['Ruang 001', 'Ruang 002']);
    expect(names.slice(-2)).toEqual(['Ruang 000', 'Ruang 003']);
  });

  it('leave out none when the last one shown is taken out of use before the next page', async () => {
    const { services, member, page } = await manyRooms(30);
    const first = await page();
    await setRoomRetired(services, member, first.rows.at(-1)?.id ?? '', true);
    const second = await page(first.nextCursor ?? undefined);
    expect(second.rows.map(({ name }) => name)).toContain('Ruang 025');
    expect((await page('nothing')).rows[0]?.name).toBe('Ruang 000');
  });

  it('are found by a part of their name or address, in any capitals', async () => {
    const { page, allNames } = await manyRooms(120);
    expect(await allNames('RUANG 11')).toHaveLength(10);
    expect((await page(undefined, 'gedung b')).total).toBe(60);
    expect(await page(undefined, 'tidak ada')).toMatchObject({ rows: [], total: 0 });
  });
});
