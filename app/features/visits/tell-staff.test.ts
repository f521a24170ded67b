import { expect, it } from 'vitest';

import { mailText } from '../../../tests/support/mail';
import { makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest } from '../../../tests/support/visits';
import { chooseNotices, wantedNotices } from './choose-notices.server';
import { withdrawRequest } from './withdraw-request.server';

async function office() {
  const services = await testServices();
  const { agency, member } = await makeHost(services);
  await makeMember(services, agency, ['minuteTaker']);
  const head = await makeMember(services, agency, ['officeHead']);
  await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
  const told = async (kind: string) =>
    (
      await services.db.outboxMessage.findMany({ where: { kind }, orderBy: { recipient: 'asc' } })
    ).map(({ recipient }) => recipient);
  const emailOf = async (userId: string) =>
    (await services.db.user.findUniqueOrThrow({ where: { id: userId } })).email;
  return { services, agency, member, head, told, emailOf };
}

it('tells those of the host who answer requests, and nobody else', async () => {
  const { services, agency, member, head, told, emailOf } = await office();
  const { requestId } = await makeRequest(services, agency.id);
  const both = [await emailOf(member.userId), await emailOf(head.userId)].sort();
  expect((await told('staff.newRequest')).sort()).toEqual(both);
  const mail = await services.db.outboxMessage.findFirstOrThrow({
    where: { kind: 'staff.newRequest' },
  });
  const text = mailText(services, mail.body);
  expect(text).toContain('permohonan kunjungan baru dari Diskominfotik Kota Blitar');
  expect(text).toContain(`http://localhost:3000/workspace/requests/${requestId}`);
});

it('leaves out who does not want to hear of it, and whose account is closed', async () => {
  const { services, agency, member, head, told, emailOf } = await office();
  await chooseNotices(services, head, ['withdrawn']);
  expect(await wantedNotices(services, head)).toEqual(['withdrawn']);
  const { guest } = await makeRequest(services, agency.id);
  expect(await told('staff.newRequest')).toEqual([await emailOf(member.userId)]);
  await services.write((tx) =>
    tx.user.update({ where: { id: member.userId }, data: { disabledAt: services.clock.now() } }),
  );
  await withdrawRequest(services, guest, 1);
  expect(await told('staff.withdrawn')).toEqual([await emailOf(head.userId)]);
  await chooseNotices(services, head, await wantedNotices(services, member));
  expect(await wantedNotices(services, head)).toHaveLength(7);
});
