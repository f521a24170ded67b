import type { Request, Response } from 'express';

import type { ErrorKind } from '../errors/app-error';

/** What a page of ours could not be drawn for. */
export interface PlainProblem {
  readonly status: number;
  /** a key of the error texts, where they say more than the status does */
  readonly reason?: string;
}

/**
 * Ends an answer with a small page: a sentence, the request's number, a way back. Handed in by the
 * program, whose texts they are.
 */
export type ErrorPage = (request: Request, response: Response, problem: PlainProblem) => void;

/** The kind of failure that a status stands for. */
export function kindOfStatus(status: number): ErrorKind {
  if (status === 403) return 'notAllowed';
  if (status === 404) return 'notFound';
  if (status === 413) return 'tooLarge';
  if (status === 503) return 'unavailable';
  return status < 500 ? 'invalid' : 'broken';
}
