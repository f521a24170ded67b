import type { Page } from '@playwright/test';

import { expect, test, type Desk } from './desks';
import { accept, askForVisit, farDay, openRequest } from './visit-steps';

const WHY = 'Kepala dinas kami dipanggil rapat di provinsi.';
const nextDay = (day: string) => farDay(`after ${day}`);

// The whole road of a booking, on both sides: asked for, passed down, answered with another date,
// chosen, moved, joined by a second delegation, put into a calendar, cancelled.
test('a visit is passed down, offered, chosen, moved, merged and cancelled', async ({
  enter,
  ownWord,
}) => {
  test.setTimeout(120_000);
  const subject = `Belajar layanan terpadu ${ownWord}`;
  const agency = `Dinas Kominfo ${ownWord}`;
  const wished = farDay(ownWord);
  const offered = nextDay(wished);
  const moved = nextDay(offered);

  const guest = await enter();
  const link = await test.step('the guest asks for a day', () =>
    askForVisit(guest.page, { guest: agency, subject, day: wished }));

  const head = await enter('officeHead');
  await test.step('the head of office passes the letter down', () => passDown(head.page, subject));

  const secretariat = await enter('secretariat');
  await test.step('the secretariat offers another day', () =>
    offerDay(secretariat.page, subject, offered));

  const letter = await test.step('the letter to the offer is there as a draft', async () => {
    const draft = secretariat.page.getByRole('region', { name: 'Surat jawaban' });
    await expect(draft.getByRole('link').first()).toBeVisible();
    return draft;
  });
  await expect(letter).toContainText('Konsep');

  await test.step('the guest chooses it', async () => {
    await guest.page.goto(link);
    await guest.page.getByRole('button', { name: 'Pilih tanggal ini' }).click();
    await expect(guest.page.getByText('Kunjungan dijadwalkan').first()).toBeVisible();
  });

  const visit = await test.step('the secretariat moves the visit', async () => {
    await openRequest(secretariat.page, subject);
    await secretariat.page.getByRole('link', { name: 'Buka kunjungan' }).click();
    await expect(secretariat.page).toHaveURL(/\/workspace\/visits\/[^/]+$/);
    const address = new URL(secretariat.page.url()).pathname;
    await move(secretariat.page, moved);
    return address;
  });

  await test.step('a second delegation joins it', async () => {
    const second = await enter();
    const other = `Ikut serta ${ownWord}`;
    await askForVisit(second.page, {
      guest: 'Diskominfo Kota Kediri',
      subject: other,
      day: wished,
    });
    await openRequest(secretariat.page, other);
    await join(secretariat.page, agency);
    await expect(secretariat.page).toHaveURL(new RegExp(`${visit}$`));
    await expect(secretariat.page.getByText(/Diskominfo Kota Kediri/).first()).toBeVisible();
  });

  await test.step('the guest takes it into its calendar, and then cannot come', async () => {
    await guest.page.goto(link);
    const download = guest.page.waitForEvent('download');
    await guest.page.getByRole('link', { name: 'Simpan ke kalender' }).click();
    expect((await download).suggestedFilename()).toMatch(/^kj-\d{4}-\d+\.ics$/);
    await cancelOwn(guest.page);
    await secretariat.page.goto(visit);
    await expect(secretariat.page.getByText('Dijadwalkan').first()).toBeVisible();
    await expect(secretariat.page.getByText(/Tamu membatalkan kunjungan/)).toBeVisible();
  });

  await test.step('the host cancels what is left', async () => {
    await secretariat.page.getByText('Batalkan kunjungan', { exact: true }).first().click();
    await secretariat.page.getByLabel('Alasan').fill(WHY);
    await secretariat.page.getByRole('button', { name: 'Batalkan kunjungan' }).click();
    await expect(secretariat.page.getByText('Kunjungan ini dibatalkan').first()).toBeVisible();
  });
});

test('two requests for one room: the second is told until when, and what is free near', async ({
  enter,
  ownWord,
}) => {
  const day = farDay(ownWord);
  const guest = await enter();
  const first = `Yang pertama ${ownWord}`;
  const second = `Yang kedua ${ownWord}`;
  for (const subject of [first, second]) {
    await askForVisit(guest.page, { guest: 'Diskominfo Kota Blitar', subject, day });
  }
  const { page, expectProblem }: Desk = await enter('secretariat');
  const slot = { day, start: '09:00', end: '11:00', room: /Command Center/ };
  await openRequest(page, first);
  await accept(page, slot);
  await expect(page).toHaveURL(/\/workspace\/visits\/[^/]+$/);

  await openRequest(page, second);
  expectProblem(/^answer 4(00|09): POST \S+\/requests\//);
  await accept(page, slot);
  await expect(page.getByText('Waktu kosong terdekat')).toBeVisible();
  const near = page.getByRole('alert').or(page.locator('form#accept')).getByRole('link');
  await near.filter({ hasText: /WIB/ }).first().click();
  await expect(page).toHaveURL(/\?day=/);
  await page.locator('form#accept').getByRole('button', { name: 'Terima permohonan' }).click();
  await expect(page).toHaveURL(/\/workspace\/visits\/[^/]+$/);
});

async function passDown(page: Page, subject: string) {
  await openRequest(page, subject);
  const part = page.getByRole('region', { name: 'Disposisi' });
  await part.getByText('Beri disposisi', { exact: true }).click();
  await part
    .getByRole('group', { name: 'Diteruskan kepada' })
    .getByRole('checkbox')
    .first()
    .check();
  await part.getByLabel('Instruksi lain').first().fill('Siapkan jawaban untuk tamu ini.');
  await part.getByRole('button', { name: 'Kirim disposisi' }).click();
  await expect(page.getByText('Disposisi dikirim kepada penerimanya.')).toBeVisible();
}

async function offerDay(page: Page, subject: string, day: string) {
  await openRequest(page, subject);
  await page.getByText('Tawarkan tanggal lain', { exact: true }).click();
  const form = page.locator('form#offer');
  await form.getByLabel('Tanggal').first().fill(day);
  const room = form.getByLabel('Ruang').first();
  const options = await room.getByRole('option').allTextContents();
  await room.selectOption(options.find((each) => /Command Center/.test(each)) ?? '');
  await form.getByRole('button', { name: 'Kirim tawaran' }).click();
  await expect(page.getByText('Tawaran dikirim')).toBeVisible();
}

async function move(page: Page, day: string) {
  await page.getByRole('link', { name: 'Ubah tanggal, jam, atau ruang' }).click();
  const form = page.locator('form#move-visit');
  await form.getByLabel('Tanggal').fill(day);
  await form.getByRole('button', { name: 'Pindahkan' }).click();
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeVisible();
}

async function join(page: Page, guests: string) {
  await page.getByText('Gabungkan dengan kunjungan lain', { exact: true }).click();
  const form = page.locator('form#merge');
  const visits = form.getByLabel('Kunjungan');
  const options = await visits.getByRole('option').allTextContents();
  await visits.selectOption(options.filter((each) => each.includes(guests)).at(-1) ?? '');
  await form.getByRole('button', { name: 'Gabungkan' }).click();
}

async function cancelOwn(page: Page) {
  await page.getByText('Batalkan kunjungan', { exact: true }).click();
  await page.getByLabel('Alasan pembatalan').fill(WHY);
  await page.getByRole('button', { name: 'Batalkan kunjungan kami' }).click();
  await expect(page.getByText('Pembatalan Anda dicatat')).toBeVisible();
}
