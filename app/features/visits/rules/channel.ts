import { catalogue } from '~/platform/languages/catalogue';

/** By which way a request came. */
export const CHANNELS = ['form', 'letter', 'email', 'whatsapp', 'srikandi'] as const;
export type Channel = (typeof CHANNELS)[number];
/** Those that the secretariat types in. */
export const TYPED_CHANNELS = ['letter', 'email', 'whatsapp', 'srikandi'] as const;

export const channelNames = catalogue({
  id: {
    form: 'Formulir Kawruh',
    letter: 'Surat',
    email: 'Surel',
    whatsapp: 'WhatsApp',
    srikandi: 'SRIKANDI',
  },
  en: {
    form: 'Kawruh form',
    letter: 'Letter',
    email: 'E-mail',
    whatsapp: 'WhatsApp',
    srikandi: 'SRIKANDI',
  },
});
