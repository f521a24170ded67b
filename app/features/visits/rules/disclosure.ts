import { z } from 'zod';

import { catalogue } from '~/platform/languages/catalogue';
import { errorCode } from '~/platform/languages/error-code';

/** The classes of UU 14/2008, articles 9, 10, 11 and 17. Nothing is public before one is chosen. */
export const DISCLOSURE_CLASSES = [
  'periodicInformation',
  'immediateInformation',
  'onRequestInformation',
  'exemptInformation',
] as const;
export type DisclosureClass = (typeof DISCLOSURE_CLASSES)[number];

/** Classes whose records anyone may read. */
export const PUBLIC_CLASSES: readonly DisclosureClass[] = [
  'periodicInformation',
  'immediateInformation',
  'onRequestInformation',
];

export function isPublicClass(disclosureClass: string | null): boolean {
  return PUBLIC_CLASSES.some((each) => each === disclosureClass);
}

export const disclosureNames = catalogue({
  id: {
    periodicInformation: 'Informasi berkala',
    immediateInformation: 'Informasi serta-merta',
    onRequestInformation: 'Informasi setiap saat',
    exemptInformation: 'Informasi dikecualikan',
  },
  en: {
    periodicInformation: 'Periodic information',
    immediateInformation: 'Immediate information',
    onRequestInformation: 'Information on request',
    exemptInformation: 'Exempt information',
  },
});

/** Closing needs its ground: article and reason (Pasal 17 and 19). */
export const disclosureSchema = z
  .object({
    disclosureClass: z.enum(DISCLOSURE_CLASSES),
    legalBasis: z.string().trim().max(300, errorCode('tooLong', 300)).optional(),
    reason: z.string().trim().max(2000, errorCode('tooLong', 2000)).optional(),
  })
  .superRefine((form, context) => {
    if (form.disclosureClass !== 'exemptInformation') return;
    for (const field of ['legalBasis', 'reason'] as const) {
      if (!form[field]) {
        context.addIssue({ code: 'custom', path: [field], message: errorCode('required') });
      }
    }
  });
export type DisclosureForm = z.output<typeof disclosureSchema>;
