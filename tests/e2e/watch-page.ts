import type { BrowserContext, Page, Request } from '@playwright/test';

/** What went wrong in the browser of a test, in words; empty when nothing did. */
export interface PageWatch {
  readonly problems: readonly string[];
  /** A problem that this test brings about on purpose: matched ones are not counted. */
  readonly expectProblem: (pattern: RegExp) => void;
}

/**
 * Listens to every page of a context: errors on the console (a refusal by the content security
 * policy is one), uncaught errors, and requests that failed or were answered with an error.
 * @param scriptsRun false for a browser that is told to run none
 */
export function watchContext(context: BrowserContext, scriptsRun: boolean): PageWatch {
  const all: string[] = [];
  const expected: RegExp[] = [];

  const watch = (page: Page) => {
    page.on('pageerror', (error) => all.push(`uncaught error: ${error.stack ?? error.message}`));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('console', (message) => {
    // An answer with an error status is told below, with its address.
    if (message.type() !== 'error' || /^Failed to load resource/.test(message.text())) return;
    // Leaving a page ends what it was still reading.
    if (/\bAbortError\b/.test(message.text())) return;
    all.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // Where no script runs the browser refuses to fetch the scripts that a page announces.
    if (!scriptsRun && reason === 'csp' && new URL(request.url()).pathname.endsWith('.js')) return;
    // Leaving a page, a download, or a prefetch no longer wanted ends a request: not a failure.
    if (reason !== 'net::ERR_ABORTED') all.push(`request failed: ${told(request)} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) {
      all.push(`answer ${response.status()}: ${told(response.request())}`);
    }
  });

  return {
    get problems() {
      return all.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    },
    expectProblem: (pattern) => {
      expected.push(pattern);
    },
  };
}

function told(request: Request): string {
  return `${request.method()} ${request.url()}`;
}
