import { catalogue } from '~/platform/languages/catalogue';

/** How urgent or how open a letter is (sifat surat). */
export const LETTER_NATURES = ['ordinary', 'urgent', 'veryUrgent', 'confidential'] as const;
export type LetterNature = (typeof LETTER_NATURES)[number];

export const letterNatureNames = catalogue({
  id: {
    ordinary: 'Biasa',
    urgent: 'Segera',
    veryUrgent: 'Sangat segera',
    confidential: 'Rahasia',
  },
  en: {
    ordinary: 'Ordinary',
    urgent: 'Urgent',
    veryUrgent: 'Very urgent',
    confidential: 'Confidential',
  },
});
