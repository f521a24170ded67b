import { createHash } from 'node:crypto';

import type { Page } from '@playwright/test';

import { nationalDays } from '../../app/features/rooms/national-days.server';
import { expect } from './test';

const ZONE = 'Asia/Jakarta';

/** The calendar day at the host, "2026-11-24"; `days` from today. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toLocaleDateString('sv', { timeZone: ZONE });
}

/**
 * A day years ahead on which the host receives and a room is free: another for every test.
 * @param word the test's own
 */
export function farDay(word: string): string {
  const days = createHash('sha256').update(word).digest().readUInt16BE() % 18_000;
  return receivingDay(new Date(Date.UTC(2031, 0, 1 + days)));
}

/** The first day on which the host receives, so many days from today or later. */
export function receivingDayFromToday(days: number): string {
  return receivingDay(new Date(`${dayFromToday(days)}T00:00:00Z`));
}

/** That day, or the next that is a Monday to Thursday and no holiday. */
function receivingDay(from: Date): string {
  const day = from.toISOString().slice(0, 10);
  const isOpen =
    from.getUTCDay() >= 1 &&
    from.getUTCDay() <= 4 &&
    !nationalDays(from.getUTCFullYear()).some((each) => each.day === day);
  return isOpen ? day : receivingDay(new Date(from.getTime() + 24 * 3_600_000));
}

/** The smallest letter that a PDF reader opens: one empty page. */
export const LETTER = {
  name: 'surat-permohonan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
    'latin1',
  ),
};

/** Waits until the page's own checks are at work; before that a form is the browser's alone. */
export async function untilAlive(page: Page): Promise<void> {
  await expect(page.locator('form[novalidate]').first()).toBeAttached();
}

export interface Wish {
  readonly guest: string;
  readonly subject: string;
  readonly day: string;
}

/** Types what every request needs into the open form. */
export async function fillRequest(page: Page, { guest, subject, day }: Wish): Promise<void> {
  await page.getByLabel('Instansi yang ingin dikunjungi').selectOption('Diskominfo Kota Mojokerto');
  await page.getByLabel('Nama instansi').fill(guest);
  await page.getByLabel('Jumlah peserta').fill('4');
  await page.getByLabel('Studi tiru').check();
  await page.getByLabel('Perihal').fill(subject);
  await page.getByLabel(/^Pilihan 1/).fill(day);
  await page.getByLabel('Nama narahubung').fill('Wulan Contoh');
  await page.getByLabel('Nomor telepon').fill('0812-3000-4000');
}

/** A whole request as a guest sends it. @returns the private link */
export async function askForVisit(page: Page, wish: Wish): Promise<string> {
  await page.goto('/request');
  await fillRequest(page, wish);
  await page.getByRole('button', { name: 'Kirim permohonan' }).click();
  await expect(page).toHaveURL(/\/track\/./);
  return page.url();
}

/** Opens a request from the inbox. */
export async function openRequest(page: Page, subject: string): Promise<void> {
  await page.goto('/workspace/requests');
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

export interface Slot {
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly room: RegExp;
  /** the host's own rules stand against it, and are read and overruled */
  readonly knowingly?: boolean;
}

/** Types when and where into the open request and accepts it. */
export async function accept(
  page: Page,
  { day, start, end, room, knowingly = false }: Slot,
): Promise<void> {
  const form = page.locator('form#accept');
  await form.getByLabel('Tanggal').fill(day);
  await form.getByLabel('Mulai').fill(start);
  await form.getByLabel('Selesai').fill(end);
  const options = await form
    .getByLabel('Ruang', { exact: true })
    .getByRole('option')
    .allTextContents();
  await form
    .getByLabel('Ruang', { exact: true })
    .selectOption(options.find((each) => room.test(each)) ?? '');
  const send = form.getByRole('button', { name: 'Terima permohonan' });
  await send.click();
  if (!knowingly) return;
  await form.getByLabel('Tetap pilih waktu dan ruang ini').check();
  await send.click();
}

/** A visit for a test that begins later: asked for and accepted. @returns its address */
export async function arrangeVisit(guest: Page, secretariat: Page, wish: Wish): Promise<string> {
  await askForVisit(guest, wish);
  await openRequest(secretariat, wish.subject);
  await accept(secretariat, {
    day: wish.day,
    start: '09:00',
    end: '11:00',
    room: /Command Center/,
  });
  await expect(secretariat).toHaveURL(/\/workspace\/visits\/[^/]+$/);
  return new URL(secretariat.url()).pathname;
}

/** The parts of the page on which minutes are written. */
export function minutesParts(page: Page) {
  return {
    form: page.getByRole('region', { name: 'Tambah butir' }),
    add: page.getByRole('button', { name: 'Tambahkan butir' }),
    items: page.getByRole('region', { name: 'Butir notulen' }).locator('li[id^="item-"]'),
    conflict: page.getByRole('alert').filter({ hasText: 'Rekan Anda menyimpan lebih dahulu' }),
  };
}

/** Starts the minutes of a visit with one item. */
export async function startMinutes(page: Page, visit: string, body: string): Promise<void> {
  await page.goto(`${visit}/minutes`);
  await page.getByRole('button', { name: 'Mulai notulen' }).click();
  const { form, add, items } = minutesParts(page);
  await form.getByLabel('Isi pembahasan').fill(body);
  await add.click();
  await expect(items).toHaveCount(1);
}

/** Sends the minutes of a visit to the head of office. */
export async function sendMinutes(page: Page, visit: string): Promise<void> {
  await page.goto(`${visit}/minutes`);
  await page.getByRole('button', { name: 'Kirim untuk disetujui' }).click();
  await expect(page.getByText('Notulen dikirim untuk disetujui.')).toBeVisible();
}
