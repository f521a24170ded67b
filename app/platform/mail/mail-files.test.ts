import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { forgetMailFiles, mailFolder, writeMailFile } from './mail-files.server';
import { sendNext } from './mailer.server';
import { WRITTEN_AS_FILE } from './message-state';
import { enqueueMail } from './outbox.server';

async function withMail() {
  const services = await testServices();
  const { id: agencyId } = await makeAgency(services);
  await services.write((tx) =>
    enqueueMail(tx, services, {
      ...{ agencyId, recipient: 'tamu@contoh.go.id', subject: 'Permohonan: BCDF-0001' },
      body: 'Yth. Bapak/Ibu,\n\ntautan rahasia: abc',
    }),
  );
  const { dataDirectory } = services.config;
  const send = (mail: Parameters<typeof writeMailFile>[1]) => writeMailFile(dataDirectory, mail);
  return { services, dataDirectory, folder: mailFolder(dataDirectory), send };
}

it('is a whole message that a mail program opens, readable by nobody else', async () => {
  const { services, folder, send } = await withMail();
  const { id } = await services.db.outboxMessage.findFirstOrThrow();
  await sendNext(services, send, WRITTEN_AS_FILE);
  expect(await readdir(folder)).toEqual([`${id}.eml`]);
  const text = await readFile(join(folder, `${id}.eml`), 'utf8');
  expect(text).toContain(`Message-ID: <${id}@kawruh>\r\n`);
  expect(text).toContain('To: tamu@contoh.go.id\r\n');
  expect(text).toContain('From: kawruh@localhost\r\n');
  expect(text).toContain('Subject: Permohonan: BCDF-0001\r\n');
  expect(text).toContain('tautan rahasia: abc');
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, `${id}.eml`))).mode & 0o777).toBe(0o600);
  const kept = await services.db.outboxMessage.findFirstOrThrow();
  expect([kept.sentAt === null, kept.body, kept.lastError]).toEqual([false, '', WRITTEN_AS_FILE]);
});

it('closes a folder that was open to others', async () => {
  const { services, folder, send } = await withMail();
  await mkdir(folder, { mode: 0o755 });
  await sendNext(services, send);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it('is written over by the second try after a crash', async () => {
  const { services, folder, send } = await withMail();
  // The file is there, but the program ended before the message was marked.
  await new Promise<void>((written) => {
    void sendNext(services, async (mail) => {
      await send(mail);
      written();
      await new Promise(() => undefined);
    });
  });
  services.clock.advance(61_000);
  expect(await sendNext(services, send)).toBe(true);
  expect(await readdir(folder)).toHaveLength(1);
});

it('waits and is tried again when the disk refuses', async () => {
  const { services, dataDirectory, send } = await withMail();
  await writeFile(mailFolder(dataDirectory), 'a file where the folder should be');
  await sendNext(services, send);
  const kept = await services.db.outboxMessage.findFirstOrThrow();
  expect([kept.sentAt, kept.lastError]).toEqual([null, 'EEXIST']);
  expect(kept.body).not.toBe('');
});

it('is forgotten after its time, and so is what a crash left half written', async () => {
  const { dataDirectory, folder } = await withMail();
  await forgetMailFiles(dataDirectory, new Date());
  await mkdir(folder);
  const at = (name: string, time: string) =>
    writeFile(join(folder, name), 'x').then(() =>
      utimes(join(folder, name), new Date(time), new Date(time)),
    );
  await at('old.eml', '2024-01-01');
  await at('half.part', '2024-01-01');
  await at('new.eml', '2024-04-01');
  await at('notes.txt', '2024-01-01');
  await forgetMailFiles(dataDirectory, new Date('2024-03-01'));
  expect((await readdir(folder)).sort()).toEqual(['new.eml', 'notes.txt']);
});
