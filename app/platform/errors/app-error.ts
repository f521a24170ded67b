/** The kinds of failure that a person can meet; each has one page and one HTTP status. */
export const ERROR_STATUS = {
  invalid: 400,
  signedOut: 401,
  notAllowed: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  broken: 500,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof ERROR_STATUS;

/**
 * A failure with a meaning. Use cases throw it, one place (platform/web) turns it into a page.
 * `reason` is a key that the page's catalogue translates; it never holds personal data.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly reason: string | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    kind: ErrorKind,
    options: { reason?: string; cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(options.reason ? `${kind}: ${options.reason}` : kind, { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.reason = options.reason;
    this.details = options.details;
  }
}

/** Another agency's record and a missing record are the same answer. */
export const notFound = (): AppError => new AppError('notFound');
