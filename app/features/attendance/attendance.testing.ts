import { makeAgency, makeMember, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import type { Attendee } from './rules/attendee';
import { parsePersonName } from './rules/person-name';

/** A person as `attendeeSchema` leaves one, from a name with titles. */
export function person(name: string, over: Partial<Attendee> = {}): Attendee {
  return {
    ...parsePersonName(name),
    positionTitle: null,
    agencyName: null,
    rank: null,
    civilServantNumber: null,
    ...over,
  };
}

/** A scheduled visit of agency A with one delegation; its secretariat; and the same role at B. */
export async function scheduledVisit() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const other = await makeAgency(services, { regionCode: '35.72', shortName: 'Diskominfo Blitar' });
  const member = await makeMember(services, agency, ['secretariat']);
  const stranger = await makeMember(services, other, ['secretariat']);
  const room = await makeRoom(services, agency.id);
  const visit = await services.write((tx) =>
    tx.visit.create({
      data: {
        agencyId: agency.id,
        number: 'KJ-2024-0001',
        state: 'scheduled',
        visitType: 'sharingSession',
        subject: 'Kenaikan Indeks SPBE',
        startsAt: new Date('2024-05-21T02:00:00Z'),
        endsAt: new Date('2024-05-21T04:00:00Z'),
        timeZone: 'Asia/Jakarta',
        roomId: room.id,
        createdAt: new Date('2024-05-02T02:00:00Z'),
        delegations: { create: { agencyId: agency.id, agencyName: 'Diskominfotik Kota Blitar' } },
      },
      include: { delegations: true },
    }),
  );
  const delegationId = visit.delegations[0]?.id ?? '';
  const cancel = () =>
    services.write((tx) =>
      tx.visit.update({ where: { id: visit.id }, data: { state: 'cancelled' } }),
    );
  /** Everybody on the list, as stored. */
  const stored = () =>
    services.db.attendee.findMany({ where: { visitId: visit.id }, orderBy: { position: 'asc' } });
  /** The history of the list, oldest first. */
  const history = async () =>
    (
      await services.db.historyEntry.findMany({
        where: { agencyId: agency.id, recordType: 'attendance', recordId: visit.id },
        orderBy: { id: 'asc' },
      })
    ).map(({ action, changes }) => ({ action, changes }));
  return { services, agency, member, stranger, visit, delegationId, cancel, stored, history };
}
