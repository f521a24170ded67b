import type { Page } from '@playwright/test';

import { expect, test, type Desk } from './desks';
import { expectReadable } from './readable';
import {
  accept,
  dayFromToday,
  fillRequest,
  LETTER,
  receivingDayFromToday,
  minutesParts,
  openRequest,
  sendMinutes,
  untilAlive,
} from './visit-steps';

const TOPIC = 'Kota Cerdas';
const INDICATOR = 'I26 Manajemen Pengetahuan';
const SPBE = 'Sistem Pemerintahan Berbasis Elektronik (SPBE)';
const SPEAKER = 'Arif Setiawan';

/** As Excel puts a selection into the clipboard; it has rounded one NIP, and one row lost its name. */
const ROSTER = [
  'No\tNama\tNIP\tJabatan\tInstansi',
  `1\t${SPEAKER}, S.Kom.\t19860926 201505 1 001\tKepala Bidang\tDiskominfo Kota Blitar`,
  '2\tNingsih Rahayu, M.Si.\t1.98609E+17\tPranata Humas\tDiskominfo Kota Blitar',
  '3\t\t\tSopir\tDiskominfo Kota Blitar',
  '4\tMujianto\t\tKepala Dinas\tDiskominfo Kota Blitar',
].join('\n');

// One visit from the first letter to what others read of it, each step by whom it belongs to.
test('a visit is asked for, received, written up, published and found', async ({
  enter,
  ownWord,
}, info) => {
  test.setTimeout(120_000);
  const subject = `Belajar kota cerdas ${ownWord}`;
  const title = `Satu papan untuk semua sensor ${ownWord}`;
  const today = dayFromToday(0);
  // Each reader's run in a room of its own.
  const room = info.project.name === 'phone' ? /Ruang Rapat/ : /Command Center/;

  const guest = await enter();
  const trackingLink = await test.step('the guest asks, with mistakes first', () =>
    sendRequest(guest, subject, receivingDayFromToday(14)));

  const secretariat = await enter('secretariat');
  const visit = await test.step('the secretariat reads the letter and accepts', async () => {
    await openRequest(secretariat.page, subject);
    await readLetter(secretariat.page);
    await expectReadable(secretariat.page);
    // It has begun, so that people can be ticked, and is not over.
    secretariat.expectProblem(/^answer 400: POST \S+\/requests\//);
    await accept(secretariat.page, {
      ...{ day: today, start: '00:00', end: '23:59', room, knowingly: true },
    });
    await expect(secretariat.page).toHaveURL(/\/workspace\/visits\/[^/]+$/);
    await expect(secretariat.page.getByText('kunjungan dijadwalkan')).toBeVisible();
    return new URL(secretariat.page.url()).pathname;
  });

  await test.step('the guest sees when and where', async () => {
    await guest.page.goto(trackingLink);
    await expect(guest.page.getByText('Kunjungan dijadwalkan')).toBeVisible();
  });

  await test.step('the secretariat pastes the list and looks it through', () =>
    pasteRoster(secretariat, visit));
  await test.step('the secretariat ticks who is here and adds who is not listed', () =>
    tickPeople(secretariat.page, visit));
  await test.step('the secretariat records the visit as held', async () => {
    await secretariat.page.goto(visit);
    await secretariat.page.getByRole('button', { name: 'Catat sudah terlaksana' }).click();
    await expect(secretariat.page.getByText('Kunjungan dicatat sudah terlaksana')).toBeVisible();
  });

  const noteTaker = await enter('minuteTaker');
  await test.step('the note-taker writes the minutes', () =>
    writeMinutes(noteTaker.page, visit, ownWord));

  const head = await enter('officeHead');
  await test.step('the head of office has nothing to approve before they are sent', async () => {
    await head.page.goto(`${visit}/minutes`);
    await expect(head.page.getByText('Notulis belum mengirim notulen ini')).toBeVisible();
    await expect(head.page.getByRole('button', { name: 'Setujui notulen' })).toHaveCount(0);
    await sendMinutes(noteTaker.page, visit);
  });
  await test.step('the head of office returns them with a note, and the note-taker mends', async () => {
    const { page } = head;
    await page.goto(`${visit}/minutes`);
    await page.getByText('Kembalikan dengan catatan').first().click();
    await page.getByLabel('Yang perlu diperbaiki').fill(`Ringkasan ${ownWord} belum ditulis.`);
    await page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
    await expect(page.getByText('Notulen dikembalikan kepada notulis.')).toBeVisible();
    await noteTaker.page.goto(`${visit}/minutes`);
    await expect(noteTaker.page.getByText(`Ringkasan ${ownWord} belum ditulis.`)).toBeVisible();
    await sendMinutes(noteTaker.page, visit);
  });

  await test.step('the head of office approves them', async () => {
    const { page } = head;
    await page.goto(`${visit}/minutes`);
    const approval = page.getByRole('region', { name: 'Persetujuan' });
    await approval.getByRole('button', { name: 'Setujui notulen' }).click();
    await expect(page.getByText('Notulen disetujui dan dikunci')).toBeVisible();
  });

  await test.step('nobody outside finds any of it before the information officer decides', async () => {
    const { page } = await enter();
    await page.goto(`/library?q=${ownWord}`);
    await expect(page.getByText('Belum ada yang cocok')).toBeVisible();
  });
  await test.step('the information officer opens minutes and visit to the public', async () => {
    const { page } = await enter('informationOfficer');
    await page.goto(`${visit}/minutes`);
    await page.getByRole('link', { name: 'Baca pratinjau dan putuskan' }).click();
    const preview = page.getByRole('region', { name: 'Baca yang akan dibaca umum' });
    await expect(preview).toContainText(ownWord);
    await expect(preview).not.toContainText(SPEAKER);
    await expectReadable(page);
    await page.getByLabel('Kata lain yang disembunyikan').fill(ownWord);
    await page.getByRole('button', { name: 'Perbarui pratinjau' }).click();
    await expect(page.getByText('Pratinjau diperbarui')).toBeVisible();
    await expect(preview).not.toContainText(ownWord);
    await page.getByLabel('Kata lain yang disembunyikan').fill('');
    await page.getByRole('button', { name: 'Perbarui pratinjau' }).click();
    await expect(preview).toContainText(ownWord);
    await page.getByLabel('Informasi berkala').check();
    await page.getByRole('button', { name: 'Catat keputusan' }).click();
    await expect(page.getByText('Keputusan keterbukaan informasi dicatat')).toBeVisible();
    await expect(page.getByText('Keterbukaan kunjungannya belum diputuskan')).toBeVisible();
    await page.getByRole('link', { name: 'Lihat halaman publik' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Notulen:/ })).toBeVisible();
    await page.goto(visit);
    await page.getByLabel('Informasi berkala').check();
    await page.getByRole('button', { name: 'Catat keputusan' }).click();
    await expect(page.getByRole('link', { name: 'Lihat halaman publik' })).toBeVisible();
  });

  const practice = await test.step('the note-taker writes it up and cannot publish it', () =>
    writePractice(noteTaker.page, visit, title));

  await test.step('the reviewer publishes', async () => {
    const { page } = await enter('reviewer');
    await page.goto(practice);
    await expectReadable(page);
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    await expect(page.getByText('Praktik baik diterbitkan')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Buka halaman publik' })).toBeVisible();
  });

  await test.step('a visitor without an account finds it by a word and by facets', async () => {
    const { page } = await enter();
    await findInLibrary(page, ownWord, title);
    await expect(page.getByText(SPEAKER)).toHaveCount(0);
  });

  await test.step('the guest reads the minutes by the private link', async () => {
    await guest.page.goto(trackingLink);
    await guest.page.getByRole('link', { name: 'Baca notulen' }).click();
    await expect(guest.page.getByText('Semua sensor masuk satu papan.')).toBeVisible();
    await expect(guest.page.getByText(SPEAKER).first()).toBeVisible();
  });

  await test.step('the page of the city lists visit and practice, and names nobody', async () => {
    const { page } = await enter();
    await page.goto('/agencies/35.76');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.getByRole('link', { name: subject }).click();
    await page.getByRole('link', { name: 'Baca notulen' }).click();
    await expect(page.getByText('Semua sensor masuk satu papan.')).toBeVisible();
    await expect(page.getByText(SPEAKER)).toHaveCount(0);
  });
});

async function sendRequest({ page, expectProblem }: Desk, subject: string, day: string) {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Ajukan kunjungan' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajukan kunjungan' })).toBeVisible();
  await untilAlive(page);
  const send = page.getByRole('button', { name: 'Kirim permohonan' });
  await fillRequest(page, {
    guest: 'Diskominfo Kota Blitar',
    subject,
    day: dayFromToday(-1),
  });
  await page.getByLabel('Wilayah').fill('Kota Blitar');
  await page.getByLabel(TOPIC).check();
  await page.getByText(`Indikator ${SPBE}`).click();
  await page.getByLabel(INDICATOR).check();
  await send.click();
  const date = page.getByLabel(/^Pilihan 1/);
  await expect(date).toHaveAccessibleDescription(/Tanggal ini sudah lewat/);
  await expect(page.getByRole('alert')).toBeFocused();

  expectProblem(/^answer 400: POST \S+\/request/);
  await date.fill(day);
  const letter = page.getByLabel('Surat (PDF)');
  await letter.setInputFiles({
    name: 'surat.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('Dengan hormat, ini bukan PDF.'),
  });
  await send.click();
  await expect(letter).toHaveAccessibleDescription(/Isi berkas tidak sesuai|bukan PDF/);
  await expect(page.getByLabel('Perihal')).toHaveValue(subject);
  await expect(page.getByLabel('Wilayah')).toHaveValue('Kota Blitar');
  await expect(page.getByLabel(TOPIC)).toBeChecked();
  await expect(page.getByLabel(INDICATOR)).toBeChecked();
  await expect(date).toHaveValue(day);

  await letter.setInputFiles(LETTER);
  await send.click();
  await expect(page).toHaveURL(/\/track\/./);
  await expect(page.getByText('Permohonan Anda sudah kami terima')).toBeVisible();
  await expect(page.getByText('Kode pelacakan')).toBeVisible();
  await expectReadable(page);
  await expect(page.getByText(LETTER.name)).toBeVisible();
  return page.url();
}

async function readLetter(page: Page) {
  const address = await page.getByRole('link', { name: LETTER.name }).getAttribute('href');
  const letter = await page.request.get(address ?? '');
  expect(letter.headers()['content-type']).toContain('application/pdf');
  expect(await letter.body()).toEqual(LETTER.buffer);
}

async function pasteRoster({ page, expectProblem }: Desk, visit: string) {
  await page.goto(`${visit}/people`);
  await page.getByLabel('Tempel dari Excel atau WhatsApp').fill(ROSTER);
  await page.getByRole('button', { name: 'Periksa daftar' }).click();
  await expect(page.getByText('Belum ada yang disimpan.').first()).toBeVisible();
  await expect(page.getByText('Excel membulatkan NIP ini')).toBeVisible();
  await expect(page.getByText('Nama tidak ditemukan pada baris ini')).toBeVisible();
  await expectReadable(page);

  expectProblem(/^answer 400: POST \S+\/people/);
  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: 'Simpan 3 orang' }).click();
  await refused;
  await expect(page.getByText('1 orang perlu diperbaiki sebelum disimpan')).toBeVisible();
  const nameless = page.getByRole('listitem').filter({ hasText: 'Tanpa nama' });
  await nameless.getByLabel('Jangan simpan').check();
  await page.getByRole('button', { name: /^Simpan \d orang/ }).click();
  await expect(page.getByText('Daftar peserta disimpan.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tamu' }).getByText('3 orang')).toBeVisible();
}

async function tickPeople(page: Page, visit: string) {
  await page.goto(`${visit}/attendance`);
  for (const name of [SPEAKER, 'Mujianto']) {
    const row = page.getByRole('button', { name });
    await row.click();
    await expect(row).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByText('Tambah orang yang belum ada dalam daftar').click();
  await page.getByRole('radio', { name: 'Tuan rumah' }).check();
  await page.getByLabel('Nama dan gelar').fill('Santi Retnaning Tyas');
  await page.getByRole('button', { name: 'Tambah dan tandai hadir' }).click();
  await expect(page.getByRole('button', { name: 'Santi Retnaning Tyas' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText('3 dari 4 hadir')).toBeVisible();
}

async function writeMinutes(page: Page, visit: string, word: string) {
  await page.goto(visit);
  await page.getByRole('link', { name: 'Tulis notulen' }).click();
  await page.getByRole('button', { name: 'Mulai notulen' }).click();
  const { form, add, items } = minutesParts(page);

  await form.getByLabel('Pembicara').fill(SPEAKER);
  await form.getByLabel('Isi pembahasan').fill('Semua sensor masuk satu papan.');
  await form.getByText('Topik dan indikator').click();
  await form.getByLabel(TOPIC).check();
  await form.getByText(`Indikator ${SPBE}`).click();
  await form.getByLabel(INDICATOR).check();
  await add.click();
  await expect(items).toHaveCount(1);

  await form.getByLabel('Tanya jawab').check();
  // A kind alone is no text that could be lost.
  await expect(form.getByText('Tidak ada tulisan yang belum disimpan.')).toBeVisible();
  await form.getByLabel('Penanya').fill('Mujianto');
  await form.getByLabel('Pertanyaan').fill('Berapa orang yang menjaganya?');
  await form.getByLabel('Jawaban').fill('Dua orang dalam **dua giliran**.');
  await add.click();
  await expect(items).toHaveCount(2);

  await form.getByLabel('Keputusan', { exact: true }).check();
  await form.getByLabel('Isi keputusan').fill(`Papan ${word} dibuka untuk semua perangkat daerah.`);
  await add.click();
  await expect(items).toHaveCount(3);

  await form.getByLabel('Tindak lanjut').check();
  await form.getByLabel('Yang akan dilakukan').fill('Kirim daftar sensor.');
  await form.getByRole('group', { name: 'Pihak yang melakukan' }).getByLabel('Tuan rumah').check();
  await form.getByLabel('Penanggung jawab').fill('Santi Retnaning Tyas');
  await form.getByLabel('Tenggat').fill(dayFromToday(14));
  await add.click();
  await expect(items).toHaveCount(4);
}

async function writePractice(page: Page, visit: string, title: string) {
  await page.goto(visit);
  await page.getByRole('link', { name: 'Tulis praktik baik' }).click();
  await page.getByRole('button', { name: 'Buat draf dari notulen' }).click();
  await expect(page).toHaveURL(/\/workspace\/practices\/(?!new)/);
  await expectReadable(page);
  await page.getByRole('textbox', { name: 'Judul' }).fill(title);
  await page
    .getByRole('textbox', { name: 'Ringkasan' })
    .fill('Sensor yang tercecer dikumpulkan di satu papan.');
  await page
    .getByRole('textbox', { name: 'Masalah yang dihadapi' })
    .fill('Setiap dinas mempunyai layar sendiri.');
  await page.getByRole('button', { name: 'Simpan dan kirim untuk ditelaah' }).click();
  await expect(page.getByText('Menunggu penelaah lain')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Terbitkan', exact: true })).toHaveCount(0);
  return new URL(page.url()).pathname;
}

async function findInLibrary(page: Page, word: string, title: string) {
  await page.goto('/library');
  await page.getByLabel('Cari di pustaka').fill(word);
  await page.getByLabel('Cari di pustaka').press('Enter');
  const results = page.getByRole('region', { name: 'Hasil pencarian' });
  const found = results.getByRole('link', { name: title });
  await expect(found).toBeVisible();
  await expect(page).toHaveURL(new RegExp(word));

  await narrowBy(page, TOPIC);
  await expect(found).toBeVisible();
  await found.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await page.getByRole('link', { name: INDICATOR }).click();
  await expect(page).toHaveURL(/indicator=/);
  await expect(found).toBeVisible();
  await found.click();
  await expect(page.getByText('Setiap dinas mempunyai layar sendiri.')).toBeVisible();
}

/** Ticks one value beside the results and applies it; on a phone the boxes are folded away. */
async function narrowBy(page: Page, label: string) {
  const filters = page.getByRole('form', { name: 'Saringan' });
  if (!(await filters.isVisible())) await page.getByText('Saring hasil').click();
  await filters.getByRole('checkbox', { name: label }).check();
  await filters.getByRole('button', { name: 'Terapkan saringan' }).click();
  await expect(page).toHaveURL(/topic=/);
}
