import { randomBytes } from 'node:crypto';

import type { NextFunction, Request, Response } from 'express';

/**
 * Headers of every answer. Scripts run only with this answer's nonce; styles, fonts and pictures
 * come from here alone; nobody frames us.
 */
export function securityHeaders(options: { secure: boolean }) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString('base64');
    response.locals['nonce'] = nonce;
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      ...(options.secure ? ['upgrade-insecure-requests'] : []),
    ];
    response.setHeader('Content-Security-Policy', policy.join('; '));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    );
    if (options.secure) {
      response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    }
    next();
  };
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something comes from our own pages. Browsers say so in
 * Sec-Fetch-Site; older ones in Origin. Saying neither is refused.
 */
export function comesFromOwnPages(
  request: { method: string; fetchSite: string | undefined; origin: string | undefined },
  ownOrigin: string,
): boolean {
  if (SAFE_METHODS.includes(request.method)) return true;
  if (request.fetchSite !== undefined) {
    return request.fetchSite === 'same-origin' || request.fetchSite === 'none';
  }
  return request.origin === ownOrigin;
}

/** Resolves where a form wants to go next; anything off our origin becomes the fallback. */
export function safeRedirect(target: unknown, ownOrigin: string, fallback = '/'): string {
  if (typeof target !== 'string' || !target.startsWith('/') || /[\\\p{Cc}]/u.test(target)) {
    return fallback;
  }
  try {
    const url = new URL(target, ownOrigin);
    const path = `${url.pathname}${url.search}${url.hash}`;
    // "/.//evil.example" is ours while it is resolved and foreign once it is written out.
    return url.origin === ownOrigin && !path.startsWith('//') ? path : fallback;
  } catch {
    return fallback;
  }
}
