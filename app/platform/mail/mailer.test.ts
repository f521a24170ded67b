import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { retryDelayMinutes, sendNext } from './mailer.server';
import { decrypt, encrypt, enqueueMail } from './outbox.server';

async function withMail() {
  const services = await testServices();
  const agency = await makeAgency(services);
  await services.write((tx) =>
    enqueueMail(tx, services, {
      agencyId: agency.id,
      recipient: 'tamu@contoh.go.id',
      subject: 'Permohonan',
      body: 'Tautan rahasia: abc',
    }),
  );
  return services;
}

describe('outbox', () => {
  it('keeps no readable secret, sends the text once, and forgets it', async () => {
    const services = await withMail();
    const stored = await services.db.outboxMessage.findFirstOrThrow();
    expect(stored.body).not.toContain('abc');
    const sent: string[] = [];
    const send = (mail: { text: string }) => {
      sent.push(mail.text);
      return Promise.resolve();
    };
    expect(await sendNext(services, send)).toBe(true);
    expect(await sendNext(services, send)).toBe(false);
    expect(sent).toEqual(['Tautan rahasia: abc']);
    expect((await services.db.outboxMessage.findFirstOrThrow()).body).toBe('');
  });

  it('carries a calendar entry that mail programs offer to take up, and forgets it too', async () => {
    const services = await testServices();
    const agency = await makeAgency(services);
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
    await services.write((tx) =>
      enqueueMail(tx, services, {
        agencyId: agency.id,
        ...{ recipient: 'tamu@contoh.go.id', subject: 'Diterima', body: 'Selamat datang' },
        calendarEvent: { filename: 'kj-2024-0001.ics', method: 'REQUEST', content },
      }),
    );
    const stored = await services.db.outboxMessage.findFirstOrThrow();
    expect(stored.attachment).not.toContain('VCALENDAR');
    const transport = createTransport({ streamTransport: true, buffer: true });
    let raw = '';
    await sendNext(services, async (mail) => {
      const { message } = await transport.sendMail(mail);
      raw = Buffer.isBuffer(message) ? message.toString('utf8') : '';
    });
    expect(raw).toMatch(/multipart\/alternative/);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(raw).toContain('filename=kj-2024-0001.ics');
    expect(raw).toContain(Buffer.from(content).toString('base64').slice(0, 40));
    const sent = await services.db.outboxMessage.findFirstOrThrow();
    expect([sent.body, sent.attachment]).toEqual(['', null]);
  });

  it('tries again later and gives up in the end', async () => {
    const services = await withMail();
    let attempts = 0;
    const failing = () => {
      attempts += 1;
      return Promise.reject(new Error('no route'));
    };
    for (let hours = 0; hours < 24; hours += 1) {
      while (await sendNext(services, failing));
      services.clock.advance(3 * 3_600_000);
    }
    expect(attempts).toBe(8);
    expect((await services.db.outboxMessage.findFirstOrThrow()).deadAt).not.toBeNull();
  });

  it('sends again what a crash left in the middle', async () => {
    const services = await withMail();
    await new Promise<void>((sending) => {
      void sendNext(services, () => {
        sending();
        return new Promise(() => undefined);
      });
    });
    services.clock.advance(61_000);
    expect(await sendNext(services, () => Promise.resolve())).toBe(true);
    expect((await services.db.outboxMessage.findFirstOrThrow()).sentAt).not.toBeNull();
  });

  it('sets aside in the end what another key wrote, and holds nobody else up', async () => {
    const services = await withMail();
    const { agencyId } = await services.db.outboxMessage.findFirstOrThrow();
    const config = { ...services.config, secret: 'another-key-of-at-least-32-characters' };
    const changed = { ...services, config };
    const sent: string[] = [];
    const send = ({ text }: { text: string }) => Promise.resolve(sent.push(text));
    services.clock.advance(1);
    await changed.write((tx) =>
      enqueueMail(tx, changed, {
        ...{ agencyId, recipient: 'lain@contoh.go.id', subject: 'Lain', body: 'Terbaca' },
      }),
    );
    for (let hours = 0; hours < 24; hours += 1) {
      while (await sendNext(changed, send));
      services.clock.advance(3 * 3_600_000);
    }
    expect(sent).toEqual(['Terbaca']);
    const [unread] = await services.db.outboxMessage.findMany({ where: { sentAt: null } });
    expect(unread?.attempts).toBe(8);
    expect(unread?.deadAt).not.toBeNull();
  });

  it('waits longer each time, two hours at the most', () => {
    expect([1, 2, 3, 4, 7, 8, 20].map(retryDelayMinutes)).toEqual([1, 2, 4, 8, 64, 120, 120]);
  });

  it('refuses a text that was changed', () => {
    const sealed = Buffer.from(encrypt('k'.repeat(32), 'halo'), 'base64');
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => decrypt('k'.repeat(32), sealed.toString('base64'))).toThrow();
  });
});
