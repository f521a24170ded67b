import { describe, expect, it } from 'vitest';

import { may, PERMISSIONS, type Permission } from '~/features/accounts/rules/permissions';
import { ROLES, STAFF_ROLES, type Role } from '~/features/accounts/rules/roles';
import { draftLetter } from '~/features/letters/draft-letter.server';
import { indexRecord, removeRecord } from '~/features/library/index-record.server';
import { hashToken } from '~/platform/clock/random.server';
import type { Services } from '~/platform/services.server';

import { loadDemo } from '../../prisma/seed/demo/load-demo';
import { loadReferenceData } from '../../prisma/seed/reference-data';
import { storeFile } from '../support/files';
import { testServices } from '../support/services';
import { allRoutes, cookieOf, program, type RouteUnderTest } from './program';

const TOKEN = `guest-${'t'.repeat(40)}`;
const STEP_TOKEN = `step-${'t'.repeat(40)}`;
const STRANGER = 'another-agency-s-record';

/** Two hosts with records of every kind; a guest's link that the tests know. */
async function withDemo() {
  const services = await testServices();
  services.clock.set('2026-11-23T03:00:00Z');
  await loadReferenceData(services);
  await loadDemo(services, { put: indexRecord, remove: removeRecord });
  const agency = await services.db.agency.findFirstOrThrow({ where: { regionCode: '35.76' } });
  const other = await services.db.agency.findFirstOrThrow({ where: { regionCode: '35.77' } });
  const request = await services.db.visitRequest.findFirstOrThrow({
    where: { agencyId: agency.id, state: 'submitted' },
  });
  const visit = await services.db.visit.findUniqueOrThrow({ where: { number: 'KJ-2024-0001' } });
  const practice = await services.db.practice.findFirstOrThrow({ where: { visitId: visit.id } });
  await services.write((tx) =>
    tx.visitRequest.updateMany({
      where: { visitId: visit.id },
      data: { trackingTokenHash: hashToken(TOKEN) },
    }),
  );
  const photo = await storeFile(services.files, 'a photo');
  await services.write(async (tx) => {
    const { id } = await tx.storedFile.create({
      data: {
        ...{ agencyId: agency.id, ...photo, purpose: 'roomPhoto', mediaType: 'image/webp' },
        ...{ originalName: 'ruang.jpg', createdAt: services.clock.now() },
      },
    });
    await tx.room.update({ where: { id: visit.roomId ?? '' }, data: { photoFileId: id } });
  });
  await services.write(async (tx) => {
    const receiver = await tx.user.findFirstOrThrow({ where: { agencyId: agency.id } });
    await tx.disposition.create({
      data: {
        ...{ agencyId: agency.id, requestId: request.id, fromName: 'Kepala Dinas' },
        ...{ instruction: 'Untuk diketahui', createdAt: services.clock.now() },
        receivers: {
          create: {
            ...{ agencyId: agency.id, userId: receiver.id, name: receiver.name, state: 'waiting' },
            linkHash: hashToken(STEP_TOKEN),
            linkExpiresAt: new Date('2027-01-01T00:00:00Z'),
          },
        },
      },
    });
  });
  const answered = await services.db.visitRequest.findFirstOrThrow({
    where: { agencyId: agency.id, visitId: visit.id },
  });
  const { letterId } = await services.write(async (tx) => {
    const letter = await draftLetter(
      tx,
      services,
      { id: null },
      {
        ...{ agencyId: agency.id, requestId: answered.id, visitId: visit.id, kind: 'declined' },
        ...{ zone: 'Asia/Jakarta', guestAgencyName: answered.guestAgencyName, headCount: 12 },
        ...{ letterNumber: '', letterDate: null, subject: answered.subject, reason: 'Penuh.' },
        trackingCode: answered.trackingCode,
      },
    );
    await tx.replyLetter.update({
      where: { id: letter.letterId },
      data: { state: 'issued', issuedAt: services.clock.now() },
    });
    return letter;
  });
  const ids: Record<string, string> = {
    letterId,
    letterKind: 'accepted',
    verificationCode: 'BCDF-2345',
    requestId: request.id,
    visitId: visit.id,
    roomId: visit.roomId ?? '',
    practiceId: practice.id,
    practiceNumber: practice.number ?? '',
    visitNumber: visit.number,
    regionCode: '35.76',
    trackingToken: TOKEN,
    dispositionToken: STEP_TOKEN,
    token: 'no-such-token',
    format: 'data.csv',
  };
  const addressOf = ({ path }: RouteUnderTest) =>
    path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name).replace('*', 'no-such-page');
  return { services, agency, other, addressOf };
}

/** Whoever holds the link of an address; null where no link is asked for. */
const holderOf = ({ path }: RouteUnderTest): Role | null =>
  path.includes(':trackingToken')
    ? 'guestContact'
    : path.includes(':dispositionToken')
      ? 'dispositionHolder'
      : null;
const HOLDERS: readonly Role[] = ['guestContact', 'dispositionHolder'];
const comesHere = (route: RouteUnderTest, role: Role): boolean =>
  holderOf(route) === (HOLDERS.includes(role) ? role : null);

type Guarded = { permissions?: readonly Permission[]; intents?: Record<string, Permission> };
const guard = (handler: unknown): Guarded =>
  typeof handler === 'function' ? (handler as Guarded) : {};

const RECORD = /:(requestId|visitId|practiceId|roomId|letterId)/;

describe('every route', () => {
  it('names a permission of the table, for reading and for each thing it can be asked to do', async () => {
    const problems: string[] = [];
    for (const { file, module } of await allRoutes()) {
      for (const kind of ['loader', 'action'] as const) {
        if (!module[kind]) continue;
        const { permissions = [] } = guard(module[kind]);
        if (permissions.length === 0) problems.push(`${file}: its ${kind} names no permission`);
        for (const each of permissions) {
          if (!Object.hasOwn(PERMISSIONS, each)) problems.push(`${file}: ${each} is not known`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it('has a use for every permission of the table', async () => {
    const used = new Set(
      (await allRoutes()).flatMap(({ module }) => [
        ...(guard(module.loader).permissions ?? []),
        ...(guard(module.action).permissions ?? []),
      ]),
    );
    expect(Object.keys(PERMISSIONS).filter((each) => !used.has(each as Permission))).toEqual([]);
  });
});

describe('every role at every route', () => {
  it('reads what the table allows and nothing else', async () => {
    const { services, agency, other, addressOf } = await withDemo();
    const { get } = await program(services);
    const cookies = await cookiesOf(services, agency.id, other.id);
    const problems: string[] = [];
    for (const route of await allRoutes()) {
      const [permission] = guard(route.module.loader).permissions ?? [];
      if (!permission || route.path === '') continue;
      const address = addressOf(route);
      for (const role of ROLES) {
        if (!comesHere(route, role)) continue;
        const { status, headers } = await get(address, cookies[role]);
        const expected = expectedReading(route, permission, role);
        if (!expected.includes(status)) {
          problems.push(`${role} GET ${address}: ${status}, not ${expected.join(' or ')}`);
        }
        if (
          status === 302 &&
          role === 'visitor' &&
          !headers.get('Location')?.startsWith('/login')
        ) {
          problems.push(`${role} GET ${address}: sent to ${headers.get('Location')}`);
        }
      }
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it('does what the table allows and nothing else', async () => {
    const { services, agency, other, addressOf } = await withDemo();
    const { post } = await program(services);
    const cookies = await cookiesOf(services, agency.id, other.id);
    const problems: string[] = [];
    for (const route of await allRoutes()) {
      const { intents = {} } = guard(route.module.action);
      for (const [intent, permission] of Object.entries(intents)) {
        // So many posts in a minute would be too many.
        services.clock.advance(60_000);
        for (const role of ROLES) {
          if (!comesHere(route, role)) continue;
          // A stranger has every role at home: what it gets of others, other-agency.test.ts asks.
          if (may(atHome(role), permission)) continue;
          const address = addressOf(route);
          const { status, headers } = await post(address, { intent }, cookies[role]);
          const to = `/login?to=${encodeURIComponent(address)}`;
          const toLogin = status === 302 && headers.get('Location') === to;
          const fine = role === 'visitor' ? toLogin : status === 403;
          if (!fine) problems.push(`${role} POST ${address} ${intent}: ${status}`);
        }
      }
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it('opens nothing by a link that was changed', async () => {
    const { services, addressOf } = await withDemo();
    const { get } = await program(services);
    for (const route of await allRoutes()) {
      const [own] = [TOKEN, STEP_TOKEN].filter((token) => addressOf(route).includes(token));
      if (own === undefined) continue;
      const { status } = await get(addressOf(route).replace(own, `${own.slice(0, -1)}x`));
      expect(status).toBe(404);
    }
  });

  it('never shows one agency what is another’s', async () => {
    const { services, agency, other, addressOf } = await withDemo();
    await services.write(async (tx) => {
      await tx.visitRequest.updateMany({
        where: { agencyId: agency.id },
        data: { subject: STRANGER },
      });
      await tx.visit.updateMany({ where: { agencyId: agency.id }, data: { subject: STRANGER } });
      await tx.practice.updateMany({ where: { agencyId: agency.id }, data: { title: STRANGER } });
      await tx.room.updateMany({ where: { agencyId: agency.id }, data: { address: STRANGER } });
      await tx.user.updateMany({ where: { agencyId: agency.id }, data: { name: STRANGER } });
    });
    const { get } = await program(services);
    const { otherMember } = await cookiesOf(services, agency.id, other.id);
    for (const route of await allRoutes()) {
      if (!route.path.startsWith('/workspace')) continue;
      const answer = await get(addressOf(route), otherMember);
      expect(await answer.text(), route.path).not.toContain(STRANGER);
    }
  });
});

/** The cookie with which each role comes; a stranger has every role, in its own agency. */
async function cookiesOf(
  services: Services,
  agencyId: string,
  otherId: string,
): Promise<Record<Role, string>> {
  const cookies: Partial<Record<Role, string>> = {
    visitor: '',
    guestContact: '',
    dispositionHolder: '',
    otherMember: await cookieOf(services, otherId, STAFF_ROLES),
  };
  for (const role of STAFF_ROLES) cookies[role] = await cookieOf(services, agencyId, [role]);
  return cookies as Record<Role, string>;
}

/** A stranger has every role at home, so its own lists open. */
const atHome = (role: Role): readonly Role[] =>
  role === 'otherMember' ? ['otherMember', ...STAFF_ROLES] : [role];

function expectedReading(route: RouteUnderTest, permission: Permission, role: Role): number[] {
  // Pages that answer with a refusal of their own: a dead link, a page that does not exist.
  if (route.path.endsWith('/*') || route.path.includes(':token')) return [404];
  if (role === 'otherMember' && RECORD.test(route.path)) return [404];
  if (!may(atHome(role), permission)) return role === 'visitor' ? [302] : [403];
  // Who is signed in has nothing to do at the sign-in page; a request without letter has no file.
  if (route.path === '/login' && role !== 'visitor') return [302];
  if (route.path.endsWith('/letter')) return [404];
  // A chain is read by those who take part in it, and by whoever reads the inbox.
  if (/\/disposition(-sheet)?$/.test(route.path) && !may(atHome(role), 'request.readInbox')) {
    return [404];
  }
  return [200];
}
