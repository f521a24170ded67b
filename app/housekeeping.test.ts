import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { attemptKeys, beginAttempt } from '~/features/accounts/sign-in-failures.server';
import { keptLetter } from '~/features/visits/letter-file.server';
import { createLog } from '~/platform/log/log.server';
import type { Services } from '~/platform/services.server';

import { storeFile } from '../tests/support/files';
import { makeAgency, makeMember } from '../tests/support/records';
import { testServices, type TestClock } from '../tests/support/services';
import { makeHost, makeRequest } from '../tests/support/visits';
import { tidy } from './housekeeping.server';

const DAY_MS = 24 * 3_600_000;

/** Stores a letter as if it had arrived at the time of the test's clock. */
async function upload(services: Services, text: string) {
  const { sha256, size } = await storeFile(services.files, text);
  const { dataDirectory } = services.config;
  const now = services.clock.now();
  await utimes(join(dataDirectory, 'files', sha256.slice(0, 2), sha256), now, now);
  return { sha256, size, mediaType: 'application/pdf', originalName: 'surat.pdf' };
}

async function storedFiles({ config }: Services): Promise<string[]> {
  const folder = join(config.dataDirectory, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const ago = ({ clock }: { clock: TestClock }, days: number, more = 0): Date =>
  new Date(clock.now().getTime() - days * DAY_MS - more);

it('removes uploads that no record names after a day, and unsent letters with their rows', async () => {
  const services = await testServices();
  const { agency } = await makeHost(services);
  await upload(services, '%PDF of an unknown host');
  const unsent = await upload(services, '%PDF unsent');
  const sent = await upload(services, '%PDF sent');
  await keptLetter(services, agency.id, unsent, undefined);
  const { letter } = await keptLetter(services, agency.id, sent, undefined);
  await makeRequest(services, agency.id, { letterKept: letter });

  services.clock.advance(DAY_MS);
  await tidy(services);
  expect(await storedFiles(services)).toHaveLength(3);
  services.clock.advance(1_000);
  const again = await upload(services, '%PDF again');
  await tidy(services);
  expect((await storedFiles(services)).sort()).toEqual([sent.sha256, again.sha256].sort());
  expect(await services.db.storedFile.count()).toBe(1);
});

it('deletes mail 90 days after it was sent or given up, never what still waits', async () => {
  const services = await testServices();
  const { id: agencyId } = await makeAgency(services);
  const mail = (subject: string, end: { sentAt?: Date; deadAt?: Date }) => ({
    ...{ agencyId, recipient: 'tamu@contoh.go.id', subject, body: 'x' },
    ...{ createdAt: ago(services, 200), dueAt: ago(services, 200), ...end },
  });
  await services.write((tx) =>
    tx.outboxMessage.createMany({
      data: [
        mail('sent long ago', { sentAt: ago(services, 90, 1) }),
        mail('sent', { sentAt: ago(services, 90) }),
        mail('dead long ago', { deadAt: ago(services, 90, 1) }),
        mail('dead', { deadAt: ago(services, 90) }),
        mail('waits', {}),
      ],
    }),
  );
  await tidy(services);
  const left = await services.db.outboxMessage.findMany({ orderBy: { subject: 'asc' } });
  expect(left.map(({ subject }) => subject)).toEqual(['dead', 'sent', 'waits']);
});

it('deletes links to a new password after seven days', async () => {
  const services = await testServices();
  const agency = await makeAgency(services);
  const { userId } = await makeMember(services, agency, []);
  const reset = (tokenHash: string, createdAt: Date, usedAt: Date | null) => ({
    ...{ tokenHash, userId, createdAt, usedAt },
    expiresAt: new Date(createdAt.getTime() + 3_600_000),
  });
  await services.write((tx) =>
    tx.passwordReset.createMany({
      data: [
        reset('old', ago(services, 7, 1), null),
        reset('old and used', ago(services, 7, 1), ago(services, 7)),
        reset('recent', ago(services, 7), null),
      ],
    }),
  );
  await tidy(services);
  const left = await services.db.passwordReset.findMany();
  expect(left.map(({ tokenHash }) => tokenHash)).toEqual(['recent']);
});

it('deletes invitations 90 days after they ended or expired', async () => {
  const services = await testServices();
  const { id: agencyId } = await makeAgency(services);
  const invitation = (
    tokenHash: string,
    expiresAt: Date,
    end: { acceptedAt?: Date; revokedAt?: Date } = {},
  ) => ({
    ...{ tokenHash, agencyId, email: 'rekan@contoh.go.id', roles: '[]', invitedById: 'x' },
    ...{ createdAt: ago(services, 100), expiresAt, ...end },
  });
  await services.write((tx) =>
    tx.invitation.createMany({
      data: [
        invitation('expired long ago', ago(services, 90, 1)),
        invitation('expired', ago(services, 90)),
        invitation('accepted long ago', ago(services, 85), { acceptedAt: ago(services, 90, 1) }),
        invitation('accepted', ago(services, 85), { acceptedAt: ago(services, 90) }),
        invitation('revoked long ago', ago(services, 85), { revokedAt: ago(services, 90, 1) }),
        invitation('revoked', ago(services, 85), { revokedAt: ago(services, 90) }),
        invitation('open', ago(services, -1)),
      ],
    }),
  );
  await tidy(services);
  const left = await services.db.invitation.findMany();
  expect(left.map(({ tokenHash }) => tokenHash).sort()).toEqual([
    'accepted',
    'expired',
    'open',
    'revoked',
  ]);
});

it('deletes failed sign-ins after a day, whether anybody signs in or not', async () => {
  const services = await testServices();
  const keys = attemptKeys(services, 'id', 'orang@contoh.go.id', '203.0.113.7');
  await beginAttempt(services, keys);
  services.clock.advance(DAY_MS - 1);
  await tidy(services);
  expect(await services.db.signInFailure.count()).toBe(2);
  services.clock.advance(1);
  await tidy(services);
  expect(await services.db.signInFailure.count()).toBe(0);
});

it('goes on past each step that fails, and logs them all', async () => {
  const services = await testServices();
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const broken = () => Promise.reject(new Error('broken'));
  const swept: string[] = [];
  const files = {
    ...services.files,
    sweep: broken,
    sweepUnnamed: () => Promise.resolve(swept.push('unnamed')),
  };
  await expect(tidy({ ...services, log, files, write: broken })).resolves.toBeUndefined();
  expect(swept).toEqual(['unnamed']);
  const steps = lines.map((line) => (JSON.parse(line) as { step: string; msg: string }).step);
  expect(steps).toEqual([
    ...['sessions', 'signInFailures', 'mail', 'resets', 'invitations', 'letters', 'halfUploads'],
  ]);
});
