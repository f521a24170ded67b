import { AppError } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';

/** The bounds that depend on today are checked by the use cases, with the agency's own day. */
export const ANY_DAY = { first: '2000-01-01', last: '9999-12-31' } as const;

const LATE = ['stepTaken', 'stepRequestEnded', 'linkExpired'] as const;

/** Somebody took the step first, or it lapsed: the page shows how it stands, beside what was typed. */
export function tooLate(error: unknown): { errors: Record<string, string[]> } {
  if (error instanceof AppError && error.kind === 'conflict') {
    const reason = LATE.find((each) => each === error.reason) ?? 'stepTaken';
    return { errors: { '': [errorCode(reason)] } };
  }
  throw error;
}

export const statusOf = (errors: Record<string, string[]>): 400 | 409 => ('' in errors ? 409 : 400);
