import type { Page } from '@playwright/test';

import { expect, test } from './desks';
import {
  accept,
  arrangeVisit,
  askForVisit,
  farDay,
  minutesParts,
  openRequest,
  startMinutes,
} from './visit-steps';

const GUEST = 'Diskominfo Kota Contoh Hilir';

test('two people edit one item of the minutes: the second sees both texts @desktop', async ({
  enter,
  ownWord,
}) => {
  test.setTimeout(60_000);
  const [guest, first, second] = [
    await enter(),
    await enter('minuteTaker'),
    await enter('secretariat'),
  ];
  const visit = await arrangeVisit(guest.page, second.page, {
    guest: GUEST,
    subject: `Dua notulis ${ownWord}`,
    day: farDay(ownWord),
  });
  await startMinutes(first.page, visit, 'Kalimat semula.');
  await second.page.goto(`${visit}/minutes`);
  await editOnlyItem(first.page);
  await editOnlyItem(second.page);

  await editedText(first.page).fill('Kalimat dari notulis pertama.');
  await first.page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(first.page.getByText('Kalimat dari notulis pertama.')).toBeVisible();

  second.expectProblem(/^answer 409: POST \S+\/minutes/);
  await editedText(second.page).fill('Kalimat dari notulis kedua.');
  await second.page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const { conflict, items } = minutesParts(second.page);
  await expect(conflict).toBeVisible();
  await expect(conflict).toBeFocused();
  await expect(second.page.getByText('Kalimat dari notulis pertama.')).toBeVisible();
  await expect(editedText(second.page)).toHaveValue('Kalimat dari notulis kedua.');

  await editedText(second.page).fill('Kalimat dari notulis pertama dan kedua.');
  await second.page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(items).toHaveText(/Kalimat dari notulis pertama dan kedua\./);
  await first.page.reload();
  await expect(minutesParts(first.page).items).toHaveText(
    /Kalimat dari notulis pertama dan kedua\./,
  );
});

test('two windows answer one request: the second is told that it was decided @desktop', async ({
  enter,
  ownWord,
}) => {
  test.setTimeout(60_000);
  const subject = `Satu surat dua meja ${ownWord}`;
  const day = farDay(ownWord);
  const [guest, first, second] = [
    await enter(),
    await enter('secretariat'),
    await enter('officeHead'),
  ];
  await askForVisit(guest.page, { guest: GUEST, subject, day });
  await openRequest(first.page, subject);
  await openRequest(second.page, subject);

  await accept(first.page, { day, start: '09:00', end: '11:00', room: /Command Center/ });
  await expect(first.page).toHaveURL(/\/workspace\/visits\/[^/]+$/);

  second.expectProblem(/^answer 409: POST \S+\/requests/);
  const { page } = second;
  await page.getByText('Tolak permohonan').click();
  await page.getByLabel('Alasan').fill('Jadwal pimpinan sudah penuh pada pekan itu.');
  await page.getByRole('button', { name: 'Tolak dengan alasan ini' }).click();
  await expect(
    page.getByText('Permohonan ini sudah diterima: kunjungannya sudah dijadwalkan.'),
  ).toBeVisible();
  await openRequest(page, subject);
  await expect(page.getByRole('link', { name: 'Buka kunjungan' })).toBeVisible();
});

test('a room that is taken is told beside the field, and nothing typed is lost @desktop', async ({
  enter,
  ownWord,
}) => {
  test.setTimeout(60_000);
  const day = farDay(ownWord);
  const subject = `Tamu kedua ${ownWord}`;
  const [guest, secretariat] = [await enter(), await enter('secretariat')];
  const { page } = secretariat;
  await arrangeVisit(guest.page, page, { guest: GUEST, subject: `Tamu pertama ${ownWord}`, day });
  await askForVisit(guest.page, { guest: GUEST, subject, day });
  await openRequest(page, subject);
  await expect(page.getByText('Sudah terjadwal pada tanggal yang diinginkan')).toBeVisible();

  secretariat.expectProblem(/^answer 40[09]: POST \S+\/requests/);
  const form = page.locator('form#accept');
  const note = form.getByLabel('Pesan untuk tamu');
  await note.fill('Parkir di halaman belakang.');
  const clash = { day, start: '10:30', end: '12:00', room: /Command Center/ };
  await accept(page, clash);
  await expect(form.getByLabel('Ruang', { exact: true })).toHaveAccessibleDescription(
    /Ruang ini sudah dipakai/,
  );
  await expect(note).toHaveValue('Parkir di halaman belakang.');
  await expect(form.getByLabel('Mulai')).toHaveValue('10:30');
  await expect(form.getByLabel('Tanggal')).toHaveValue(day);

  await accept(page, { ...clash, start: '11:00', knowingly: true });
  await expect(page).toHaveURL(/\/workspace\/visits\/[^/]+$/);
});

async function editOnlyItem(page: Page) {
  await minutesParts(page).items.getByRole('link', { name: 'Ubah' }).click();
  await expect(editedText(page)).toHaveValue('Kalimat semula.');
}

/** The text of the item that is open for editing; the form for new items has one as well. */
function editedText(page: Page) {
  return page
    .getByRole('region', { name: 'Butir notulen' })
    .getByRole('textbox', { name: 'Isi pembahasan' });
}
