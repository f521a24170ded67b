import { describe, expect, it } from 'vitest';

import { PERMISSIONS } from '~/features/accounts/rules/permissions';
import type { Guarded } from '~/routes/route.server';
import { testServices } from '../support/services';
import { makeHost } from '../support/visits';
import { allRoutes, program } from './program';

describe('pages that visitors share', () => {
  it('are open to everybody, and are the ones that many read', async () => {
    const shared = (await allRoutes()).filter(
      ({ module }) => (module.loader as Partial<Guarded> | undefined)?.shared,
    );
    expect(shared.map(({ path }) => path).sort()).toEqual([
      '/',
      '/agencies',
      '/agencies/:regionCode',
      '/agencies/:regionCode/slots',
      '/library',
      '/practices/:practiceNumber',
      '/visits/:visitNumber',
      '/visits/:visitNumber/minutes',
    ]);
    for (const { module } of shared) {
      for (const permission of (module.loader as unknown as Guarded).permissions) {
        expect(PERMISSIONS[permission]).toContain('visitor');
      }
    }
  });

  it.each([
    '/',
    '/library',
    '/library?q=arsip&year=2024',
    '/agencies',
    '/agencies/35.76',
    '/agencies/35.76/slots',
  ])('%s tells two visitors the same', async (path) => {
    const services = await testServices();
    await makeHost(services);
    const { get } = await program(services);
    const [first, second] = [await get(path), await get(path)];
    expect(first.status).toBe(200);
    expect(first.headers.get('Set-Cookie')).toBeNull();
    expect(await second.text()).toBe(await first.text());
  });
});
