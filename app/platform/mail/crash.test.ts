import fc from 'fast-check';
import { expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { sendNext, type OutgoingMail } from './mailer.server';
import { enqueueMail } from './outbox.server';

/** What can happen to a try: a crash leaves the program without a word to the database. */
type Fate = 'arrives' | 'arrives, then crash' | 'crash' | 'refused';

const HOUR_MS = 3_600_000;

it('loses no message and delivers none twice, wherever the program crashes', async () => {
  const fate = fc.constantFrom<Fate>('arrives', 'arrives, then crash', 'crash', 'refused');
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 7 }), fc.integer({ min: 1, max: 4 }), run),
    { numRuns: 12 },
  );
}, 60_000);

async function run(fates: readonly Fate[], messages: number) {
  const services = await testServices();
  const { id: agencyId } = await makeAgency(services);
  for (let n = 0; n < messages; n += 1) {
    await services.write((tx) =>
      enqueueMail(tx, services, {
        ...{
          agencyId,
          recipient: `tamu${n}@contoh.go.id`,
          subject: `Surat ${n}`,
          body: `Isi ${n}`,
        },
      }),
    );
  }
  // A receiver shows one message of the same Message-ID, whatever comes again.
  const inbox = new Map<string, string>();
  const left = [...fates];
  for (let turn = 0; turn < 20; turn += 1) {
    const next = left.shift() ?? 'arrives';
    const tries: string[] = [];
    const crashed = new Promise<'crashed'>((crash) => {
      const done = sendNext(services, (mail: OutgoingMail) => {
        tries.push(mail.messageId);
        if (next === 'refused') return Promise.reject(new Error('550'));
        if (next !== 'crash') {
          const before = inbox.get(mail.messageId);
          expect(before === undefined || before === mail.text).toBe(true);
          inbox.set(mail.messageId, mail.text);
        }
        if (next === 'arrives') return Promise.resolve();
        crash('crashed');
        return new Promise(() => undefined);
      });
      void done.then(() => {
        crash('crashed');
      });
    });
    await crashed;
    if (tries.length === 0) left.unshift(next);
    services.clock.advance(3 * HOUR_MS);
  }
  expect([...inbox.values()].sort()).toEqual(
    Array.from({ length: messages }, (_, n) => `Isi ${n}`),
  );
  expect(await services.db.outboxMessage.count({ where: { sentAt: null } })).toBe(0);
}

async function oneMail() {
  const services = await testServices();
  const { id: agencyId } = await makeAgency(services);
  await services.write((tx) =>
    enqueueMail(tx, services, {
      ...{ agencyId, recipient: 'tamu@contoh.go.id', subject: 'Surat', body: 'Isi' },
    }),
  );
  return services;
}

it('leaves a leased message alone until its lease is over', async () => {
  const services = await oneMail();
  await new Promise<void>((sending) => {
    void sendNext(services, () => {
      sending();
      return new Promise(() => undefined);
    });
  });
  services.clock.advance(60_000);
  expect(await sendNext(services, () => Promise.resolve())).toBe(false);
  services.clock.advance(1);
  expect(await sendNext(services, () => Promise.resolve())).toBe(true);
});

it('sets aside a message at which the program crashed eight times', async () => {
  const services = await oneMail();
  for (let crash = 0; crash < 8; crash += 1) {
    await new Promise<void>((sending) => {
      void sendNext(services, () => {
        sending();
        return new Promise(() => undefined);
      });
    });
    services.clock.advance(61_000);
  }
  let tries = 0;
  const send = () => Promise.resolve((tries += 1));
  while (await sendNext(services, send));
  expect(tries).toBe(0);
  const kept = await services.db.outboxMessage.findFirstOrThrow();
  expect([kept.deadAt === null, kept.lastError, kept.body === '']).toEqual([
    false,
    'interrupted',
    false,
  ]);
});

it('keeps the kind of a failure and none of its words', async () => {
  const services = await oneMail();
  const refusal = Object.assign(new Error('550 tamu@contoh.go.id unknown'), {
    code: 'EENVELOPE',
    responseCode: 550,
  });
  await sendNext(services, () => Promise.reject(refusal));
  const { lastError } = await services.db.outboxMessage.findFirstOrThrow();
  expect(lastError).toBe('EENVELOPE 550');
});

it('never sends what staff sends by hand', async () => {
  const services = await oneMail();
  await services.write((tx) => tx.outboxMessage.updateMany({ data: { channel: 'whatsapp' } }));
  expect(await sendNext(services, () => Promise.resolve())).toBe(false);
});
