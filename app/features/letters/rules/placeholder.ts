import { catalogue } from '~/platform/languages/catalogue';

/** What a template can ask for, in the language in which offices write it; with what it stands for. */
export const placeholderNames = catalogue({
  id: {
    tamu: 'Instansi tamu',
    tuan_rumah: 'Instansi Anda',
    rujukan: 'Surat tamu dengan nomor, tanggal, dan hal, sejauh ada',
    nomor_surat: 'Nomor surat tamu',
    tanggal_surat: 'Tanggal surat tamu',
    perihal: 'Perihal permohonan',
    jumlah: 'Banyak orang dalam rombongan',
    hari_tanggal: 'Hari dan tanggal kunjungan',
    waktu: 'Jam kunjungan dengan zona waktu',
    tempat: 'Ruang dan alamat',
    jadwal_semula: 'Hari, tanggal, dan jam sebelum diubah',
    pilihan_tanggal: 'Daftar jadwal yang ditawarkan',
    batas_jawaban: 'Batas waktu tamu menjawab',
    tautan_rapat: 'Tautan pertemuan daring',
    rombongan_lain: 'Rombongan lain yang digabung',
    alasan: 'Alasan',
    pesan: 'Pesan untuk tamu',
    kode_pelacakan: 'Kode pelacakan permohonan',
  },
  en: {
    tamu: 'The guest agency',
    tuan_rumah: 'Your agency',
    rujukan: 'The guest’s letter with number, date and subject, as far as known',
    nomor_surat: 'Number of the guest’s letter',
    tanggal_surat: 'Date of the guest’s letter',
    perihal: 'Subject of the request',
    jumlah: 'Number of people in the delegation',
    hari_tanggal: 'Day and date of the visit',
    waktu: 'Hours of the visit with the time zone',
    tempat: 'Room and address',
    jadwal_semula: 'Day, date and hours before the change',
    pilihan_tanggal: 'List of the times offered',
    batas_jawaban: 'Until when the guest may answer',
    tautan_rapat: 'Link of the online session',
    rombongan_lain: 'Other delegations received together',
    alasan: 'The reason',
    pesan: 'Message to the guest',
    kode_pelacakan: 'Tracking code of the request',
  },
});

export type Placeholder = keyof (typeof placeholderNames)['id'];

export const PLACEHOLDERS = Object.keys(placeholderNames.id) as readonly Placeholder[];

export const isPlaceholder = (name: string): name is Placeholder =>
  Object.hasOwn(placeholderNames.id, name);
