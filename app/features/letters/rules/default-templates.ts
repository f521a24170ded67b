import type { LetterKind } from './letter-kind';

const CLOSING =
  'Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.';

const CHANGES =
  'Apabila terdapat perubahan susunan atau jumlah rombongan, mohon Saudara memberitahukannya kepada kami dengan menyebutkan kode pelacakan {{kode_pelacakan}}.';

/** The words of each kind of letter until an agency writes its own. */
export const DEFAULT_TEMPLATES: Readonly<Record<LetterKind, string>> = {
  accepted: `Menindaklanjuti {{rujukan}}, dengan hormat disampaikan bahwa pada prinsipnya kami bersedia menerima kunjungan {{tamu}} beserta rombongan sebanyak {{jumlah}} orang, yang dilaksanakan pada:

Hari/Tanggal : {{hari_tanggal}}
Waktu : {{waktu}}
Tempat : {{tempat}}
Acara : {{perihal}}

{{pesan}}

${CHANGES}

${CLOSING}`,

  offered: `Menindaklanjuti {{rujukan}}, dengan hormat disampaikan bahwa pada prinsipnya kami menyambut baik rencana kunjungan {{tamu}}. Namun, tanggal yang Saudara usulkan belum dapat kami penuhi.

{{alasan}}

Sebagai gantinya, kami menawarkan jadwal berikut:

{{pilihan_tanggal}}

Mohon Saudara memilih salah satu jadwal tersebut melalui tautan pelacakan permohonan (kode {{kode_pelacakan}})[[ paling lambat {{batas_jawaban}}]]. Setelah batas waktu itu, jadwal tersebut dapat diberikan kepada pihak lain.

${CLOSING}`,

  merged: `Menindaklanjuti {{rujukan}}, dengan hormat disampaikan bahwa pada prinsipnya kami bersedia menerima kunjungan {{tamu}} beserta rombongan sebanyak {{jumlah}} orang. Agar pelaksanaannya lebih efektif, kunjungan Saudara digabungkan[[ dengan kunjungan {{rombongan_lain}}]], yang dilaksanakan pada:

Hari/Tanggal : {{hari_tanggal}}
Waktu : {{waktu}}
Tempat : {{tempat}}
Acara : {{perihal}}

{{pesan}}

${CHANGES}

${CLOSING}`,

  online: `Menindaklanjuti {{rujukan}}, dengan hormat disampaikan bahwa kami menyambut baik maksud Saudara. Dengan mempertimbangkan efisiensi perjalanan dinas, kami mengundang {{tamu}} mengikuti pertemuan secara daring pada:

Hari/Tanggal : {{hari_tanggal}}
Waktu : {{waktu}}
Tautan : {{tautan_rapat}}
Acara : {{perihal}}

{{alasan}}

{{pesan}}

${CLOSING}`,

  declined: `Menindaklanjuti {{rujukan}}, terlebih dahulu kami menyampaikan terima kasih atas kepercayaan Saudara memilih {{tuan_rumah}} sebagai tujuan kunjungan. Dengan hormat disampaikan bahwa permohonan dimaksud belum dapat kami penuhi, dengan pertimbangan sebagai berikut:

{{alasan}}

Kami mohon maaf atas keadaan ini dan berharap dapat bekerja sama dengan Saudara pada kesempatan lain.

${CLOSING}`,

  cancelled: `Menindaklanjuti {{rujukan}}[[ serta jadwal kunjungan pada {{jadwal_semula}}]], dengan hormat disampaikan bahwa kunjungan dimaksud kami batalkan, dengan pertimbangan sebagai berikut:

{{alasan}}

Kami mohon maaf atas pembatalan ini. Saudara dapat mengajukan permohonan kembali dengan tanggal lain.

${CLOSING}`,

  rescheduled: `Menindaklanjuti {{rujukan}}, dengan hormat disampaikan bahwa jadwal kunjungan {{tamu}}[[ yang semula ditetapkan pada {{jadwal_semula}}]] kami ubah menjadi:

Hari/Tanggal : {{hari_tanggal}}
Waktu : {{waktu}}
Tempat : {{tempat}}
Acara : {{perihal}}

{{alasan}}

Kami mohon maaf atas perubahan ini. ${CHANGES}

${CLOSING}`,
};
