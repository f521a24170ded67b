import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { prose } from '~/platform/languages/typed-text';

import { BODY_LIMIT } from './letter-form';
import { parseTemplate, type TemplateError } from './template';

const CODES = {
  unknown: 'placeholderUnknown',
  unclosed: 'placeholderUnclosed',
  unopened: 'placeholderUnopened',
  optionUnclosed: 'optionUnclosed',
  optionUnopened: 'optionUnopened',
} as const;

/** "placeholderUnknown|3, {{tamuu}}": the line, and what stands there. */
function codeOf({ line, kind, name }: TemplateError): string {
  // The bar parts key and value of a code.
  const place = name === '' ? '' : `, {{${name.replaceAll('|', '')}}}`;
  return errorCode(CODES[kind], `${line}${place}`);
}

const MOST_ERRORS = 20;

/** The words of a kind of letter. Refused with the line of everything that cannot be filled in. */
export const templateSchema = z.object({
  /** 0: the program's words stand until now */
  version: z.number().int().min(0),
  body: z
    .string()
    // As it was typed: trimmed first, the lines would be counted otherwise than they are shown.
    .superRefine((text, ctx) => {
      const parsed = parseTemplate(text);
      if (!('errors' in parsed)) return;
      for (const error of parsed.errors.slice(0, MOST_ERRORS)) {
        ctx.addIssue({ code: 'custom', message: codeOf(error) });
      }
    })
    .pipe(prose(BODY_LIMIT).min(1, errorCode('required'))),
});
export type TemplateForm = z.output<typeof templateSchema>;
