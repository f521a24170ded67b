import { describe, expect, it } from 'vitest';

import { makeAgency, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeRequest } from '../../../tests/support/visits';
import { holdSlots } from './slot-holds.server';
import { slotsView } from './slots-view.server';

async function host() {
  const services = await testServices();
  const agency = await makeAgency(services);
  await makeRoom(services, agency.id);
  const view = async (month?: string, hostId?: string) => {
    const found = await slotsView(services, { regionCode: '35.76', month, hostId });
    if ('movedTo' in found) throw new Error('moved');
    return found;
  };
  return { services, agency, view };
}

describe('the public slots of a host', () => {
  it('are those of a month from today on, weekends left out where nobody is received', async () => {
    const { view } = await host();
    const may = await view();
    expect(may).toMatchObject({
      month: '2024-05',
      previous: null,
      next: '2024-06',
      earliest: '2024-05-07',
      weekdays: [1, 2, 3, 4, 5],
      host: { zone: 'Asia/Jakarta' },
    });
    expect(may.days[0]).toMatchObject({ day: '2024-05-02' });
    expect(may.days.find(({ day }) => day === '2024-05-23')).toMatchObject({
      closed: { kind: 'holiday' },
    });
    expect((await view('2024-06')).days).toHaveLength(20);
  });

  it('stay within the coming twelve months', async () => {
    const { view } = await host();
    expect((await view('1999-01')).month).toBe('2024-05');
    expect(await view('2099-01')).toMatchObject({ month: '2025-05', next: null });
  });

  it('tell how many wait and never who', async () => {
    const { services, agency, view } = await host();
    const { requestId } = await makeRequest(services, agency.id, {
      guestAgencyName: 'Tamu Rahasia',
      date1: '2024-05-21',
    });
    await services.write((tx) =>
      holdSlots(
        tx,
        {
          ...{ requestId, agencyId: agency.id, zone: 'Asia/Jakarta' },
          dates: [{ day: '2024-05-21', part: 'morning' }],
        },
        services.clock.now(),
      ),
    );
    const shown = await view();
    const slots = shown.days.find(({ day }) => day === '2024-05-21')?.slots;
    expect(slots).toMatchObject([{ state: 'tentative', waiting: 1 }, { state: 'free' }]);
    const text = JSON.stringify(shown);
    expect(text).not.toContain('Tamu Rahasia');
    expect(text).not.toContain(requestId);
  });

  it('know no region without a host, and take the host that is asked for', async () => {
    const { services, agency, view } = await host();
    const second = await makeAgency(services, { shortName: 'Dinas Kedua' });
    expect((await view(undefined, agency.id)).host.id).toBe(agency.id);
    expect((await view(undefined, second.id)).host.id).toBe(second.id);
    expect((await view(undefined, 'nobody')).host.shortName).toBe('Dinas Kedua');
    const asked = { regionCode: '11.01', month: undefined, hostId: undefined };
    await expect(slotsView(services, asked)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
