import { catalogue } from '~/platform/languages/catalogue';

export const reviewMessages = catalogue({
  id: {
    review: 'Telaah',
    decide: 'Baca tulisan di bawah ini, lalu terbitkan atau kembalikan.',
    decideWhat:
      'Periksa: apakah faktanya benar, apakah kota lain dapat menirunya, dan apakah ada nama orang, data pribadi atau kelemahan keamanan yang tidak boleh terbit.',
    publish: 'Terbitkan',
    publishHint:
      'Tulisan mendapat nomor, masuk pustaka, dan terbuka bagi siapa saja. Kelasnya otomatis informasi setiap saat (UU 14/2008 Pasal 11).',
    note: 'Catatan untuk penulis',
    noteHint: 'Sebut apa yang perlu diperbaiki.',
    return: 'Kembalikan kepada penulis',
    ownTitle: 'Menunggu penelaah lain',
    ownText:
      'Anda penulisnya. Tulisan diterbitkan oleh orang kedua, tidak pernah oleh penulisnya sendiri, supaya ada yang memeriksa faktanya.',
    coText:
      'Anda ikut menulis teks ini. Tulisan hanya diterbitkan oleh penelaah yang tidak menulis bagian mana pun, supaya ada yang memeriksa faktanya.',
    publishers: 'Yang dapat menerbitkan',
    askPublisher: 'Hubungi bila lama tidak ada kabar.',
    nobodyTitle: 'Belum ada yang dapat menerbitkan',
    nobodyText:
      'Di instansi Anda tidak ada penelaah yang tidak ikut menulis teks ini. Minta administrator memberi peran Penelaah kepada rekan yang tidak menulis bagian mana pun.',
    administrators: 'Administrator',
    returnOwn: 'Kembalikan menjadi draf',
    returnOwnLead: 'Teks dapat diperbaiki lagi, lalu dikirim ulang.',
    waitTitle: 'Menunggu ditelaah',
    waitText: 'Seorang penelaah instansi Anda akan menerbitkan atau mengembalikan tulisan ini.',
    sent: (when: string) => `Dikirim ${when}.`,
    publishedTitle: 'Tulisan ini sudah terbit',
    publishedText: (who: string, when: string) => `Disetujui oleh ${who}, ${when}.`,
    open: 'Buka halaman publik',
    retract: 'Tarik dari pustaka',
    retractLead:
      'Tulisan kembali menjadi draf dan tidak dapat dibaca umum. Nomornya tetap; setelah diperbaiki ia dapat diterbitkan lagi.',
    reason: 'Alasan penarikan',
    reasonHint: 'Dicatat bersama keputusan dan ditunjukkan kepada penulis.',
    doRetract: 'Tarik tulisan',
    text: 'Tulisan',
  },
  en: {
    review: 'Review',
    decide: 'Read the text below, then publish or return it.',
    decideWhat:
      'Check: are the facts right, can another city copy it, and are there names, personal data or security weaknesses that must not be published.',
    publish: 'Publish',
    publishHint:
      'The text gets a number, enters the library and is open to anybody. Its class is, by default, information available at all times (UU 14/2008 article 11).',
    note: 'Note to the author',
    noteHint: 'Say what needs mending.',
    return: 'Return to the author',
    ownTitle: 'Waiting for another reviewer',
    ownText:
      'You are the author. A second person publishes a text, never the author, so that somebody has checked the facts.',
    coText:
      'You wrote part of this text. It is published only by a reviewer who wrote none of it, so that somebody has checked the facts.',
    publishers: 'Who may publish it',
    askPublisher: 'Get in touch if you hear nothing for long.',
    nobodyTitle: 'Nobody can publish this yet',
    nobodyText:
      'Your agency has no reviewer who wrote none of this text. Ask an administrator to give the role Reviewer to a colleague who did not write any of it.',
    administrators: 'Administrators',
    returnOwn: 'Make it a draft again',
    returnOwnLead: 'The text can then be mended and sent again.',
    waitTitle: 'Waiting for review',
    waitText: 'A reviewer of your agency will publish or return this text.',
    sent: (when) => `Sent ${when}.`,
    publishedTitle: 'This text is published',
    publishedText: (who, when) => `Approved by ${who}, ${when}.`,
    open: 'Open the public page',
    retract: 'Take it out of the library',
    retractLead:
      'The text becomes a draft again and cannot be read by the public. It keeps its number and can be published again once mended.',
    reason: 'Reason',
    reasonHint: 'Recorded with the decision and shown to the author.',
    doRetract: 'Take it back',
    text: 'Text',
  },
});
