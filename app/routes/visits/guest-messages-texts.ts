import { catalogue } from '~/platform/languages/catalogue';

export const guestMessagesTexts = catalogue({
  id: {
    title: 'Pesan kepada tamu',
    leadMail: 'Tamu dikabari lewat surel. Yang penting dapat Anda ulangi lewat WhatsApp.',
    leadPhone: 'Tamu tidak memberi alamat surel. Kirim pesan ini lewat WhatsApp, lalu tandai.',
    leadNone: 'Tamu tidak memberi alamat surel maupun nomor telepon. Kabari lewat surat.',
    byMail: 'Surel',
    byWhatsapp: 'WhatsApp',
    open: 'Buka WhatsApp dengan teks ini',
    markSent: 'Sudah dikirim lewat WhatsApp',
    again: 'Kabari juga lewat WhatsApp',
    againText: 'Isinya sama dengan surel, menurut keadaan sekarang.',
    unreadable: 'Isi pesan ini tidak dapat dibaca lagi karena kunci program (SECRET) diganti.',
    landline: (phone: string) =>
      `${phone} adalah telepon kabel. Sampaikan isi pesan ini lewat telepon.`,
    noNumber: (phone: string) =>
      `“${phone}” tidak dapat dibuka di WhatsApp. Salin teksnya atau sampaikan dengan cara lain.`,
    renew: 'Tamu kehilangan tautan pelacakan?',
    renewText:
      'Kami tidak menyimpan tautannya, jadi yang lama tidak dapat ditampilkan. Buat yang baru, lalu kirim kepada tamu. Tautan lama tidak berlaku lagi.',
    renewButton: 'Buat tautan pelacakan baru',
    renewed: 'Tautan pelacakan baru sudah dibuat',
    renewedText:
      'Salin sekarang: tautan ini hanya ditampilkan sekali. Siapa pun yang memilikinya dapat melihat dan menjawab atas nama tamu, jadi kirim hanya kepada narahubung tamu.',
    linkLabel: 'Tautan pelacakan tamu',
    sendLink: 'Kirim tautan lewat WhatsApp',
    linkText: (link: string) =>
      `Yth. Bapak/Ibu, berikut tautan baru untuk melihat permohonan kunjungan Anda. Tautan ini rahasia, mohon tidak diteruskan kepada orang lain.\n\n${link}`,
  },
  en: {
    title: 'Messages to the guest',
    leadMail: 'The guest is told by mail. What matters you can say again by WhatsApp.',
    leadPhone: 'The guest gave no mail address. Send this by WhatsApp, then tick it off.',
    leadNone: 'The guest gave neither a mail address nor a telephone number. Write a letter.',
    byMail: 'Mail',
    byWhatsapp: 'WhatsApp',
    open: 'Open WhatsApp with this text',
    markSent: 'Sent by WhatsApp',
    again: 'Tell them by WhatsApp too',
    againText: 'It says the same as the mail, as things stand now.',
    unreadable: 'This message cannot be read any more: the program’s key (SECRET) was changed.',
    landline: (phone) => `${phone} is a land line. Pass the message on by telephone.`,
    noNumber: (phone) =>
      `“${phone}” cannot be opened in WhatsApp. Copy the text, or pass it on in another way.`,
    renew: 'Has the guest lost its tracking link?',
    renewText:
      'We do not keep the link, so the old one cannot be shown. Make a new one and send it to the guest. The old link stops working.',
    renewButton: 'Make a new tracking link',
    renewed: 'The new tracking link is ready',
    renewedText:
      'Copy it now: it is shown this once. Whoever has it can read and answer in the guest’s name, so send it to the guest’s contact person alone.',
    linkLabel: 'The guest’s tracking link',
    sendLink: 'Send the link by WhatsApp',
    linkText: (link) =>
      `Yth. Bapak/Ibu, berikut tautan baru untuk melihat permohonan kunjungan Anda. Tautan ini rahasia, mohon tidak diteruskan kepada orang lain.\n\n${link}`,
  },
});
