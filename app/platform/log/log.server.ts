import { pino, type Logger } from 'pino';

import { AppError } from '../errors/app-error';

export type Log = Logger;

/** Where lines go; tests keep them. */
export interface LogSink {
  readonly write: (line: string) => void;
}

/** Structured lines without personal data: addresses, names, cookies and bodies are never logged. */
export function createLog(level: string, sink?: LogSink): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
    redact: {
      paths: [
        '*.email',
        '*.password',
        '*.token',
        '*.cookie',
        '*.authorization',
        '*.phone',
        '*.nip',
      ],
      censor: '[removed]',
    },
  };
  return sink ? pino(options, sink) : pino(options);
}

/**
 * An error as it may stand in a log: its kind, its code and where it happened. The message of a
 * database or validation error quotes what somebody typed, so only our own messages are kept.
 */
export function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error instanceof AppError ? { message: error.message } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: withoutValues(error.cause) }),
  };
}
