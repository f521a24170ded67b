import { expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { lessonsOn, MOST_LESSONS } from './lessons.server';
import { addToLibrary, makeReferenceData, sampleRecord } from './library.testing';

const asked = (over: Partial<Parameters<typeof lessonsOn>[1]>) => ({
  ...{ hostAgencyId: 'host', topics: [], indicators: [] },
  ...over,
});

it('shows the host’s own first, then what meets more of the subjects, then the newest', async () => {
  const services = await testServices();
  await makeReferenceData(services);
  const topics = ['one-data'];
  const both = { topics, indicators: ['spbe-2020/i26'] };
  await addToLibrary(services, [
    sampleRecord({ title: 'Lama', sortDate: '2020-01-01', topics }),
    sampleRecord({ title: 'Baru', sortDate: '2024-01-01', topics }),
    sampleRecord({ title: 'Keduanya', sortDate: '2019-01-01', ...both }),
    sampleRecord({ title: 'Milik sendiri', sortDate: '2018-01-01', agencyId: 'host', topics }),
    sampleRecord({ title: 'Lain', topics: ['smart-city'] }),
  ]);
  const found = lessonsOn(services, asked(both));
  expect(found.lessons.map(({ title }) => title)).toEqual([
    'Milik sendiri',
    'Keduanya',
    'Baru',
    'Lama',
  ]);
  expect(found.total).toBe(4);
  expect(found.lessons.map(({ isOwn }) => isOwn)).toEqual([true, false, false, false]);
  expect(lessonsOn(services, asked({ topics: ['none'] }))).toEqual({ lessons: [], total: 0 });
  expect(lessonsOn(services, asked({}))).toEqual({ lessons: [], total: 0 });
});

it('shows what is public alone, no more than anybody reads, and says how many there are', async () => {
  const services = await testServices();
  await makeReferenceData(services);
  const topics = ['one-data'];
  await addToLibrary(services, [
    sampleRecord({ title: 'Dalam', isPublic: false, agencyId: 'host', topics }),
    sampleRecord({ title: 'Kunjungan', kind: 'visit', topics }),
    ...Array.from({ length: 7 }, () => sampleRecord({ kind: 'minutes', topics })),
  ]);
  const { lessons, total } = lessonsOn(services, asked({ topics }));
  expect(lessons).toHaveLength(MOST_LESSONS);
  expect(total).toBe(7);
  expect(lessons.map(({ title }) => title)).not.toContain('Dalam');
  expect(lessons.map(({ kind }) => kind)).not.toContain('visit');
});
