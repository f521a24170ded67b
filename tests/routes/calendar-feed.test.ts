import { expect, it } from 'vitest';

import { makeFeed } from '~/features/calendar/make-feed.server';

import { testServices } from '../support/services';
import { makeHost } from '../support/visits';
import { program } from './program';

it('a feed answers calendar programs, cheaply when nothing changed, and no more once revoked', async () => {
  const services = await testServices();
  const { member } = await makeHost(services);
  const made = await makeFeed(services, member, { kind: 'agency' });
  if ('errors' in made) throw new Error('not made');
  const path = new URL(made.link).pathname;
  const { get } = await program(services);
  services.clock.advance(10 * 60_000);

  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const etag = answer.headers.get('ETag') ?? '';
  const modified = answer.headers.get('Last-Modified') ?? '';

  const again = async (headers: Record<string, string>) => (await get(path, '', headers)).status;
  expect(await again({ 'If-None-Match': `"x", ${etag}` })).toBe(304);
  expect(await again({ 'If-Modified-Since': modified })).toBe(304);
  expect(await again({ 'If-None-Match': '"x"', 'If-Modified-Since': modified })).toBe(200);
  expect(await again({ 'If-Modified-Since': 'Wed, 01 May 2024 00:00:00 GMT' })).toBe(200);

  await services.write((tx) =>
    tx.calendarFeed.updateMany({
      where: { agencyId: member.agencyId },
      data: { revokedAt: services.clock.now() },
    }),
  );
  const gone = await get(path);
  expect(gone.status).toBe(404);
  expect(gone.headers.get('Content-Type')).toContain('text/html');
});
