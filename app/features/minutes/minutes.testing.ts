import type { Member } from '~/features/accounts/rules/actor';
import type { LibraryRecord, LibrarySink } from '~/features/visits/rules/library-sink';
import type { Services } from '~/platform/services.server';

import { makeAgency, makeMember, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { addItem } from './add-item.server';
import { approveMinutes } from './approve-minutes.server';
import { minutesView } from './minutes-view.server';
import { discloseMinutes, type Disclosed } from './disclose-minutes.server';
import { disclosurePreview } from './disclosure-preview.server';
import type { DiscloseMinutesForm } from './rules/disclosure-form';
import type { ItemForm } from './rules/minutes-form';
import { sendMinutes } from './send-minutes.server';
import { startMinutes } from './start-minutes.server';

/** An item of a form, a discussion unless told otherwise. */
export function itemForm(over: Partial<ItemForm> = {}): ItemForm {
  return { kind: 'discussion', body: 'Pokja per domain.', topics: [], indicators: [], ...over };
}

/** One topic and one indicator, to link to. */
export async function makeSubjects({ write }: Services): Promise<void> {
  await write(async (tx) => {
    await tx.framework.create({
      data: {
        id: 'pemdi-2026',
        position: 1,
        name: 'Pemerintah Digital (Pemdi)',
        indexName: 'Indeks Pemdi',
        regulation: 'PermenPANRB 8/2026',
        aspects: { create: { id: 'pemdi-2026/a1', number: 1, name: 'Tata kelola', weight: 1 } },
      },
    });
    await tx.indicator.create({
      data: {
        id: 'pemdi-2026/i4',
        frameworkId: 'pemdi-2026',
        aspectId: 'pemdi-2026/a1',
        number: 4,
        name: 'Kolaborasi',
        weight: 1,
        scale: 'process',
      },
    });
    await tx.topic.create({
      data: { slug: 'ppid', position: 1, name: 'PPID', nameEn: 'PPID', synonyms: '[]' },
    });
  });
}

/** A held visit of 21 May 2024 with guests on its list. */
export async function makeVisit(
  services: Services,
  agencyId: string,
  over: { number?: string; requestId?: string; people?: string[]; state?: string } = {},
) {
  const room = await makeRoom(services, agencyId, `Ruang ${over.number ?? ''}`);
  return services.write((tx) =>
    tx.visit.create({
      data: {
        agencyId,
        number: over.number ?? 'KJ-2024-0001',
        ...(over.requestId ? { requests: { connect: { id: over.requestId } } } : {}),
        state: over.state ?? 'held',
        visitType: 'sharingSession',
        subject: 'Kenaikan Indeks SPBE',
        startsAt: new Date('2024-05-21T02:00:00Z'),
        endsAt: new Date('2024-05-21T04:00:00Z'),
        timeZone: 'Asia/Jakarta',
        roomId: room.id,
        receivedBy: 'Santi Retnaning Tyas',
        createdAt: new Date('2024-05-02T02:00:00Z'),
        delegations: { create: { agencyId, agencyName: 'Diskominfotik Kota Blitar' } },
        attendees: {
          create: (over.people ?? ['Mujianto']).map((fullName, position) => ({
            agencyId,
            side: 'guest',
            position,
            fullName,
          })),
        },
      },
    }),
  );
}

/** Agency A with started minutes, two writers, a head and an information officer; and agency B. */
export async function startedMinutes(people?: string[]) {
  const services = await testServices();
  const agency = await makeAgency(services);
  const other = await makeAgency(services, { regionCode: '35.72', shortName: 'Diskominfo Blitar' });
  await makeSubjects(services);
  const writer = await makeMember(services, agency, ['minuteTaker']);
  const colleague = await makeMember(services, agency, ['secretariat']);
  const head = await makeMember(services, agency, ['officeHead']);
  const officer = await makeMember(services, agency, ['informationOfficer']);
  const stranger = await makeMember(services, other, [
    'minuteTaker',
    'officeHead',
    'informationOfficer',
  ]);
  const visit = await makeVisit(services, agency.id, people ? { people } : {});
  await startMinutes(services, writer, visit.id);
  const view = (actor: Member = writer) => minutesView(services, actor, visit.id, 'id');
  const written = async () => {
    const { minutes } = await view();
    if (!minutes) throw new Error('the minutes were not started');
    return minutes;
  };
  const add = async (over: Partial<ItemForm> = {}, actor: Member = writer) => {
    const added = await addItem(services, actor, visit.id, itemForm(over));
    if (!('itemId' in added)) throw new Error(JSON.stringify(added));
    return added.itemId;
  };
  /** By the note-taker, as the text stands now. */
  const send = async () => {
    const { mark } = await written();
    return sendMinutes(services, writer, visit.id, { mark });
  };
  /** Sent by the note-taker, then approved by the head of office. */
  const approve = async () => {
    await send();
    await approveMinutes(services, head, visit.id, { mark: (await written()).mark });
  };
  return {
    ...{ services, agency, visit, writer, colleague, head, officer, stranger },
    ...{ view, written, add, send, approve },
  };
}

/**
 * The information officer reads the preview and decides on what it shows: open to all unless told
 * otherwise.
 */
export async function decide(
  services: Services,
  officer: Member,
  visitId: string,
  library: LibrarySink,
  over: Partial<DiscloseMinutesForm> = {},
): Promise<Disclosed> {
  const hidden = over.hidden ?? [];
  const { version, mark } = await disclosurePreview(services, officer, visitId, hidden, 'id');
  const form = { version, mark, hidden, disclosureClass: 'onRequestInformation', ...over } as const;
  return discloseMinutes(services, officer, visitId, form, library);
}

/** A sink that keeps what it was given. */
export function testLibrary(): LibrarySink & { readonly records: Map<string, LibraryRecord> } {
  const records = new Map<string, LibraryRecord>();
  return {
    records,
    put: (_tx, record) => {
      records.set(record.recordId, record);
      return Promise.resolve();
    },
    remove: (_tx, _kind, recordId) => {
      records.delete(recordId);
      return Promise.resolve();
    },
  };
}
