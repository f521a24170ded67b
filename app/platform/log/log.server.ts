import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured lines without personal data: addresses, names, cookies and bodies are never logged. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
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
  });
}
