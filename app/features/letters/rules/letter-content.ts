import { z } from 'zod';

import { AppError } from '~/platform/errors/app-error';

const text = z.string();

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text }),
  z.object({
    type: z.literal('rows'),
    rows: z.array(z.object({ label: text, value: text })).readonly(),
  }),
  z.object({ type: z.literal('list'), items: z.array(text).readonly() }),
]);

const contentSchema = z.object({
  /** of this shape; a later shape counts on */
  format: z.literal(1),
  letterhead: z.object({
    governmentName: text,
    officeName: text,
    address: text,
    contactLine: text,
    town: text,
    /** SHA-256 of the picture in the file store; "" without one */
    logo: text,
  }),
  recipient: z.object({ name: text, place: text }),
  nature: text,
  attachment: text,
  subject: text,
  blocks: z.array(block).readonly(),
  signer: z.object({ title: text, name: text, rank: text, number: text }),
  /** tembusan: who gets a copy */
  copies: z.array(text).readonly(),
  /** where the paper can be checked, without the code; "" until it is issued */
  verifyAddress: text,
});

/**
 * All that stands on the paper besides number, date and code, as it was when the letter was written:
 * the paper stays the same whatever becomes of letterhead, template and visit.
 */
export type LetterContent = z.output<typeof contentSchema>;

export type Signer = LetterContent['signer'];

export const writeContent = (content: LetterContent): string => JSON.stringify(content);

/** @throws AppError broken when what is stored is no content of a letter */
export function readContent(stored: string): LetterContent {
  const parsed = contentSchema.safeParse(parseJson(stored));
  if (!parsed.success) {
    throw new AppError('broken', { reason: 'letterUnreadable', cause: parsed.error });
  }
  return parsed.data;
}

function parseJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}
