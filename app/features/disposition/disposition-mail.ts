/** Mails about dispositions, in Indonesian: the language of the office. */
export interface RequestFacts {
  readonly number: string;
  readonly subject: string;
  readonly guest: string;
}

const facts = ({ number, subject, guest }: RequestFacts): string =>
  `Nomor agenda: ${number}
Perihal: ${subject}
Instansi tamu: ${guest}`;

export interface ReceivedMail extends RequestFacts {
  readonly host: string;
  readonly name: string;
  readonly from: string;
  /** "Plh. Kepala Dinas, karena Bambang Wijaya sedang digantikan"; "" in one's own post */
  readonly capacity: string;
  readonly instruction: string;
  readonly nature: string;
  readonly due: string | null;
  /** null for what is confidential: that is read signed in */
  readonly link: { readonly address: string; readonly until: string } | null;
  readonly page: string;
}

export const dispositionMail = {
  received: (v: ReceivedMail) =>
    v.link === null
      ? {
          subject: `Disposisi rahasia: nomor agenda ${v.number}`,
          body: `Yth. ${v.name},

Anda menerima disposisi rahasia dari ${v.from}${v.capacity ? ` sebagai ${v.capacity}` : ''}.
Isinya hanya dapat dibaca setelah Anda masuk:

${v.page}

Hormat kami,
${v.host}
`,
        }
      : {
          subject: `Disposisi${v.nature === 'Biasa' ? '' : ` (${v.nature.toLowerCase()})`}: ${v.subject}`,
          body: `Yth. ${v.name},

Anda menerima disposisi dari ${v.from}${v.capacity ? ` sebagai ${v.capacity}` : ''}.

${facts(v)}
Sifat: ${v.nature}
Batas waktu: ${v.due ?? 'tidak ditentukan'}

Instruksi:
${v.instruction}

Surat dan jawaban Anda ada di balik tautan berikut. Tautan ini hanya untuk Anda:
jangan diteruskan. Berlaku sampai ${v.link.until}.

${v.link.address}

Anda juga dapat masuk dan membukanya di sini:
${v.page}

Hormat kami,
${v.host}
`,
        },
  answered: (
    v: RequestFacts & {
      host: string;
      name: string;
      by: string;
      what: string;
      note: string;
      comesBack: boolean;
      page: string;
    },
  ) => ({
    subject: `Disposisi ${v.what}: nomor agenda ${v.number}`,
    body: `Yth. ${v.name},

disposisi Anda dijawab oleh ${v.by}: ${v.what}.${v.note ? `\n\nCatatan:\n${v.note}` : ''}

${facts(v)}
${v.comesBack ? '\nSemua penerima berkeberatan. Disposisi ini kembali menunggu Anda.\n' : ''}
${v.page}

Hormat kami,
${v.host}
`,
  }),
  takenBack: (v: RequestFacts & { host: string; name: string; by: string }) => ({
    subject: `Disposisi ditarik kembali: nomor agenda ${v.number}`,
    body: `Yth. ${v.name},

disposisi dari ${v.by} kepada Anda ditarik kembali. Anda tidak perlu berbuat apa-apa.

${facts(v)}

Hormat kami,
${v.host}
`,
  }),
  deputyNamed: (v: {
    host: string;
    name: string;
    post: string;
    absent: string;
    period: string;
    orderNumber: string;
    waiting: number;
    page: string;
  }) => ({
    subject: `Anda ditunjuk sebagai ${v.post}`,
    body: `Yth. ${v.name},

Anda ditunjuk sebagai ${v.post}, menggantikan ${v.absent}.

Masa: ${v.period}
Nomor surat perintah: ${v.orderNumber || '–'}

Disposisi untuk ${v.absent} pada masa itu dapat Anda tindak lanjuti.${v.waiting > 0 ? `\nYang sekarang sudah menunggu: ${v.waiting}.` : ''}

${v.page}

Hormat kami,
${v.host}
`,
  }),
};
