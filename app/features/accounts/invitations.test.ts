import { describe, expect, it } from 'vitest';

import { hashToken } from '~/platform/clock/random.server';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { mailText } from '../../../tests/support/mail';
import { testServices } from '../../../tests/support/services';
import { acceptInvitation } from './accept-invitation.server';
import { invitationOfLink, openInvitations } from './invitations.server';
import { inviteColleague } from './invite-colleague.server';
import { revokeInvitation } from './revoke-invitation.server';
import { memberFromRequest } from './session.server';

const EMAIL = 'rekan@contoh.go.id';
const DAY = 24 * 60 * 60_000;

async function withAdministrators() {
  const services = await testServices();
  const here = await makeAgency(services);
  const there = await makeAgency(services, { regionCode: '35.72', shortName: 'Diskominfo Blitar' });
  const admin = await makeMember(services, here, ['administrator']);
  const foreign = await makeMember(services, there, ['administrator']);
  const invite = async (actor = admin, email = EMAIL) => {
    const answer = await inviteColleague(services, actor, {
      email,
      roles: ['secretariat', 'minuteTaker'],
      locale: 'id',
    });
    if (answer.kind !== 'invited') throw new Error(answer.kind);
    return answer.link.split('/').at(-1) ?? '';
  };
  const accept = (token: string, password = 'sepeda ontel di teras') =>
    acceptInvitation(services, {
      ...{ token, password, name: 'Rekan Baru', positionTitle: 'Staf', device: 'X' },
      cookieHeader: null,
    });
  const open = (token: string) => invitationOfLink(services.db, token, services.clock.now());
  return { services, here, there, admin, foreign, invite, accept, open };
}

describe('inviting a colleague', () => {
  it('shows and mails a link whose secret is stored nowhere else', async () => {
    const { services, here, invite } = await withAdministrators();
    const token = await invite();
    const [mail] = await services.db.outboxMessage.findMany();
    expect(mail).toMatchObject({ recipient: EMAIL, agencyId: here.id });
    expect(mailText(services, mail?.body)).toContain(`http://localhost:3000/invitation/${token}`);
    const rows = [
      await services.db.invitation.findMany(),
      await services.db.historyEntry.findMany(),
    ];
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('replaces the open invitation to the same address, not that of another agency', async () => {
    const { invite, foreign, open } = await withAdministrators();
    const first = await invite();
    const elsewhere = await invite(foreign);
    const second = await invite();
    expect(await open(first)).toBeNull();
    expect(await open(second)).not.toBeNull();
    expect(await open(elsewhere)).not.toBeNull();
  });

  it('knows colleagues, and tells nothing of other agencies’ people', async () => {
    const { services, admin, foreign, accept, invite } = await withAdministrators();
    await accept(await invite());
    const again = { email: EMAIL, roles: ['secretariat'] as const, locale: 'id' as const };
    expect(await inviteColleague(services, admin, again)).toEqual({ kind: 'emailTaken' });
    expect((await inviteColleague(services, foreign, again)).kind).toBe('invited');
  });
});

describe('accepting an invitation', () => {
  it('makes a member of the inviting agency with the invited roles, signed in', async () => {
    const { services, here, invite, accept } = await withAdministrators();
    const answer = await accept(await invite());
    if (answer.kind !== 'accepted') throw new Error(answer.kind);
    const member = await memberFromRequest(services, answer.cookie.split(';')[0] ?? '');
    expect(member).toMatchObject({
      agencyId: here.id,
      name: 'Rekan Baru',
      roles: ['secretariat', 'minuteTaker'],
    });
  });

  it('works once, also when it is accepted twice at the same time', async () => {
    const { services, invite, accept } = await withAdministrators();
    const token = await invite();
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['accepted', 'linkDead']);
    expect(await services.db.user.count({ where: { email: EMAIL } })).toBe(1);
  });

  it('is over after seven days', async () => {
    const { services, invite, accept, open } = await withAdministrators();
    const token = await invite();
    services.clock.advance(7 * DAY - 1);
    expect(await open(token)).not.toBeNull();
    services.clock.advance(1);
    expect(await accept(token)).toEqual({ kind: 'linkDead' });
  });

  it('makes nobody where the address has an account by now', async () => {
    const { services, foreign, invite, accept } = await withAdministrators();
    const here = await invite();
    await accept(await invite(foreign));
    const before = await services.db.historyEntry.count();
    expect(await accept(here)).toEqual({ kind: 'emailTaken' });
    expect(await services.db.user.count({ where: { email: EMAIL } })).toBe(1);
    expect(await services.db.historyEntry.count()).toBe(before);
  });

  it('refuses a common password and stays open', async () => {
    const { invite, accept, open } = await withAdministrators();
    const token = await invite();
    expect(await accept(token, 'bismillah123')).toEqual({ kind: 'passwordCommon' });
    expect(await open(token)).not.toBeNull();
  });
});

describe('revoking an invitation', () => {
  it('closes it', async () => {
    const { services, admin, here, invite, open } = await withAdministrators();
    const token = await invite();
    await revokeInvitation(services, admin, hashToken(token));
    expect(await open(token)).toBeNull();
    expect(await openInvitations(services.db, here.id, services.clock.now())).toEqual([]);
    await expect(revokeInvitation(services, admin, hashToken(token))).rejects.toMatchObject({
      kind: 'notFound',
    });
  });

  it('finds nothing of another agency, in the list neither', async () => {
    const { services, foreign, there, invite, open } = await withAdministrators();
    const token = await invite();
    await expect(revokeInvitation(services, foreign, hashToken(token))).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await open(token)).not.toBeNull();
    expect(await openInvitations(services.db, there.id, services.clock.now())).toEqual([]);
  });
});
