import { z } from 'zod';

import { pdfAnswer } from '~/features/letters/letter-paper.server';
import { LETTER_KINDS } from '~/features/letters/rules/letter-kind';
import { sampleLetter } from '~/features/letters/sample-letter.server';

import { resource } from '../route.server';

/** How a letter of a kind will look: the agency's letterhead and words, on sample data. */
export const loader = resource({
  may: 'letterhead.manage',
  params: z.object({ letterKind: z.enum(LETTER_KINDS) }),
  load: async ({ services, actor, params: { letterKind }, request }) =>
    pdfAnswer(await sampleLetter(services, actor, letterKind), 'Contoh surat.pdf', request),
});
