import { catalogue } from '~/platform/languages/catalogue';

export const messagesTexts = catalogue({
  id: {
    title: 'Pesan keluar',
    lead: 'Surel dan pesan WhatsApp dari instansi Anda, terbaru di atas. Isinya tidak ditampilkan di sini karena dapat memuat tautan rahasia.',
    noServer: 'Surel ditulis sebagai berkas, belum dikirim',
    noServerText:
      'Server surel belum diatur (SMTP_URL). Setiap surel disimpan sebagai berkas .eml dalam folder “mail” pada DATA_DIR. Minta pengelola server mengaturnya, atau kabari tamu lewat WhatsApp dari halaman permohonan.',
    filter: 'Saring menurut keadaan',
    all: 'Semua',
    waiting: 'Menunggu',
    byHand: 'Perlu dikirim lewat WhatsApp',
    dead: 'Gagal',
    sent: 'Sudah keluar',
    what: 'Pesan',
    to: (recipient: string) => `kepada ${recipient}`,
    state: 'Keadaan',
    at: 'Waktu',
    again: 'Kirim lagi',
    tries: (count: number) => `Sudah dicoba ${count} kali.`,
    none: 'Belum ada pesan',
    noneText: 'Pesan muncul di sini begitu ada permohonan yang masuk atau dijawab.',
    noneHere: 'Tidak ada pesan dalam keadaan ini',
    showAll: 'Tampilkan semua',
  },
  en: {
    title: 'Outgoing messages',
    lead: 'Mail and WhatsApp messages of your agency, latest on top. Their texts are not shown here, because they may hold secret links.',
    noServer: 'Mail is written as files, not sent',
    noServerText:
      'No mail server is set (SMTP_URL). Each mail is kept as an .eml file in the folder “mail” of DATA_DIR. Ask whoever runs the server to set it, or tell guests by WhatsApp from the page of their request.',
    filter: 'Filter by state',
    all: 'All',
    waiting: 'Waiting',
    byHand: 'To be sent by WhatsApp',
    dead: 'Failed',
    sent: 'Gone out',
    what: 'Message',
    to: (recipient) => `to ${recipient}`,
    state: 'State',
    at: 'Time',
    again: 'Send again',
    tries: (count) => `Tried ${count} times.`,
    none: 'No messages yet',
    noneText: 'Messages appear here once a request comes in or is answered.',
    noneHere: 'No message is in this state',
    showAll: 'Show all',
  },
});

/** Why a message did not leave, by `FailureReason`. */
export const failureTexts = catalogue({
  id: {
    serverNotReached: 'Server surel tidak dapat dihubungi.',
    signInRefused: 'Server surel menolak nama pengguna atau kata sandinya.',
    addressRefused: 'Server surel menolak alamat penerima. Periksa alamatnya.',
    textRefused: 'Server surel menolak isi pesan.',
    unreadable: 'Isinya tidak dapat dibaca karena kunci program (SECRET) diganti.',
    interrupted: 'Program berhenti setiap kali pesan ini dikirim.',
    diskFull: 'Berkas tidak dapat ditulis: disk penuh atau terkunci.',
    other: 'Pengiriman gagal karena sebab lain. Lihat catatan server.',
  },
  en: {
    serverNotReached: 'The mail server cannot be reached.',
    signInRefused: 'The mail server refuses the user name or the password.',
    addressRefused: 'The mail server refuses the address. Check it.',
    textRefused: 'The mail server refuses the text.',
    unreadable: 'The text cannot be read: the program’s key (SECRET) was changed.',
    interrupted: 'The program ended each time it sent this.',
    diskFull: 'The file cannot be written: the disk is full or locked.',
    other: 'Sending failed for another reason. See the server’s log.',
  },
});
