import { expect, it } from 'vitest';

import { mailText } from '../../../tests/support/mail';
import { makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from '~/features/visits/accept-request.server';
import { cancelVisit } from '~/features/visits/cancel-visit.server';
import { chooseNotices } from '~/features/visits/choose-notices.server';
import { rescheduleVisit } from '~/features/visits/reschedule-visit.server';
import { remindVisits } from './remind-visits.server';

/** A visit on 21 May 2024, 09.00 WIB (02:00 UTC), accepted on 2 May. */
async function scheduled() {
  const services = await testServices();
  const host = await makeHost(services);
  const { requestId } = await makeRequest(services, host.agency.id, {
    contactEmail: 'tamu@contoh.go.id',
  });
  const accepted = await acceptRequest(services, host.member, requestId, acceptForm(host.room.id));
  if (!('visitId' in accepted)) throw new Error(JSON.stringify(accepted));
  const { visitId } = accepted;
  const reminded = (kind = 'guest.reminder') =>
    services.db.outboxMessage.count({ where: { kind } });
  const runAt = async (iso: string) => {
    services.clock.set(iso);
    await remindVisits(services);
    await remindVisits(services);
    return reminded();
  };
  return { services, ...host, visitId, reminded, runAt };
}

it('reminds a guest three times, each once', async () => {
  const { services, runAt } = await scheduled();
  expect(await runAt('2024-05-14T01:59:00Z')).toBe(0);
  expect(await runAt('2024-05-14T02:00:00Z')).toBe(1);
  expect(await runAt('2024-05-15T02:00:00Z')).toBe(1);
  expect(await runAt('2024-05-20T02:00:00Z')).toBe(2);
  expect(await runAt('2024-05-21T00:00:00Z')).toBe(3);
  expect(await runAt('2024-05-21T02:00:00Z')).toBe(3);
  const [last] = await services.db.outboxMessage.findMany({
    where: { kind: 'guest.reminder' },
    orderBy: { createdAt: 'desc' },
  });
  expect(last?.subject).toContain('Pengingat kunjungan hari ini');
  expect(mailText(services, last?.body)).toContain('Selasa, 21 Mei 2024 pukul 09.00–11.30 WIB');
});

it('catches up with the right kind alone after the program stood still', async () => {
  const { services, runAt } = await scheduled();
  expect(await runAt('2024-05-19T02:00:00Z')).toBe(0);
  expect(await runAt('2024-05-20T12:00:00Z')).toBe(1);
  const [only] = await services.db.visitReminder.findMany();
  expect(only?.kind).toBe('day');
});

it('reminds anew of a visit that was moved, and not of the time that it had', async () => {
  const { services, member, room, visitId, runAt } = await scheduled();
  expect(await runAt('2024-05-14T02:00:00Z')).toBe(1);
  services.clock.set('2024-05-15T02:00:00Z');
  const moved = await rescheduleVisit(services, member, visitId, {
    ...{ version: 1, roomId: room.id, day: '2024-05-28', startTime: '09:00', endTime: '11:00' },
    knowingly: 'yes',
  });
  expect(moved).not.toHaveProperty('errors');
  expect(await runAt('2024-05-20T02:00:00Z')).toBe(1);
  expect(await runAt('2024-05-21T02:00:00Z')).toBe(2);
});

it('says nothing of a visit that was cancelled', async () => {
  const { services, member, visitId, runAt } = await scheduled();
  const library = { put: () => Promise.resolve(), remove: () => Promise.resolve() };
  await cancelVisit(services, library, member, visitId, 'Kepala dinas berhalangan.');
  expect(await runAt('2024-05-14T02:00:00Z')).toBe(0);
});

it('reminds the secretariat, speakers and those with a task, as they wish', async () => {
  const { services, agency, member, visitId, runAt } = await scheduled();
  const speaker = await makeMember(services, agency, ['reviewer']);
  const owner = await makeMember(services, agency, ['minuteTaker']);
  const refuser = await makeMember(services, agency, ['secretariat']);
  await makeMember(services, agency, ['reviewer']);
  await chooseNotices(services, refuser, ['newRequest']);
  await services.write(async (tx) => {
    const { id } = await tx.speaker.create({
      data: { agencyId: agency.id, name: 'Pembicara', userId: speaker.userId },
    });
    await tx.agendaItem.create({
      data: {
        ...{ agencyId: agency.id, visitId, position: 1, startOffset: 0, duration: 30 },
        ...{ title: 'Paparan', speakerId: id },
      },
    });
    await tx.preparationTask.create({
      data: {
        ...{ agencyId: agency.id, visitId, position: 1, area: 'banner', title: 'Pasang spanduk' },
        ...{ ownerId: owner.userId, dueAt: new Date('2024-05-20T02:00:00Z') },
      },
    });
  });
  await runAt('2024-05-14T02:00:00Z');
  const mails = await services.db.outboxMessage.findMany({ where: { kind: 'staff.reminder' } });
  const emails = await services.db.user.findMany({
    where: { id: { in: [member.userId, speaker.userId, owner.userId] } },
  });
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
    emails.map(({ email }) => email).sort(),
  );
  const ownersMail = mails.find(
    ({ recipient }) => recipient === emails.find(({ id }) => id === owner.userId)?.email,
  );
  expect(mailText(services, ownersMail?.body)).toContain('- Pasang spanduk (sampai Senin, 20 Mei');
});
