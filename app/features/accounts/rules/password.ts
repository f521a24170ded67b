import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';

/** Any composition; only the length counts (OWASP ASVS 5.0, 6.2). In characters, not in bytes. */
export const PASSWORD_LETTERS = { least: 8, most: 128 } as const;

/**
 * One shape for one password, however a keyboard composes its letters (NIST SP 800-63B, 5.1.1.2).
 * Nothing is trimmed or cut.
 */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

/** A password that somebody chooses. Whether it is a common one the server says. */
export const newPasswordSchema = z
  .string()
  .transform(normalPassword)
  .superRefine((password, context) => {
    const letters = [...password].length;
    const { least, most } = PASSWORD_LETTERS;
    const message =
      letters < least
        ? errorCode('tooShort', least)
        : letters > most
          ? errorCode('tooLong', most)
          : null;
    if (message) context.addIssue({ code: 'custom', message });
  });

/** A password that somebody claims to have: whatever was typed is compared, within reason. */
export const claimedPasswordSchema = z.string().max(1024).transform(normalPassword);

/**
 * True when a password is one of the common words, alone or dressed up as people do: other case,
 * letters swapped for digits and signs, digits or signs before or after, two such words together.
 * @param words lower-case letters and digits
 * @param own words that anybody knows of this user: its name, address, agency
 */
export function isCommonPassword(
  password: string,
  words: ReadonlySet<string>,
  own: readonly string[] = [],
): boolean {
  const plain = password.toLowerCase();
  const known = (word: string) => words.has(word) || own.includes(word);
  return [plain, plain.replace(/[^\p{L}\p{N}]/gu, '')].some(
    (form) =>
      isMonotonous(form) || undressed(form).some((word) => known(word) || isPair(word, known)),
  );
}

function isPair(text: string, known: (word: string) => boolean): boolean {
  for (let cut = 1; cut < text.length; cut += 1) {
    if (known(text.slice(0, cut)) && known(text.slice(cut))) return true;
  }
  return false;
}

/** One sign over and over, or a run such as "12345678" or "hgfedcba". */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  const [step] = steps;
  return steps.size === 0 || (steps.size === 1 && Math.abs(step ?? 0) <= 1);
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function undressed(text: string): string[] {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const spelled = (form: string) => form.replace(/[013457@$!]/g, (sign) => LETTER_FOR[sign] ?? '');
  return [text, bare, spelled(text), spelled(bare)].filter((form) => form !== '');
}

/** The words that anybody can guess of a user: parts of its name, of its address, of its agency. */
export function ownWords(user: {
  name?: string;
  email?: string;
  agencyName?: string;
}): readonly string[] {
  return [user.name, user.email, user.agencyName]
    .flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3);
}
