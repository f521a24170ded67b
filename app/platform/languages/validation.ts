import { catalogue } from './catalogue';
import { formatDay } from './format';
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
    afterAnswer: 'Tanggal ini harus sesudah batas waktu menjawab.',
    knowingly: 'Periksa peringatan di atas. Centang bila Anda tetap memilih waktu dan ruang ini.',
    roomTaken: 'Ruang ini sudah dipakai pada waktu itu.',
    speakerTaken:
      'Seorang narasumber dalam susunan acara sudah bertugas di kunjungan lain pada waktu itu.',
    roomTakenUntil: (time: string) =>
      `Ruang ini sudah dipakai sampai pukul ${time.replace(':', '.')}. Pilih jam sesudahnya atau ruang lain.`,
    rangeUnreadable: 'Tulis jam seperti 09.00-11.30. Pisahkan beberapa jam dengan koma.',
    rangesOverlap: 'Jam-jam ini bertumpang tindih.',
    periodTooLongDays: (days: string) => `Terlalu panjang: paling banyak ${days} hari.`,
    changedMeanwhile:
      'Rekan Anda sudah mengubah data ini. Salin isian Anda, lalu buka halaman ini lagi.',
    dayHoliday: (name: string) => `Hari itu libur nasional: ${name}.`,
    dayCollectiveLeave: (name: string) => `Hari itu cuti bersama: ${name}.`,
    dayNotReceived: 'Pada hari itu tidak ada jadwal penerimaan kunjungan.',
    outsideReceptionHours: (hours: string) =>
      `Di luar jam penerimaan hari itu: ${hours.replaceAll(':', '.')}.`,
    blockedOut: (reason: string) => `Waktu itu ditutup: ${reason}.`,
    roomClosed: 'Ruang ini tutup pada hari itu.',
    outsideRoomHours: (hours: string) =>
      `Ruang ini hanya dibuka pukul ${hours.replaceAll(':', '.')} pada hari itu.`,
    roomTooSmall: (missing: string) => `Ruang ini terlalu kecil: kurang ${missing} tempat duduk.`,
    partyTooLarge: (limit: string) => `Rombongan lebih besar daripada batas ${limit} orang.`,
    quotaDay: (limit: string) => `Kuota hari itu sudah penuh: ${limit} kunjungan sehari.`,
    quotaWeek: (limit: string) => `Kuota pekan itu sudah penuh: ${limit} kunjungan sepekan.`,
    dayTooSoon: (earliest: string) =>
      `Terlalu dekat: paling cepat ${formatDay('id', earliest)}, agar tuan rumah sempat bersiap.`,
    leadTime: (days: string) => `Terlalu dekat: kurang dari ${days} hari kerja dari hari ini.`,
    parallelVisits: (limit: string) => `Sudah ada ${limit} kunjungan pada waktu yang sama.`,
    heldByOthers: (count: string) =>
      `${count} permohonan lain sementara memegang waktu ini dan menunggu jawaban Anda.`,
    speakerTakenBy: (words: string) => {
      const [speaker = '', item = '', visit = '', until = ''] = words.split('\t');
      return `${speaker} bertugas pada kunjungan ${visit} sampai pukul ${until.replace(':', '.')}, jadi tidak dapat mengisi “${item}” pada jam itu.`;
    },
    speakerWasTaken: 'Narasumber tadi sedang terpakai. Coba simpan sekali lagi.',
    userIsSpeaker: 'Akun ini sudah menjadi narasumber lain.',
    agendaTooLong: (hours: string) => `Susunan acara paling lama ${hours} jam.`,
    agendaItemChanged:
      'Rekan Anda baru saja mengubah acara ini. Bandingkan dengan yang tersimpan sekarang, lalu simpan lagi bila tulisan Anda yang berlaku.',
    agendaChanged:
      'Rekan Anda baru saja mengubah susunan acara. Susunan terbaru ada di bawah ini; ulangi bila masih perlu.',
    recordChanged:
      'Rekan Anda baru saja mengubah data ini. Periksa isian Anda, lalu simpan lagi bila tetap berlaku.',
    questionTaken: 'Pertanyaan ini sudah masuk notulen. Muat ulang halaman untuk melihatnya.',
    questionGone: 'Pertanyaan ini sudah ditarik kembali oleh tamu.',
    tooManyQuestions: (limit: string) => `Paling banyak ${limit} pertanyaan.`,
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
    placeholderUnknown: (place: string) =>
      `Baris ${place}: isian ini tidak dikenal. Pakai isian dari daftar.`,
    placeholderUnclosed: (place: string) => `Baris ${place}: isian ini belum ditutup dengan }}.`,
    placeholderUnopened: (place: string) => `Baris ${place}: ada }} tanpa {{ di depannya.`,
    optionUnclosed: (place: string) => `Baris ${place}: bagian ini belum ditutup dengan ]].`,
    optionUnopened: (place: string) => `Baris ${place}: ada ]] tanpa [[ di depannya.`,
    patternUnknown: (name: string) =>
      `${name} tidak dikenal. Pola nomor hanya mengenal {nomor}, {bulan}, dan {tahun}.`,
    patternUnclosed: 'Tanda { dan } dalam pola ini tidak berpasangan.',
    patternWithoutNumber: 'Pola ini harus memuat {nomor}.',
    letterNumberTaken: 'Nomor ini sudah dipakai surat lain.',
    letterGap: 'Isi dahulu bagian yang masih kosong (…………).',
    letterChanged: 'Surat ini sudah diubah rekan Anda. Isian Anda masih ada di bawah.',
    fileNotPicture: 'Berkas ini bukan gambar yang dapat dibaca. Kirim gambar JPEG, PNG, atau WebP.',
    pictureTooLarge: (limit: string) => `Gambar terlalu besar: paling banyak ${limit} juta piksel.`,
    instructionMissing: 'Centang atau tulis paling sedikit satu instruksi.',
    receiversMissing: 'Pilih atau tulis paling sedikit satu penerima.',
    receiverInChain: (names: string) =>
      `Disposisi tidak dapat kembali kepada orang yang sudah memegangnya: ${names}.`,
    objectionMissing: (limit: string) =>
      `Tulis alasan keberatan Anda, paling sedikit ${limit} karakter.`,
    stepTaken: 'Langkah ini sudah diambil atau berubah. Lihat keadaan terbaru di halaman ini.',
    stepRequestEnded: 'Permohonan ini sudah ditolak atau ditarik kembali.',
    linkExpired: 'Tautan ini sudah tidak berlaku. Masuk untuk melanjutkan.',
    deputySelf: 'Seseorang tidak dapat menggantikan dirinya sendiri.',
    deputyOverlaps: 'Sudah ada pengganti untuk orang ini pada sebagian hari itu.',
    deputyAway: 'Orang ini sendiri digantikan pada sebagian hari itu.',
    deputyNeeded: 'Orang ini sedang menggantikan rekan lain pada sebagian hari itu.',
    deputyEnded: 'Penggantian ini sudah berakhir.',
    lastDayBeforeFirst: 'Hari terakhir tidak boleh sebelum hari pertama.',
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
    afterAnswer: 'This date has to be after the last day to answer.',
    knowingly: 'See the warnings above. Tick this to keep this time and room all the same.',
    roomTaken: 'This room is taken at that time.',
    roomTakenUntil: (time) =>
      `This room is taken until ${time}. Choose a later time or another room.`,
    rangeUnreadable: 'Write times such as 09.00-11.30, several with a comma between them.',
    rangesOverlap: 'These times overlap.',
    periodTooLongDays: (days) => `Too long: at most ${days} days.`,
    changedMeanwhile:
      'A colleague has changed this meanwhile. Copy what you typed and open this page again.',
    dayHoliday: (name) => `That day is a national holiday: ${name}.`,
    dayCollectiveLeave: (name) => `That day is collective leave: ${name}.`,
    dayNotReceived: 'No visits are received on that day.',
    outsideReceptionHours: (hours) => `Outside the reception hours of that day: ${hours}.`,
    blockedOut: (reason) => `That time is closed: ${reason}.`,
    roomClosed: 'This room is closed on that day.',
    outsideRoomHours: (hours) => `This room opens only at ${hours} on that day.`,
    roomTooSmall: (missing) => `This room is too small: ${missing} seats are missing.`,
    partyTooLarge: (limit) => `The party is larger than the limit of ${limit} people.`,
    quotaDay: (limit) => `That day is full: ${limit} visits a day.`,
    quotaWeek: (limit) => `That week is full: ${limit} visits a week.`,
    dayTooSoon: (earliest) =>
      `Too soon: ${formatDay('en', earliest)} at the earliest, so that the host can prepare.`,
    leadTime: (days) => `Too soon: less than ${days} working days from today.`,
    parallelVisits: (limit) => `Visits at the same time already: ${limit}.`,
    heldByOthers: (count) =>
      `Other requests that hold this time for now and wait for your answer: ${count}.`,
    speakerTakenBy: (words) => {
      const [speaker = '', item = '', visit = '', until = ''] = words.split('\t');
      return `${speaker} is with visit ${visit} until ${until}, and cannot take “${item}” at that time.`;
    },
    speakerWasTaken: 'The speaker was taken a moment ago. Try to save once more.',
    userIsSpeaker: 'This account is another speaker already.',
    agendaTooLong: (hours) => `A programme lasts ${hours} hours at the most.`,
    agendaItemChanged:
      'A colleague has just changed this item. Compare with what is stored now, then save again if your text is to stand.',
    agendaChanged:
      'A colleague has just changed the programme. It stands below as it is now; try again if it is still needed.',
    recordChanged:
      'A colleague has just changed this. Check your entries, then save again if they are to stand.',
    questionTaken: 'This question is in the minutes already. Load the page again to see it.',
    questionGone: 'The guest has taken this question back.',
    tooManyQuestions: (limit) => `At most ${limit} questions.`,
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
    placeholderUnknown: (place) => `Line ${place}: this place is not known. Use one of the list.`,
    placeholderUnclosed: (place) => `Line ${place}: this place is not closed with }}.`,
    placeholderUnopened: (place) => `Line ${place}: }} stands without {{ before it.`,
    optionUnclosed: (place) => `Line ${place}: this part is not closed with ]].`,
    optionUnopened: (place) => `Line ${place}: ]] stands without [[ before it.`,
    patternUnknown: (name) =>
      `${name} is not known. The pattern knows {nomor}, {bulan} and {tahun} only.`,
    patternUnclosed: 'The { and } of this pattern do not match.',
    patternWithoutNumber: 'The pattern has to hold {nomor}.',
    letterNumberTaken: 'Another letter has this number.',
    letterGap: 'Fill in what is still empty (…………) first.',
    letterChanged: 'A colleague has changed this letter. What you typed is still below.',
    fileNotPicture: 'This is not a picture that can be read. Send a JPEG, PNG or WebP picture.',
    pictureTooLarge: (limit) => `The picture is too large: at most ${limit} million pixels.`,
    instructionMissing: 'Tick or write at least one instruction.',
    receiversMissing: 'Choose or write at least one receiver.',
    receiverInChain: (names) => `It cannot go back to people who already held it: ${names}.`,
    objectionMissing: (limit) => `Write why you object, at least ${limit} characters.`,
    stepTaken: 'This step was taken or changed meanwhile. The page shows how it stands now.',
    stepRequestEnded: 'This request was declined or withdrawn meanwhile.',
    linkExpired: 'This link no longer works. Sign in to go on.',
    deputySelf: 'Nobody can stand in for himself or herself.',
    deputyOverlaps: 'Somebody already stands in for this person on some of these days.',
    deputyAway: 'This person is away on some of these days.',
    deputyNeeded: 'This person stands in for a colleague on some of these days.',
    deputyEnded: 'This order has ended already.',
    lastDayBeforeFirst: 'The last day must not come before the first.',
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
