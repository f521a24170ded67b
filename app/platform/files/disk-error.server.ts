import { AppError } from '~/platform/errors/app-error';

const REASONS: Readonly<Record<string, 'diskFull' | 'diskReadOnly'>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'diskReadOnly',
  EACCES: 'diskReadOnly',
  EPERM: 'diskReadOnly',
};

/** The `code` of a failure of the operating system ("ENOENT"), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A full or read-only disk becomes `AppError('unavailable', {reason: 'diskFull' | 'diskReadOnly'})`:
 * the person can try again later, an operator must act. Everything else stays what it is.
 */
export function asDiskError(error: unknown): unknown {
  const reason = REASONS[errorCode(error) ?? ''];
  return reason ? new AppError('unavailable', { reason, cause: error }) : error;
}

/** For `catch`: a file or folder that is not there is undefined; everything else is thrown on. */
export const ignoreMissing = (error: unknown): undefined => {
  if (errorCode(error) !== 'ENOENT') throw error;
};
