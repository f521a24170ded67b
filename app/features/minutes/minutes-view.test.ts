import { describe, expect, it } from 'vitest';

import { startedMinutes } from './minutes.testing';

async function withMinutes() {
  const made = await startedMinutes(['Mujianto', 'Jiah Palupi Twihantarti']);
  const { services, agency, visit } = made;
  await services.write((tx) =>
    tx.attendee.updateMany({
      where: { agencyId: agency.id },
      data: { civilServantNumber: '198609262015051001', rank: 'Penata' },
    }),
  );
  const viewings = () =>
    services.db.historyEntry.findMany({
      where: { recordId: visit.id, action: 'attendance.viewed' },
      select: { actorId: true },
    });
  return { ...made, viewings };
}

describe('names of the attendance list beside minutes', () => {
  it('are for who writes, and that they were looked at is recorded', async () => {
    const { view, writer, viewings } = await withMinutes();
    const { people } = await view(writer);
    expect(people.map(({ name }) => name)).toEqual(['Mujianto', 'Jiah Palupi Twihantarti']);
    await view(writer);
    expect(await viewings()).toEqual([{ actorId: writer.userId }]);
    expect(JSON.stringify(await view(writer))).not.toMatch(/1986|Penata/);
  });

  it('are not read for anybody else, nor once nothing is written any more', async () => {
    const { services, view, writer, head, officer, add, approve, viewings } = await withMinutes();
    await add();
    for (const actor of [head, officer]) expect((await view(actor)).people).toEqual([]);
    await approve();
    const before = await viewings();
    services.clock.advance(3 * 3_600_000);
    expect((await view(writer)).people).toEqual([]);
    expect(await viewings()).toEqual(before);
  });
});
