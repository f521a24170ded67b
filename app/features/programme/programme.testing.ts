import type { Member } from '~/features/accounts/rules/actor';
import { acceptRequest } from '~/features/visits/accept-request.server';
import { decrypt } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { addAgendaItem } from './add-agenda-item.server';
import { programmeView } from './programme-view.server';
import type { AddAgendaItemForm } from './rules/programme-form';
import { addSpeaker } from './save-speaker.server';

export const agendaForm = (over: Partial<AddAgendaItemForm> = {}): AddAgendaItemForm => ({
  ...{ title: 'Paparan', duration: 30, topics: [], indicators: [] },
  ...over,
});

/** A visit of 21 May 2024, 09.00–11.30 WIB unless told otherwise, as an accepted request makes it. */
export async function acceptedVisit(
  services: Services,
  { member, agency }: { member: Member; agency: { id: string } },
  over: { startTime?: string; endTime?: string; contactEmail?: string } = {},
) {
  const { contactEmail, ...times } = over;
  const room = await makeRoom(services, agency.id, `Ruang ${Math.random()}`);
  const asked = await makeRequest(
    services,
    agency.id,
    contactEmail === undefined ? {} : { contactEmail },
  );
  const accepted = await acceptRequest(
    services,
    member,
    asked.requestId,
    acceptForm(room.id, times),
  );
  if (!('visitId' in accepted)) throw new Error(JSON.stringify(accepted));
  return { ...asked, visitId: accepted.visitId, room };
}

/** Host A with a visit and two editors; host B; and shorthands for what a test does to the programme. */
export async function programmeOf(over: Parameters<typeof acceptedVisit>[2] = {}) {
  const services = await testServices();
  const host = await makeHost(services);
  const other = await makeHost(services, { regionCode: '35.72', shortName: 'Diskominfo Blitar' });
  const visit = await acceptedVisit(services, host, over);
  const { member } = host;
  const view = () => programmeView(services, member, visit.visitId, 'id', true);
  const add = async (form: Partial<AddAgendaItemForm> = {}, visitId = visit.visitId) => {
    const added = await addAgendaItem(services, member, visitId, agendaForm(form));
    if (!('itemId' in added)) throw new Error(JSON.stringify(added));
    return added.itemId;
  };
  const speaker = async (name: string, email?: string) => {
    const form = { name, ...(email ? { email } : {}), topics: [], indicators: [] };
    const added = await addSpeaker(services, member, form);
    if (!('speakerId' in added)) throw new Error(JSON.stringify(added));
    return added.speakerId;
  };
  /** "Paparan 0+30", one an item */
  const lines = async () =>
    (await view()).items.map((item) => `${item.title} ${item.startOffset}+${item.duration}`);
  const itemOf = async (id: string) => {
    const item = (await view()).items.find((each) => each.id === id);
    if (!item) throw new Error('no such item');
    return item;
  };
  /** What waits to be sent about the programme, readable. */
  const mails = async () => {
    const all = await services.db.outboxMessage.findMany({
      where: { kind: 'programme.published' },
      orderBy: { id: 'asc' },
    });
    return all.map(({ recipient, subject, body }) => ({
      ...{ recipient, subject },
      body: decrypt(services.config.secret, body),
    }));
  };
  return { services, host, other, member, ...visit, view, add, speaker, lines, itemOf, mails };
}
