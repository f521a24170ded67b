import { catalogue } from '~/platform/languages/catalogue';

/** The texts of deciding on minutes with their preview. */
export const disclosureMessages = catalogue({
  id: {
    title: 'Keterbukaan notulen',
    minutes: 'Notulen',
    visits: 'Kunjungan',
    lead: 'Baca teks yang akan dibaca umum, sembunyikan yang terlewat, lalu putuskan.',
    draftTitle: 'Notulen belum disetujui',
    draftText: 'Keterbukaan diputuskan sesudah kepala dinas menyetujui notulen.',
    toMinutes: 'Kembali ke notulen',
    step: (number: string, title: string) => `${number}. ${title}`,
    read: 'Baca yang akan dibaca umum',
    readText:
      'Persis seperti ini teksnya di halaman publik dan di pustaka. Nama pembicara, penanya, dan penanggung jawab tidak ikut.',
    previewLabel: 'Pratinjau halaman publik',
    masked: (count: number) =>
      count === 0 ? 'Tidak ada yang disamarkan' : `${count} bagian disamarkan`,
    links: (count: number) => `${count} tautan dilepas`,
    pageTitle: 'Notulen:',
    guests: 'Tamu',
    summary: 'Ringkasan',
    hide: 'Sembunyikan yang terlewat',
    proposals: (count: number) => `Mungkin nama orang (${count})`,
    proposalsText: 'Centang yang harus disembunyikan. Biarkan yang bukan nama orang.',
    noProposals: 'Tidak ada kata lain yang tampak seperti nama orang. Tetap baca pratinjaunya.',
    times: (count: number) => `${count} kali`,
    words: 'Kata lain yang disembunyikan',
    wordsHint: 'Satu per baris, misalnya nama panggilan. Kosongkan bila tidak ada.',
    refresh: 'Perbarui pratinjau',
    toDecide: 'Lanjut ke langkah 3 di bawah',
    decide: 'Putuskan',
    decideText:
      'Teks di pratinjau disimpan bersama keputusan Anda. Sesudah itu teks publik tidak berubah sampai Anda memutuskan lagi.',
    closing:
      'Halaman publik notulen ditutup, teks publiknya dihapus, dan notulen hilang dari pustaka.',
    refreshed: 'Pratinjau diperbarui',
    refreshedText: 'Belum ada yang diputuskan. Baca lagi, lalu putuskan di langkah 3.',
    unused: (words: string) => `Tidak ditemukan di dalam teks: ${words}.`,
    changedTitle: 'Teksnya berbeda dari pratinjau yang Anda baca',
    changedText:
      'Belum ada yang diputuskan. Ini pratinjau terbaru, dengan kata-kata yang Anda tulis: baca, lalu putuskan.',
    isPublic: (when: string) => `Terbuka untuk umum sejak ${when}`,
    isSame: 'Pratinjau di bawah ini sama dengan teks yang sekarang dibaca umum.',
    isOther:
      'Pratinjau di bawah ini berbeda dari teks yang sekarang dibaca umum. Putuskan lagi supaya berlaku.',
    since: (count: number, names: string) =>
      `Sesudah itu ${count} orang tercatat: ${names}. Di pratinjau ini namanya ikut disamarkan.`,
    closedTitle: 'Kunjungan ini dikecualikan',
    closedText:
      'Selama kunjungannya tertutup, notulennya pun tertutup. Buka kunjungannya dahulu bila notulen ini boleh dibaca umum.',
    notHeldTitle: 'Kunjungan ini belum dicatat terlaksana',
    notHeldText: 'Notulen baru dapat dibuka sesudah kunjungannya dicatat terlaksana.',
    toVisit: 'Buka kunjungan',
  },
  en: {
    title: 'Disclosure of the minutes',
    minutes: 'Minutes',
    visits: 'Visits',
    lead: 'Read the text that everybody will read, hide what was missed, then decide.',
    draftTitle: 'The minutes are not approved yet',
    draftText: 'Disclosure is decided once the head of office has approved the minutes.',
    toMinutes: 'Back to the minutes',
    step: (number, title) => `${number}. ${title}`,
    read: 'Read what everybody will read',
    readText:
      'This is word for word the text of the public page and of the library. Speakers, askers and persons in charge are left out.',
    previewLabel: 'Preview of the public page',
    masked: (count) => (count === 0 ? 'Nothing is masked' : `${count} places masked`),
    links: (count) => `${count} links taken out`,
    pageTitle: 'Minutes:',
    guests: 'Guests',
    summary: 'Summary',
    hide: 'Hide what was missed',
    proposals: (count) => `Perhaps names of people (${count})`,
    proposalsText: 'Tick what must be hidden. Leave what names nobody.',
    noProposals: 'No other word looks like the name of a person. Read the preview all the same.',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    words: 'Other words to hide',
    wordsHint: 'One a line, a nickname for example. Leave it empty if there are none.',
    refresh: 'Refresh the preview',
    toDecide: 'Go on to step 3 below',
    decide: 'Decide',
    decideText:
      'The text of the preview is stored with your decision. After that the public text does not change until you decide again.',
    closing:
      'The public page of the minutes is closed, its text deleted, and the library shows them no more.',
    refreshed: 'The preview was refreshed',
    refreshedText: 'Nothing was decided yet. Read it again, then decide in step 3.',
    unused: (words) => `Not found in the text: ${words}.`,
    changedTitle: 'The text differs from the preview that you read',
    changedText:
      'Nothing was decided. This is the newest preview, with the words you wrote: read it, then decide.',
    isPublic: (when) => `Open to the public since ${when}`,
    isSame: 'The preview below is the text that the public reads now.',
    isOther:
      'The preview below differs from the text that the public reads now. Decide again to put it in place.',
    since: (count, names) =>
      `${count === 1 ? 'One person was' : `${count} people were`} recorded after that: ${names}. This preview masks their names too.`,
    closedTitle: 'This visit is exempt',
    closedText:
      'While the visit is closed, its minutes are closed too. Open the visit first if everybody may read these minutes.',
    notHeldTitle: 'This visit is not recorded as held yet',
    notHeldText: 'The minutes can be opened once the visit is recorded as held.',
    toVisit: 'Open the visit',
  },
});
