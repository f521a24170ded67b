import { expect, it } from 'vitest';

import { everyRow } from '../support/every-row';
import { testServices } from '../support/services';
import { makeAgencyRecords } from './agency-records';
import { allRoutes, program } from './program';

it('a look at any page changes nothing, but for the record that a list of people was looked at', async () => {
  const services = await testServices();
  const own = await makeAgencyRecords(services, '35.76');
  const visits = [own.scheduledVisitId, own.heldVisitId, own.writtenVisitId, own.closedVisitId];
  const practices = [own.draftPracticeId, own.reviewedPracticeId, own.publishedPracticeId];
  const ids: Record<string, readonly string[]> = {
    visitId: visits,
    practiceId: practices,
    requestId: [own.requestId],
    regionCode: ['35.76'],
  };
  const { get } = await program(services);
  const looked = new Set<number>();
  const before = everyRow(services);
  for (const { path, module } of await allRoutes()) {
    if (!module.loader || path === '') continue;
    const name = /:(\w+)/.exec(path)?.[1] ?? '';
    for (const id of ids[name] ?? ['no-such-record']) {
      const address = path.replace(/:\w+/, id).replace('*', 'no-such-page');
      for (const cookie of ['', own.cookie]) looked.add((await get(address, cookie)).status);
    }
  }
  expect([...looked].sort()).toEqual([200, 302, 404]);
  const after = everyRow(services);
  const added = (after['HistoryEntry'] ?? []).slice(before['HistoryEntry']?.length);
  expect(added.length).toBeGreaterThan(0);
  for (const row of added) {
    expect(JSON.parse(row)).toMatchObject({ action: 'attendance.viewed', agencyId: own.agencyId });
  }
  delete before['HistoryEntry'];
  delete after['HistoryEntry'];
  expect(after).toEqual(before);
}, 30_000);
