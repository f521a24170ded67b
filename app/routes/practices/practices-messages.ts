import { catalogue } from '~/platform/languages/catalogue';

export const practicesMessages = catalogue({
  id: {
    title: 'Praktik baik',
    lead: 'Pelajaran dari kunjungan, ditulis supaya kota lain dapat menemukan dan menirunya.',
    start: 'Mulai tulisan baru',
    waiting: 'Menunggu Anda',
    waitingLead: 'Tulisan rekan yang perlu ditelaah, dan tulisan Anda yang dikembalikan.',
    review: 'Telaah',
    mend: 'Perbaiki',
    all: 'Semua tulisan',
    name: 'Judul',
    author: 'Penulis',
    you: 'Anda',
    year: 'Tahun',
    updated: 'Diubah',
    emptyTitle: 'Belum ada tulisan',
    emptyText:
      'Mulailah dari notulen yang sudah disetujui: fakta, kutipan dan indikatornya dibawa serta.',
  },
  en: {
    title: 'Best practices',
    lead: 'Lessons from visits, written down so that other cities find and copy them.',
    start: 'Start a new write-up',
    waiting: 'Waiting for you',
    waitingLead: 'Texts of colleagues to review, and your own that came back.',
    review: 'Review',
    mend: 'Mend',
    all: 'All write-ups',
    name: 'Title',
    author: 'Author',
    you: 'You',
    year: 'Year',
    updated: 'Changed',
    emptyTitle: 'Nothing written yet',
    emptyText: 'Start from approved minutes: facts, quotes and indicators are carried over.',
  },
});
