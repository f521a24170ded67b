import { expect, test } from './desks';
import {
  accept,
  arrangeVisit,
  farDay,
  fillRequest,
  LETTER,
  minutesParts,
  openRequest,
  sendMinutes,
  startMinutes,
} from './visit-steps';

const GUEST = 'Dinas Kominfo Kabupaten Contoh Selatan';

// What must work where no script runs. Where scripts run other specs walk the same ways, so these
// stay out of both other readers' runs.
const WITHOUT_SCRIPTS = { tag: ['@nojs', '@desktop', '@phone'] };

test('a request is sent and answered', WITHOUT_SCRIPTS, async ({ enter, ownWord }) => {
  const day = farDay(ownWord);
  const subject = `Tanpa skrip ${ownWord}`;
  const guest = await enter();
  const { page } = guest;
  const send = page.getByRole('button', { name: 'Kirim permohonan' });
  guest.expectProblem(/^answer 400: POST \S+\/request/);
  await page.goto('/request');
  await fillRequest(page, { guest: GUEST, subject, day });
  await page.getByLabel('Command Center').check();
  await page.getByLabel('Nomor telepon').fill('');
  await page.getByLabel('Surat (PDF)').setInputFiles({ ...LETTER, buffer: Buffer.from('bukan') });
  await send.click();
  const phone = page.getByLabel('Nomor telepon');
  await expect(phone).toHaveAccessibleDescription(/Isi nomor telepon atau alamat surel/);
  await expect(page.getByLabel('Surat (PDF)')).toHaveAccessibleDescription(/Kesalahan: \S/);
  await expect(page.getByLabel('Perihal')).toHaveValue(subject);
  await expect(page.getByLabel('Command Center')).toBeChecked();

  await phone.fill('0812-3000-4000');
  await page.getByLabel('Wilayah').fill('Kota Atlantis');
  await page.getByLabel('Surat (PDF)').setInputFiles(LETTER);
  await send.click();
  await expect(page.getByLabel('Wilayah')).toHaveAccessibleDescription(/tidak ditemukan/);
  await expect(page.getByText('Surat sudah kami terima')).toBeVisible();

  await page.getByLabel('Wilayah').fill('');
  await send.click();
  await expect(page).toHaveURL(/\/track\/./);
  await expect(page.getByText(LETTER.name)).toBeVisible();

  const secretariat = await enter('secretariat');
  await openRequest(secretariat.page, subject);
  await accept(secretariat.page, { day, start: '09:00', end: '11:00', room: /Ruang Rapat/ });
  await expect(secretariat.page.getByText('kunjungan dijadwalkan')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Kunjungan dijadwalkan')).toBeVisible();
});

test(
  'a list is pasted, looked through, saved and ticked',
  WITHOUT_SCRIPTS,
  async ({ enter, ownWord }) => {
    const [guest, secretariat] = [await enter(), await enter('secretariat')];
    const { page } = secretariat;
    const visit = await arrangeVisit(guest.page, page, {
      guest: GUEST,
      subject: `Daftar tanpa skrip ${ownWord}`,
      day: farDay(ownWord),
    });
    await page.getByRole('link', { name: 'Isi daftar peserta' }).click();
    await page
      .getByLabel('Tempel dari Excel atau WhatsApp')
      .fill('Nama\tJabatan\nArif Setiawan, S.Kom.\tKepala Bidang\n\tSopir\nMujianto\tKepala Dinas');
    await page.getByRole('button', { name: 'Periksa daftar' }).click();

    secretariat.expectProblem(/^answer 400: POST \S+\/people/);
    await page.getByRole('button', { name: 'Simpan 2 orang' }).click();
    await expect(page.getByText('1 orang perlu diperbaiki sebelum disimpan')).toBeVisible();
    const nameless = page.getByRole('listitem').filter({ hasText: 'Tanpa nama' });
    await nameless.getByLabel('Nama dan gelar').fill('Sugeng Contoh');
    await page.getByRole('button', { name: /^Simpan \d orang/ }).click();
    await expect(page.getByText('Daftar peserta disimpan.')).toBeVisible();

    await page.goto(`${visit}/attendance`);
    // Shown by <noscript> alone: no script runs in these browsers.
    await expect(page.getByRole('button', { name: 'Cari', exact: true })).toBeVisible();
    const row = page.getByRole('button', { name: 'Sugeng Contoh' });
    await row.click();
    await expect(row).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('1 dari 3 hadir').first()).toBeVisible();
    await row.click();
    await expect(row).toHaveAttribute('aria-pressed', 'false');
  },
);

test(
  'minutes are written, and a text that came too late is not lost',
  WITHOUT_SCRIPTS,
  async ({ enter, ownWord }) => {
    const [guest, first, second] = [
      await enter(),
      await enter('minuteTaker'),
      await enter('secretariat'),
    ];
    const visit = await arrangeVisit(guest.page, second.page, {
      guest: GUEST,
      subject: `Notulen tanpa skrip ${ownWord}`,
      day: farDay(ownWord),
    });
    await startMinutes(first.page, visit, 'Kalimat semula.');
    await expect(first.page.getByText('Ctrl+Enter')).toHaveCount(0);
    const { form } = minutesParts(first.page);
    for (const [kind, own, others] of [
      ['Tanya jawab', 'Jawaban', 'Penanggung jawab'],
      ['Tindak lanjut', 'Penanggung jawab', 'Jawaban'],
    ] as const) {
      await form.getByLabel(kind).check();
      await expect(form.getByLabel(own, { exact: true })).toBeVisible();
      await expect(form.getByLabel(others, { exact: true })).toBeHidden();
    }
    await expect(form.getByRole('group', { name: /Pihak yang melakukan.*wajib/ })).toBeVisible();

    await second.page.goto(`${visit}/minutes`);
    for (const { page } of [first, second]) {
      await minutesParts(page).items.getByRole('link', { name: 'Ubah' }).click();
    }
    const mine = second.page.getByRole('region', { name: 'Butir notulen' }).getByLabel('Isi pemb');
    await first.page
      .getByRole('region', { name: 'Butir notulen' })
      .getByLabel('Isi pembahasan')
      .fill('Kalimat dari notulis pertama.');
    await first.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(first.page.getByText('Kalimat dari notulis pertama.')).toBeVisible();

    second.expectProblem(/^answer 409: POST \S+\/minutes/);
    await mine.fill('Kalimat dari notulis kedua.');
    await second.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(minutesParts(second.page).conflict).toBeVisible();
    await expect(second.page.getByText('Kalimat dari notulis pertama.')).toBeVisible();
    await expect(mine).toHaveValue('Kalimat dari notulis kedua.');
    await mine.fill('Kalimat dari keduanya.');
    await second.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(minutesParts(second.page).items).toHaveText(/Kalimat dari keduanya\./);

    await sendMinutes(first.page, visit);
    await first.page.getByRole('button', { name: 'Tarik kembali untuk diubah' }).click();
    await expect(first.page.getByText('Notulen ditarik kembali menjadi draf.')).toBeVisible();
    await sendMinutes(first.page, visit);
    const head = await enter('officeHead');
    await head.page.goto(`${visit}/minutes`);
    await head.page.getByRole('button', { name: 'Setujui notulen' }).click();
    await expect(head.page.getByText('Notulen disetujui dan dikunci')).toBeVisible();
  },
);

test('the library is searched and narrowed', WITHOUT_SCRIPTS, async ({ page }) => {
  await page.goto('/library');
  await page.getByLabel('Cari di pustaka').fill('pokja');
  await page.getByLabel('Cari di pustaka').press('Enter');
  const results = page.getByRole('region', { name: 'Hasil pencarian' });
  const links = results.getByRole('heading').getByRole('link');
  await expect(page.getByText(/hasil untuk “pokja”/)).toBeVisible();
  const all = await links.count();

  const filters = page.getByRole('form', { name: 'Saringan' });
  await filters.getByRole('checkbox', { name: 'Praktik baik' }).check();
  await filters.getByRole('checkbox', { name: 'Pokja dan Tim Koordinasi' }).check();
  await filters.getByRole('button', { name: 'Terapkan saringan' }).click();
  await expect(page).toHaveURL(/q=pokja/);
  await expect(filters.getByRole('checkbox', { name: 'Praktik baik' })).toBeChecked();
  const narrowed = await links.count();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);

  await results.getByRole('link', { name: /^Pokja dan Tim Koordinasi/ }).click();
  await expect(filters.getByRole('checkbox', { name: 'Pokja dan Tim' })).not.toBeChecked();
  await links.first().click();
  await expect(page).toHaveURL(/\/practices\/PB-/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
