import { catalogue } from './catalogue';
import type { Locale } from './locale';

/** What can be wrong with a field. Schemas name the key; the page says it in the reader's language. */
const validationMessages = catalogue({
  id: {
    required: 'Wajib diisi.',
    tooShort: (limit: string) => `Terlalu pendek: paling sedikit ${limit} karakter.`,
    tooLong: (limit: string) => `Terlalu panjang: paling banyak ${limit} karakter.`,
    tooSmall: (limit: string) => `Terlalu kecil: paling sedikit ${limit}.`,
    tooBig: (limit: string) => `Terlalu besar: paling banyak ${limit}.`,
    tooMany: (limit: string) => `Terlalu banyak: paling banyak ${limit}.`,
    tooFew: (limit: string) => `Pilih paling sedikit ${limit}.`,
    notANumber: 'Isi dengan angka bulat.',
    emailInvalid: 'Alamat surel tidak lengkap. Contoh: nama@kota.go.id.',
    phoneInvalid: 'Nomor telepon hanya berisi angka, spasi, tanda + dan -.',
    dateInvalid: 'Tanggal ini tidak ada.',
    dateInPast: 'Tanggal ini sudah lewat.',
    timePassed: 'Jam ini sudah lewat hari ini. Isi jam yang belum lewat.',
    dateInFuture: 'Tanggal ini belum tiba.',
    timeInvalid: 'Isi jam seperti 09.00.',
    endBeforeStart: 'Waktu selesai harus sesudah waktu mulai.',
    periodTooLong: 'Waktu mulai dan selesai harus pada hari yang sama.',
    choiceUnknown: 'Pilihan ini tidak dikenal. Pilih lagi dari daftar.',
    regionUnknown: 'Wilayah ini tidak ditemukan. Pilih dari daftar, atau kosongkan.',
    regionAmbiguous: 'Ada lebih dari satu wilayah dengan nama ini. Pilih dari daftar.',
    contactMissing: 'Isi nomor telepon atau alamat surel.',
    passwordCommon: 'Kata sandi ini terlalu umum. Pilih yang lain.',
    passwordDiffers: 'Kedua kata sandi tidak sama.',
    passwordWrong: 'Kata sandi ini tidak benar.',
    emailTaken: 'Alamat surel ini sudah dipakai.',
    alreadyDecided: 'Permohonan ini sudah diputuskan atau ditarik kembali.',
    nameTaken: 'Nama ini sudah dipakai.',
    rolesMissing: 'Pilih paling sedikit satu peran.',
    linkInvalid: 'Tautan harus diawali https://.',
    roomTaken: 'Ruang ini sudah dipakai pada waktu itu.',
    speakerTaken: 'Seorang narasumber dalam susunan acara sudah bertugas di kunjungan lain pada waktu itu.',
    roomTakenUntil: (time: string) =>
      `Ruang ini sudah dipakai sampai pukul ${time.replace(':', '.')}. Pilih jam sesudahnya atau ruang lain.`,
    nipInvalid: 'NIP terdiri atas 18 angka.',
    nipDamaged: 'NIP rusak oleh Excel: tulis ulang sebagai teks.',
    fileNotPdf: 'Berkas ini bukan PDF.',
    fileTooLarge: (limit: string) => `Berkas terlalu besar: paling banyak ${limit} MB.`,
    fileEmpty: 'Berkas ini kosong.',
    fileTypeMismatch: 'Isi berkas tidak sesuai dengan namanya.',
    markdownTooLong: 'Teks ini terlalu panjang untuk ditampilkan.',
    markdownTooDeep:
      'Kutipan atau daftar bertingkat terlalu dalam, atau terlalu banyak tanda dalam satu paragraf.',
    markdownUnreadable: 'Teks ini tidak dapat ditampilkan. Periksa tanda-tandanya.',
    textOrFile: 'Tempelkan daftar peserta.',
    maskLeft: (count: string) =>
      `${count} tempat masih disamarkan, seperti [nama]. Ganti dengan jabatan atau tulis ulang kalimatnya.`,
    invalid: 'Isian ini tidak dapat dibaca.',
  },
  en: {
    required: 'This is required.',
    tooShort: (limit) => `Too short: at least ${limit} characters.`,
    tooLong: (limit) => `Too long: at most ${limit} characters.`,
    tooSmall: (limit) => `Too small: at least ${limit}.`,
    tooBig: (limit) => `Too large: at most ${limit}.`,
    tooMany: (limit) => `Too many: at most ${limit}.`,
    tooFew: (limit) => `Choose at least ${limit}.`,
    notANumber: 'Enter a whole number.',
    emailInvalid: 'This e-mail address is not complete. Example: name@city.go.id.',
    phoneInvalid: 'A phone number holds digits, spaces, + and - only.',
    dateInvalid: 'This date does not exist.',
    dateInPast: 'This date has passed.',
    timePassed: 'This time of today has passed. Enter a time that is still to come.',
    dateInFuture: 'This date has not come yet.',
    timeInvalid: 'Enter a time such as 09:00.',
    endBeforeStart: 'The end must come after the start.',
    periodTooLong: 'Start and end must be on the same day.',
    choiceUnknown: 'This choice is not known. Choose again from the list.',
    regionUnknown: 'No region has this name. Choose from the list, or leave it empty.',
    regionAmbiguous: 'More than one region has this name. Choose from the list.',
    contactMissing: 'Enter a phone number or an e-mail address.',
    passwordCommon: 'This password is too common. Choose another.',
    passwordDiffers: 'The two passwords differ.',
    passwordWrong: 'This password is not right.',
    emailTaken: 'This e-mail address is already in use.',
    alreadyDecided: 'This request has been decided or withdrawn meanwhile.',
    nameTaken: 'This name is already in use.',
    rolesMissing: 'Choose at least one role.',
    linkInvalid: 'The link has to begin with https://.',
    speakerTaken: 'A speaker of the programme stands elsewhere at that time.',
    roomTaken: 'This room is taken at that time.',
    roomTakenUntil: (time) =>
      `This room is taken until ${time}. Choose a later time or another room.`,
    nipInvalid: 'A NIP has 18 digits.',
    nipDamaged: 'Excel has damaged this NIP: write it again as text.',
    fileNotPdf: 'This file is not a PDF.',
    fileTooLarge: (limit) => `The file is too large: at most ${limit} MB.`,
    fileEmpty: 'This file is empty.',
    fileTypeMismatch: 'What the file holds does not match its name.',
    markdownTooLong: 'This text is too long to show.',
    markdownTooDeep:
      'Quotes or lists are nested too deeply, or one paragraph holds too many marks.',
    markdownUnreadable: 'This text cannot be shown. Check its marks.',
    textOrFile: 'Paste the list of participants.',
    maskLeft: (count) =>
      `Places still masked, such as [nama]: ${count}. Put an office there or write the sentence anew.`,
    invalid: 'This entry cannot be read.',
  },
});

export type ErrorKey = keyof (typeof validationMessages)['id'];

/** "tooLong|200" to a sentence; an unknown code still says that something is wrong. */
export function errorText(locale: Locale, code: string): string {
  const [key = '', value = ''] = code.split('|');
  const texts = validationMessages[locale];
  const known = key in texts ? texts[key as ErrorKey] : texts.invalid;
  return typeof known === 'function' ? known(value) : known;
}
