import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';

import { ignoreMissing } from '../files/disk-error.server';
import type { OutgoingMail } from './mailer.server';

/** Where messages lie while there is no mail server, in the data folder. */
export const mailFolder = (dataDirectory: string): string => join(dataDirectory, 'mail');

const ID = /^<([\w-]+)@/;

/**
 * Writes a message as "ID.eml", which mail programs open. A second try after a crash writes the same
 * file again. Messages carry secret links: folder and files are for the program's own user alone.
 * @throws Error of the operating system, such as ENOSPC
 */
export async function writeMailFile(dataDirectory: string, mail: OutgoingMail): Promise<void> {
  const id = ID.exec(mail.messageId)?.[1];
  if (id === undefined) throw new Error('a message without an id');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(mail);
  const folder = mailFolder(dataDirectory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Made by hand, perhaps, and open to others.
  await chmod(folder, 0o700);
  const draft = join(folder, `${id}.${randomUUID()}.part`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(message as Buffer);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, `${id}.eml`));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Deletes messages, and what a crash left half written, that are older than the time told. */
export async function forgetMailFiles(dataDirectory: string, before: Date): Promise<void> {
  const folder = mailFolder(dataDirectory);
  const entries = await opendir(folder).catch(ignoreMissing);
  if (!entries) return;
  for await (const { name } of entries) {
    if (!/\.(eml|part)$/.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(ignoreMissing);
    if (found?.isFile() && found.mtime < before) await rm(path, { force: true });
  }
}
