import type { RequestHandler, Response } from 'express';

import { BoundedCache } from '../memory/bounded-cache';
import type { Services } from '../services.server';
import { networkOf } from './network';
import type { Limit } from './rate-limit.server';

/** What a page that is the same for all visitors hands in, so that the next one gets it too. */
export interface SharedPage {
  /** set by the page's loader, which thereby says that the page may be shared; counted at each use */
  limit?: Limit;
  readonly keep: (html: Buffer) => void;
}

interface KeptPage {
  /** the page cut where its nonce stood */
  readonly pieces: readonly Buffer[];
  readonly limit: Limit;
  readonly keptAt: number;
}

const MOST_BYTES = 8 * 1024 * 1024;
/** Some pages tell what lies ahead: without any change in the database, midnight changes those. */
const LONGEST_KEPT_MS = 60_000;
/** A cut-out piece of memory and its entry, besides its bytes. */
const PIECE_BYTES = 200;

/**
 * Answers visitors who bring no cookie with the page that the visitor before got, as long as nothing
 * at all was written to the database since. SQLite's own data_version tells, whichever process wrote,
 * so a page that was closed a moment ago is never shown again. Who is signed in, chose a language or
 * sent a form carries a cookie and always gets a page made anew. The nonce is new in every answer.
 *
 * Only pages that say so in their loader (`shared: true` in routes/route.server.ts) are kept.
 */
export function keptPages(
  { dataVersion, clock, limiter }: Pick<Services, 'dataVersion' | 'clock' | 'limiter'>,
  pages: RequestHandler,
): RequestHandler {
  const kept = new BoundedCache<KeptPage>(MOST_BYTES, ({ pieces }) =>
    pieces.reduce((sum, piece) => sum + piece.length + PIECE_BYTES, 0),
  );
  let version = -1;

  return (request, response, next) => {
    if (request.method !== 'GET' || request.headers.cookie !== undefined) {
      pages(request, response, next);
      return;
    }
    // Asked before the page is made: what is written meanwhile makes the kept page an old one.
    const now = dataVersion();
    if (now !== version) kept.clear();
    version = now;

    const { originalUrl: address } = request;
    const known = kept.find(address);
    const isFresh = known && clock.now().getTime() - known.keptAt < LONGEST_KEPT_MS;
    if (isFresh && limiter.use(known.limit, networkOf(request.ip ?? 'unknown')) === 0) {
      send(known, response);
      return;
    }
    response.locals['sharedPage'] = sharedPage(response, (page) => {
      if (version === now) kept.put(address, { ...page, keptAt: clock.now().getTime() });
    });
    pages(request, response, next);
  };
}

/** What the Express entry left for this request's loaders; undefined when nothing may be kept. */
export function sharedPageOf(response: Response): SharedPage | undefined {
  return response.locals['sharedPage'] as SharedPage | undefined;
}

function sharedPage(
  response: Response,
  put: (page: Pick<KeptPage, 'pieces' | 'limit'>) => void,
): SharedPage {
  const shared: SharedPage = {
    keep: (html) => {
      if (shared.limit === undefined) return;
      put({ pieces: cutAt(html, nonceOf(response)), limit: shared.limit });
    },
  };
  return shared;
}

function send({ pieces }: KeptPage, response: Response): void {
  const nonce = Buffer.from(nonceOf(response));
  const parts = pieces.flatMap((piece, place) => (place === 0 ? [piece] : [nonce, piece]));
  response.status(200).set('Content-Type', 'text/html; charset=utf-8').end(Buffer.concat(parts));
}

const nonceOf = (response: Response): string => response.locals['nonce'] as string;

function cutAt(html: Buffer, mark: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = html.indexOf(mark); at !== -1; at = html.indexOf(mark, from)) {
    pieces.push(html.subarray(from, at));
    from = at + mark.length;
  }
  pieces.push(html.subarray(from));
  return pieces;
}
