import { catalogue } from '~/platform/languages/catalogue';

/** How urgent or how open a letter is (sifat surat). */
export const LETTER_NATURES = ['ordinary', 'urgent', 'veryUrgent', 'confidential'] as const;
export type LetterNature = (typeof LETTER_NATURES)[number];

/** The nature as it is stored; what nobody knows counts as ordinary. */
export const asLetterNature = (text: string): LetterNature =>
  LETTER_NATURES.find((each) => each === text) ?? 'ordinary';

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

/** The tone of a nature's badge. */
export const letterNatureTone = {
  ordinary: 'neutral',
  urgent: 'warn',
  veryUrgent: 'bad',
  confidential: 'brick',
} as const satisfies Record<LetterNature, string>;
