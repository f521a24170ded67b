import { describe, expect, it } from 'vitest';

import { makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { sendNext } from '~/platform/mail/mailer.server';
import { acceptRequest } from './accept-request.server';
import { guestMessages } from './guest-messages-view.server';
import { markMessageSent, markToldByWhatsapp } from './mark-message-sent.server';
import { messagesView } from './messages-view.server';
import { sendMessageAgain } from './send-message-again.server';

const HOUR_MS = 3_600_000;
const guestOnly = { kind: { startsWith: 'guest.' } };

async function host() {
  const services = await testServices();
  return { services, ...(await makeHost(services)) };
}

describe('a guest without a mail address', () => {
  it('has a text that waits for staff and that nothing else sends', async () => {
    const { services, agency, member } = await host();
    const { requestId, trackingToken } = await makeRequest(services, agency.id);
    while (await sendNext(services, () => Promise.resolve()));
    const view = await guestMessages(services, member, requestId);
    expect(view.messages).toMatchObject([
      { kind: 'guest.received', channel: 'whatsapp', state: 'toSendByHand' },
    ]);
    const [first] = view.messages;
    expect(first?.ready?.text).toContain('sudah kami terima');
    expect(first?.ready?.to).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/);
    // The link is the guest's own: staff has no use for it.
    expect(JSON.stringify(view)).not.toContain(trackingToken);
    expect(view.standing).toBeNull();
  });

  it('is told once it was ticked off, and only once', async () => {
    const { services, agency, member } = await host();
    const { requestId } = await makeRequest(services, agency.id);
    const { id } = await services.db.outboxMessage.findFirstOrThrow({ where: guestOnly });
    await markMessageSent(services, member, requestId, id);
    const [sent] = (await guestMessages(services, member, requestId)).messages;
    expect([sent?.state, sent?.ready]).toEqual(['sent', null]);
    const stored = await services.db.outboxMessage.findUniqueOrThrow({ where: { id } });
    expect(stored.body).toBe('');
    await expect(markMessageSent(services, member, requestId, id)).rejects.toThrow(
      'messageSentAlready',
    );
    expect(
      await services.db.historyEntry.count({ where: { action: 'request.toldByWhatsapp' } }),
    ).toBe(1);
  });

  it('hears nothing by any way without a telephone number too', async () => {
    const { services, agency } = await host();
    await makeRequest(services, agency.id, { contactPhone: undefined });
    expect(await services.db.outboxMessage.count({ where: guestOnly })).toBe(0);
  });
});

it('says the same by WhatsApp to a guest who was told by mail, as things stand', async () => {
  const { services, agency, room, member } = await host();
  const contactEmail = 'tamu@contoh.go.id';
  const { requestId, trackingToken } = await makeRequest(services, agency.id, { contactEmail });
  const before = await guestMessages(services, member, requestId);
  expect(before.standing?.text).toContain('sudah kami terima');
  expect(JSON.stringify(before)).not.toContain(trackingToken);
  await acceptRequest(services, member, requestId, acceptForm(room.id));
  const { standing } = await guestMessages(services, member, requestId);
  expect(standing?.kind).toBe('guest.accepted');
  expect(standing?.text).toContain('Selasa, 21 Mei 2024 pukul 09.00–11.30 WIB');
  await markToldByWhatsapp(services, member, requestId, 'guest.accepted');
  const { messages } = await guestMessages(services, member, requestId);
  expect(messages[0]).toMatchObject({ channel: 'whatsapp', state: 'sent', ready: null });
});

describe('the messages of an agency', () => {
  async function withDead() {
    const made = await host();
    const { services, agency } = made;
    await makeRequest(services, agency.id, { contactEmail: 'tamu@contoh.go.id' });
    await services.write((tx) => tx.outboxMessage.deleteMany({ where: { NOT: guestOnly } }));
    const refusal = Object.assign(new Error('x'), { code: 'EENVELOPE', responseCode: 550 });
    for (let turn = 0; turn < 10; turn += 1) {
      while (await sendNext(services, () => Promise.reject(refusal)));
      services.clock.advance(3 * HOUR_MS);
    }
    const { id } = await services.db.outboxMessage.findFirstOrThrow();
    return { ...made, id };
  }

  it('say why one was given up, and nothing of its text', async () => {
    const { services, member, id } = await withDead();
    const view = await messagesView(services, member, { show: 'dead', cursor: undefined });
    expect(view.rows).toMatchObject([{ id, state: 'dead', reason: 'addressRefused', attempts: 8 }]);
    expect(view.counts).toEqual({ waiting: 0, byHand: 0, dead: 1, sent: 0 });
    expect(Object.keys(view.rows[0] ?? {})).not.toContain('body');
  });

  it('go out again when asked, under the same id', async () => {
    const { services, member, id } = await withDead();
    await sendMessageAgain(services, member, id);
    await expect(sendMessageAgain(services, member, id)).rejects.toThrow('messageNotDead');
    const ids: string[] = [];
    await sendNext(services, ({ messageId, text }) => {
      ids.push(messageId);
      expect(text).toContain('sudah kami terima');
      return Promise.resolve();
    });
    expect(ids).toEqual([`<${id}@kawruh>`]);
    expect(await services.db.historyEntry.count({ where: { action: 'message.sentAgain' } })).toBe(
      1,
    );
  });

  it('are no other agency’s', async () => {
    const { services, id } = await withDead();
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const stranger = await makeMember(services, other.agency, ['administrator']);
    const view = await messagesView(services, stranger, { show: undefined, cursor: undefined });
    expect(view.rows).toEqual([]);
    await expect(sendMessageAgain(services, stranger, id)).rejects.toThrow('notFound');
  });

  it('are shown by pages', async () => {
    const { services, agency, member } = await host();
    await services.write((tx) =>
      tx.outboxMessage.createMany({
        data: Array.from({ length: 30 }, (_, n) => ({
          ...{ agencyId: agency.id, recipient: 'a@contoh.go.id', subject: `S${n}`, body: '' },
          createdAt: new Date(Date.UTC(2024, 0, 1, 0, n)),
          dueAt: new Date(Date.UTC(2024, 0, 1, 0, n)),
        })),
      }),
    );
    const first = await messagesView(services, member, { show: undefined, cursor: undefined });
    const cursor = first.nextCursor ?? undefined;
    const second = await messagesView(services, member, { show: undefined, cursor });
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([25, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30);
  });
});
