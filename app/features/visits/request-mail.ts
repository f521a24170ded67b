/** Letters to guests, in Indonesian: the language of the offices that write to each other. */
export const requestMail = {
  received: (v: { host: string; subject: string; trackingCode: string; link: string }) => ({
    subject: `Permohonan kunjungan diterima: ${v.trackingCode}`,
    body: `Yth. Bapak/Ibu,

permohonan kunjungan Anda kepada ${v.host} sudah kami terima.

Perihal: ${v.subject}
Kode pelacakan: ${v.trackingCode}

Keadaan permohonan dan jawaban kami dapat dilihat melalui tautan berikut.
Tautan ini rahasia: siapa pun yang memilikinya dapat melihat permohonan Anda.

${v.link}

Hormat kami,
${v.host}
`,
  }),
  accepted: (v: {
    host: string;
    subject: string;
    when: string;
    room: string;
    trackingCode: string;
  }) => ({
    subject: `Permohonan kunjungan disetujui: ${v.trackingCode}`,
    body: `Yth. Bapak/Ibu,

permohonan kunjungan Anda (${v.subject}) disetujui.

Waktu: ${v.when}
Tempat: ${v.room}

Rincian dapat dilihat melalui tautan pelacakan yang Anda terima saat mengajukan permohonan.

Hormat kami,
${v.host}
`,
  }),
  cancelled: (v: { host: string; subject: string; reason: string; trackingCode: string }) => ({
    subject: `Kunjungan dibatalkan: ${v.trackingCode}`,
    body: `Yth. Bapak/Ibu,

mohon maaf, kunjungan Anda (${v.subject}) kami batalkan.

Alasan: ${v.reason}

Anda dapat mengajukan permohonan baru dengan tanggal lain.

Hormat kami,
${v.host}
`,
  }),
  declined: (v: { host: string; subject: string; reason: string; trackingCode: string }) => ({
    subject: `Jawaban permohonan kunjungan: ${v.trackingCode}`,
    body: `Yth. Bapak/Ibu,

mohon maaf, permohonan kunjungan Anda (${v.subject}) belum dapat kami penuhi.

Alasan: ${v.reason}

Hormat kami,
${v.host}
`,
  }),
};
