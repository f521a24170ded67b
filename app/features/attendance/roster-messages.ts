import { catalogue } from '~/platform/languages/catalogue';

import type { RosterProblemCode, SkipReason } from './rules/roster-types';

/** What the preview says about a person and about lines that were left out. */
export const problemMessages = catalogue({
  id: {
    nameMissing: 'Nama tidak ditemukan pada baris ini.',
    nameTooLong: 'Nama terlalu panjang. Mungkin beberapa kolom menyatu.',
    tooLong: 'Salah satu isian terlalu panjang. Mungkin beberapa kolom menyatu.',
    nipInvalid: 'NIP bukan 18 angka dan tidak disimpan. Boleh dikosongkan.',
    nipDamaged:
      'Excel membulatkan NIP ini sehingga angka akhirnya hilang. Ketik ulang atau kosongkan.',
    duplicateOfLine: 'Orang ini sudah ada di atas.',
    columnsUnclear: 'Letak jabatan dan instansi kami perkirakan. Mohon diperiksa.',
  } satisfies Record<RosterProblemCode, string>,
  en: {
    nameMissing: 'No name was found in this line.',
    nameTooLong: 'The name is too long. Several columns may have run together.',
    tooLong: 'One entry is too long. Several columns may have run together.',
    nipInvalid: 'The NIP has not 18 digits and was not kept. It may stay empty.',
    nipDamaged:
      'Excel rounded this NIP, so its last digits are lost. Type it again or leave it empty.',
    duplicateOfLine: 'This person stands above already.',
    columnsUnclear: 'We guessed which text is the post and which the agency. Please check.',
  },
});

export const skipMessages = catalogue({
  id: {
    header: 'judul kolom',
    title: 'judul, salam, atau keterangan',
    groupHeading: 'nama instansi, dipakai untuk orang di bawahnya',
    noText: 'tidak ada tulisan',
    notKept: 'hanya nomor telepon atau data lain yang tidak kami simpan',
    overLimit: 'melewati batas 500 orang',
    textTooLong: 'melewati batas panjang teks',
  } satisfies Record<SkipReason, string>,
  en: {
    header: 'heading of a column',
    title: 'title, greeting or remark',
    groupHeading: 'name of an agency, used for the people below it',
    noText: 'nothing to read',
    notKept: 'only a phone number or other data that we do not keep',
    overLimit: 'past the limit of 500 people',
    textTooLong: 'past the longest text we read',
  },
});

export const rosterMessages = catalogue({
  id: {
    pasteTitle: 'Tempel daftar rombongan',
    pasteLead:
      'Salin dari Excel, Word, atau pesan WhatsApp apa adanya. Anda memeriksanya dahulu; belum ada yang disimpan.',
    delegation: 'Rombongan',
    text: 'Tempel dari Excel atau WhatsApp',
    textHint:
      'Satu orang satu baris: nama dengan gelar, jabatan, instansi. NIP boleh ada, boleh tidak. Paling banyak 500 orang.',
    textTooLong:
      'Teks ini terlalu panjang untuk sekali kirim. Tempel sebagian dahulu, paling banyak 200.000 karakter.',
    purpose:
      'Nama dan jabatan dipakai untuk daftar hadir dan notulen kunjungan ini, hanya dilihat pegawai instansi Anda, dan tidak pernah tampil di halaman publik. NIP tidak wajib dan disamarkan. Data tetap tersimpan sebagai arsip kunjungan sampai Anda menghapusnya. Setiap pembukaan daftar dicatat.',
    purposeTitle: 'Data pribadi',
    check: 'Periksa daftar',
    previewTitle: 'Periksa sebelum disimpan',
    previewLead: (count: number) => `${count} orang terbaca. Belum ada yang disimpan.`,
    nobodyTitle: 'Tidak ada nama yang terbaca',
    nobodyText: 'Periksa teks yang ditempel. Isinya masih ada di bawah.',
    mendTitle: (count: number) => `${count} orang perlu diperbaiki sebelum disimpan`,
    mendText:
      'Perbaiki isian yang bertanda, atau centang “Jangan simpan”. Belum ada yang disimpan.',
    restNote: (open: number) =>
      `${open} orang dapat diperbaiki di sini. Yang lain dapat diubah sesudah disimpan.`,
    name: 'Nama dan gelar',
    noName: 'Tanpa nama',
    position: 'Jabatan',
    agency: 'Instansi',
    rank: 'Pangkat/golongan',
    nip: 'NIP (boleh kosong)',
    leaveOut: 'Jangan simpan',
    line: (line: number) => `baris ${line}`,
    lines: (first: number, last: number) => `baris ${first}–${last}`,
    toCheck: 'Perlu diperiksa',
    toMend: 'Perlu diperbaiki',
    listed: 'Sudah ada dalam daftar',
    twin: (line: number) => `Sama dengan baris ${line}`,
    twinWhy: 'Tidak akan ditambahkan lagi. Ubah namanya bila memang orang lain.',
    save: (count: number) => `Simpan ${count} orang`,
    again: 'Tempel ulang',
    cancel: 'Batal',
    more: 'Tempel daftar rombongan lain',
    skippedTitle: 'Baris yang tidak menjadi peserta',
    skippedCount: (count: number) => `${count} baris`,
    skippedMore: (count: number) => `dan ${count} baris lain.`,
    overTitle: 'Daftar ini lebih panjang daripada yang dapat dibaca sekaligus',
    overText: (count: string) =>
      `${count} baris tidak dibaca. Satu kunjungan memuat paling banyak 500 orang.`,
    fullTitle: 'Daftar akan melewati 500 orang',
    fullText:
      'Satu kunjungan memuat paling banyak 500 orang. Belum ada yang disimpan. Keluarkan sebagian orang, lalu simpan lagi.',
  },
  en: {
    pasteTitle: 'Paste the delegation list',
    pasteLead:
      'Copy from Excel, Word or a WhatsApp message as it is. You check it first; nothing is saved yet.',
    delegation: 'Delegation',
    text: 'Paste from Excel or WhatsApp',
    textHint:
      'One person a line: name with titles, post, agency. A NIP may be there or not. At most 500 people.',
    textTooLong:
      'This text is too long to send at once. Paste a part first, at most 200,000 characters.',
    purpose:
      'Names and posts serve the attendance list and the minutes of this visit, are seen by the staff of your agency alone, and never appear on a public page. A NIP is not required, and is masked. The data stays as the record of the visit until you remove it. Every opening of the list is recorded.',
    purposeTitle: 'Personal data',
    check: 'Check the list',
    previewTitle: 'Check before saving',
    previewLead: (count) => `${count} people were read. Nothing is saved yet.`,
    nobodyTitle: 'No name was found',
    nobodyText: 'Look at what was pasted. It is still there below.',
    mendTitle: (count) => `${count} people need correction before saving`,
    mendText: 'Correct the marked entries, or tick “Do not save”. Nothing was saved yet.',
    restNote: (open) =>
      `${open} people can be corrected here. The others can be changed after saving.`,
    name: 'Name with titles',
    noName: 'No name',
    position: 'Post',
    agency: 'Agency',
    rank: 'Rank',
    nip: 'NIP (may stay empty)',
    leaveOut: 'Do not save',
    line: (line) => `line ${line}`,
    lines: (first, last) => `lines ${first}–${last}`,
    toCheck: 'Please check',
    toMend: 'Needs correction',
    listed: 'On the list already',
    twin: (line) => `Same as line ${line}`,
    twinWhy: 'Will not be added again. Change the name if it is somebody else.',
    save: (count) => `Save ${count} people`,
    again: 'Paste again',
    cancel: 'Cancel',
    more: 'Paste another delegation list',
    skippedTitle: 'Lines that did not become people',
    skippedCount: (count) => `${count} lines`,
    skippedMore: (count) => `and ${count} other lines.`,
    overTitle: 'This list is longer than can be read at once',
    overText: (count) => `${count} lines were not read. One visit holds at most 500 people.`,
    fullTitle: 'The list would pass 500 people',
    fullText:
      'One visit holds at most 500 people. Nothing was saved. Leave some people out and save again.',
  },
});
