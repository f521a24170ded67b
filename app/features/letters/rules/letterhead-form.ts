import { z } from 'zod';

import { line } from '~/platform/languages/typed-text';

import { patternTrouble } from './number-pattern';

/** The letterhead of an agency, and who signs. What is left empty is taken from the agency itself. */
export const letterheadSchema = z.object({
  version: z.number().int().min(0),
  governmentName: line(200).default(''),
  officeName: line(200).default(''),
  address: line(300).default(''),
  contactLine: line(300).default(''),
  town: line(100).default(''),
  numberPattern: line(80)
    .superRefine((pattern, ctx) => {
      const trouble = patternTrouble(pattern);
      if (trouble) ctx.addIssue({ code: 'custom', message: trouble });
    })
    .default(''),
  signerTitle: line(250).default(''),
  signerName: line(150).default(''),
  signerRank: line(100).default(''),
  signerNumber: line(40).default(''),
  removeLogo: z.literal('on').optional(),
});
export type LetterheadForm = z.output<typeof letterheadSchema>;

/** Sharp on paper at 600 dots an inch and 3 cm. */
export const LOGO_PIXELS = 800;
export const LOGO_MEGABYTES = 2;
export const LOGO_BYTES = LOGO_MEGABYTES * 1024 * 1024;
