import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Remix decodes what the loaders sent by throwing a promise from its first render, above every
 * boundary. React 18 waits for that only while nobody touches the page: a key pressed meanwhile wants
 * the page at once, fails (error 345), and the page never comes alive: 22 of 25 times for somebody who
 * tabs through it on a processor six times slower. So it is waited for here, before React begins.
 */
async function dataDecoded(): Promise<void> {
  try {
    (RemixBrowser as () => unknown)();
  } catch (thrown) {
    // Anything else will be thrown again by the render that follows, where it is reported.
    if (thrown instanceof Promise) await thrown;
  }
}

void dataDecoded().then(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
});
