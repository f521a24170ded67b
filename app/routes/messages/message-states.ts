import { catalogue } from '~/platform/languages/catalogue';

export const messageStateNames = catalogue({
  id: {
    waiting: 'Menunggu dikirim',
    retrying: 'Gagal, akan dicoba lagi',
    toSendByHand: 'Perlu dikirim lewat WhatsApp',
    dead: 'Gagal, tidak dicoba lagi',
    sent: 'Terkirim',
    written: 'Ditulis sebagai berkas, belum dikirim',
  },
  en: {
    waiting: 'Waiting',
    retrying: 'Failed, will be tried again',
    toSendByHand: 'To be sent by WhatsApp',
    dead: 'Failed for good',
    sent: 'Sent',
    written: 'Written as a file, not sent',
  },
});

export const messageStateTone = {
  waiting: 'info',
  retrying: 'warn',
  toSendByHand: 'warn',
  dead: 'bad',
  sent: 'good',
  written: 'warn',
} as const;
