import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { createMemberWithPassword } from './create-member.server';
import { disableMember } from './disable-member.server';
import { enableMember } from './enable-member.server';
import { endOtherSessions } from './end-other-sessions.server';
import { invitationOfLink } from './invitations.server';
import { inviteColleague } from './invite-colleague.server';
import { membersPage } from './members-view.server';
import type { Member } from './rules/actor';
import type { StaffRole } from './rules/roles';
import { memberFromRequest, startSession } from './session.server';
import { signIn } from './sign-in.server';
import { setMemberRoles } from './set-member-roles.server';
import { updateOwnProfile } from './update-own-profile.server';

async function twoAgencies() {
  const services = await testServices();
  const here = await makeAgency(services);
  const there = await makeAgency(services, { regionCode: '35.72', shortName: 'Diskominfo Blitar' });
  const admin = await makeMember(services, here, ['administrator']);
  const clerk = await makeMember(services, here, ['secretariat']);
  const foreign = await makeMember(services, there, ['administrator', 'reviewer']);
  const signedIn = async (userId: string) =>
    (await startSession(services, userId)).cookie.split(';')[0] ?? '';
  const rolesOf = async (userId: string) =>
    (await services.db.userRole.findMany({ where: { userId } })).map(({ role }) => role).sort();
  const setRoles = (userId: string, roles: readonly StaffRole[], actor = admin) =>
    setMemberRoles(services, actor, { userId, roles, device: 'X' });
  return { services, here, there, admin, clerk, foreign, signedIn, rolesOf, setRoles };
}

describe('changing roles', () => {
  it('gives these and no others, ends the sessions, and says which changed', async () => {
    const { services, clerk, signedIn, rolesOf, setRoles } = await twoAgencies();
    const cookie = await signedIn(clerk.userId);
    expect(await setRoles(clerk.userId, ['minuteTaker', 'reviewer'])).toEqual({
      kind: 'saved',
      cookie: null,
    });
    expect(await rolesOf(clerk.userId)).toEqual(['minuteTaker', 'reviewer']);
    expect(await memberFromRequest(services, cookie)).toBeNull();
    const [entry] = await services.db.historyEntry.findMany({ where: { action: 'rolesChanged' } });
    expect(JSON.parse(entry?.changes ?? '')).toEqual({
      added: ['minuteTaker', 'reviewer'],
      removed: ['secretariat'],
    });
  });

  it('leaves sessions and history alone when nothing changes', async () => {
    const { services, clerk, signedIn, setRoles } = await twoAgencies();
    const cookie = await signedIn(clerk.userId);
    await setRoles(clerk.userId, ['secretariat']);
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
    expect(await services.db.historyEntry.count()).toBe(0);
  });

  it('gives whoever changes its own a new token', async () => {
    const { services, admin, signedIn, setRoles } = await twoAgencies();
    const before = await signedIn(admin.userId);
    const answer = await setRoles(admin.userId, ['administrator', 'secretariat']);
    if (answer.kind !== 'saved' || !answer.cookie) throw new Error(answer.kind);
    expect(await memberFromRequest(services, before)).toBeNull();
    const after = await memberFromRequest(services, answer.cookie.split(';')[0] ?? '');
    expect(after?.roles).toEqual(['secretariat', 'administrator']);
  });

  it('leaves an agency its last administrator, a disabled one not counted', async () => {
    const { services, here, admin, rolesOf, setRoles } = await twoAgencies();
    const other = await makeMember(services, here, ['administrator']);
    await disableMember(services, admin, other.userId);
    expect(await setRoles(admin.userId, ['secretariat'])).toEqual({ kind: 'lastAdministrator' });
    expect(await rolesOf(admin.userId)).toEqual(['administrator']);
    await enableMember(services, admin, other.userId);
    expect((await setRoles(admin.userId, ['secretariat'])).kind).toBe('saved');
  });

  it('finds nobody of another agency', async () => {
    const { foreign, rolesOf, setRoles } = await twoAgencies();
    await expect(setRoles(foreign.userId, ['secretariat'])).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await rolesOf(foreign.userId)).toEqual(['administrator', 'reviewer']);
  });
});

describe('disabling a member', () => {
  it('puts it out at once, and enabling lets it in again by signing in', async () => {
    const { services, admin, clerk, signedIn } = await twoAgencies();
    const cookie = await signedIn(clerk.userId);
    expect(await disableMember(services, admin, clerk.userId)).toEqual({ kind: 'disabled' });
    expect(await services.db.session.count()).toBe(0);
    await enableMember(services, admin, clerk.userId);
    expect(await memberFromRequest(services, cookie)).toBeNull();
    expect(await memberFromRequest(services, await signedIn(clerk.userId))).not.toBeNull();
    const actions = await services.db.historyEntry.findMany({ orderBy: { id: 'asc' } });
    expect(actions.map(({ action }) => action)).toEqual(['memberDisabled', 'memberEnabled']);
  });

  it('shuts the doors that it left open for itself: the invitations it made', async () => {
    const { services, here, admin, foreign } = await twoAgencies();
    const leaving = await makeMember(services, here, ['administrator']);
    const invite = async (by: Member, email: string) => {
      const made = await inviteColleague(services, by, {
        email,
        roles: ['reviewer'],
        locale: 'id',
      });
      return made.kind === 'invited' ? (made.link.split('/').at(-1) ?? '') : '';
    };
    const own = await invite(leaving, 'pintu.belakang@contoh.go.id');
    const others = [
      await invite(admin, 'rekan@contoh.go.id'),
      await invite(foreign, 'jauh@contoh.go.id'),
    ];
    await disableMember(services, admin, leaving.userId);
    const now = services.clock.now();
    expect(await invitationOfLink(services.db, own, now)).toBeNull();
    for (const link of others) {
      expect(await invitationOfLink(services.db, link, now)).not.toBeNull();
    }
    const [entry] = await services.db.historyEntry.findMany({
      where: { action: 'memberDisabled' },
    });
    expect(JSON.parse(entry?.changes ?? '')).toEqual({ invitationsRevoked: 1 });
  });

  it('is not for oneself', async () => {
    const { services, here, admin } = await twoAgencies();
    await makeMember(services, here, ['administrator']);
    expect(await disableMember(services, admin, admin.userId)).toEqual({ kind: 'ownAccount' });
  });

  it('finds nobody of another agency, enabling neither', async () => {
    const { services, clerk, foreign } = await twoAgencies();
    for (const change of [disableMember, enableMember]) {
      await expect(change(services, foreign, clerk.userId)).rejects.toMatchObject({
        kind: 'notFound',
      });
    }
    const user = await services.db.user.findUnique({ where: { id: clerk.userId } });
    expect(user?.disabledAt).toBeNull();
  });
});

describe('a member that a seed makes', () => {
  it('can sign in, and its address is taken then, in every agency', async () => {
    const { services, here, there } = await twoAgencies();
    const seeded = {
      email: 'benih@contoh.go.id',
      name: 'Benih Contoh',
      roles: ['reviewer'] as const,
      password: 'sepeda ontel di teras',
    };
    const make = (agencyId: string) =>
      services.write((tx) => createMemberWithPassword(tx, services, { ...seeded, agencyId }));
    await make(here.id);
    const { email, password } = seeded;
    const browser = { address: '', device: '', cookieHeader: null };
    expect((await signIn(services, { email, password, ...browser })).kind).toBe('signedIn');
    await expect(make(there.id)).rejects.toMatchObject({ reason: 'emailTaken' });
  });
});

describe('one’s own account', () => {
  it('changes name and position', async () => {
    const { services, clerk } = await twoAgencies();
    await updateOwnProfile(services, clerk, { name: 'Nama Baru', positionTitle: 'Arsiparis' });
    const user = await services.db.user.findUnique({ where: { id: clerk.userId } });
    expect(user).toMatchObject({ name: 'Nama Baru', positionTitle: 'Arsiparis' });
  });

  it('signs out everywhere else', async () => {
    const { services, clerk, signedIn } = await twoAgencies();
    const here = await signedIn(clerk.userId);
    const elsewhere = await signedIn(clerk.userId);
    const actor = await memberFromRequest(services, here);
    if (!actor) throw new Error('not signed in');
    await endOtherSessions(services, actor);
    expect(await memberFromRequest(services, here)).not.toBeNull();
    expect(await memberFromRequest(services, elsewhere)).toBeNull();
  });
});

describe('the list of members', () => {
  it('goes through everybody of the agency by name, forwards and back', async () => {
    const { services, here } = await twoAgencies();
    const names = Array.from(
      { length: 60 },
      (_, i) => `Pegawai ${String(i % 40).padStart(2, '0')}`,
    );
    await services.write((tx) =>
      tx.user.createMany({
        data: names.map((name, i) => ({ agencyId: here.id, email: `p${i}@contoh.go.id`, name })),
      }),
    );
    const seen: string[] = [];
    const firsts: string[] = [];
    let page = await membersPage(services.db, here.id);
    expect(page.before).toBeNull();
    for (;;) {
      seen.push(...page.members.map(({ id }) => id));
      firsts.push(page.members[0]?.id ?? '');
      if (!page.after) break;
      page = await membersPage(services.db, here.id, { after: page.after });
    }
    const all = await services.db.user.findMany({
      where: { agencyId: here.id },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    expect(seen).toEqual(all.map(({ id }) => id));
    const back: string[] = [];
    while (page.before) {
      page = await membersPage(services.db, here.id, { before: page.before });
      back.push(page.members[0]?.id ?? '');
    }
    expect(back.reverse()).toEqual(firsts.slice(0, -1));
    expect(page.after).not.toBeNull();
  });

  it('shows nobody of another agency, whatever cursor is given', async () => {
    const { services, here, there, foreign, admin, clerk } = await twoAgencies();
    const ours = await membersPage(services.db, here.id, { after: foreign.userId });
    expect(ours.members.map(({ id }) => id).sort()).toEqual([admin.userId, clerk.userId].sort());
    const theirs = await membersPage(services.db, there.id);
    expect(theirs.members.map(({ id }) => id)).toEqual([foreign.userId]);
  });

  it('tells who has no password yet, and no hash of who has', async () => {
    const { services, here, clerk } = await twoAgencies();
    await services.write((tx) =>
      tx.passwordHash.create({
        data: { userId: clerk.userId, hash: '$argon2id$mark', changedAt: services.clock.now() },
      }),
    );
    const { members } = await membersPage(services.db, here.id);
    expect(members.map(({ waiting }) => waiting).sort()).toEqual([false, true]);
    expect(JSON.stringify(members)).not.toContain('argon2id');
  });
});
