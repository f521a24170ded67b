/** Tells the guest that the letter is there; in Indonesian, as offices write to each other. */
export const letterMail = (v: {
  host: string;
  trackingCode: string;
  requestSubject: string;
  letterSubject: string;
  number: string;
}) => ({
  subject: `Surat jawaban sudah terbit: ${v.trackingCode}`,
  body: `Yth. Bapak/Ibu,

surat jawaban atas permohonan kunjungan Anda (${v.requestSubject}) sudah terbit.

Nomor: ${v.number}
Hal: ${v.letterSubject}

Surat dapat dibaca dan diunduh melalui tautan pelacakan yang Anda terima saat mengajukan permohonan.

Hormat kami,
${v.host}
`,
});
