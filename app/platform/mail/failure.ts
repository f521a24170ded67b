/** Codes of nodemailer and of the operating system, by what an administrator can do about them. */
const REASONS: Readonly<Record<string, FailureReason>> = {
  ECONNECTION: 'serverNotReached',
  ECONNREFUSED: 'serverNotReached',
  ECONNRESET: 'serverNotReached',
  EDNS: 'serverNotReached',
  ENOTFOUND: 'serverNotReached',
  ESOCKET: 'serverNotReached',
  ETIMEDOUT: 'serverNotReached',
  ETLS: 'serverNotReached',
  EAUTH: 'signInRefused',
  ENOAUTH: 'signInRefused',
  EENVELOPE: 'addressRefused',
  EMESSAGE: 'textRefused',
  unreadable: 'unreadable',
  interrupted: 'interrupted',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'diskFull',
  EACCES: 'diskFull',
};

export type FailureReason =
  | 'serverNotReached'
  | 'signInRefused'
  | 'addressRefused'
  | 'textRefused'
  | 'unreadable'
  | 'interrupted'
  | 'diskFull'
  | 'other';

/**
 * What is kept of a failure: "EENVELOPE 550". Its message would quote the address or the server's
 * words, and is not kept.
 */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const status =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  return status === null ? code : `${code} ${status}`;
}

/** Why a message did not leave, from what is kept of the failure. */
export function failureReason(kept: string): FailureReason {
  const code = kept.split(' ')[0] ?? '';
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? 'other') : 'other';
}
