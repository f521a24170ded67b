import type { Page } from '@playwright/test';

import type { StaffRole } from '../../app/features/accounts/rules/roles';
import { accountWith, expect, signIn, test as base } from './test';
import { watchContext, type PageWatch } from './watch-page';

/** One person's own browser: nothing of it is shared with the others of a test. */
export interface Desk extends Pick<PageWatch, 'expectProblem'> {
  readonly page: Page;
}

interface Fixtures {
  /** A browser of its own, signed in as the example person of this role; without a role, nobody. */
  readonly enter: (role?: StaffRole) => Promise<Desk>;
}

/** The `test` of journeys in which several people take part. Every browser is watched. */
export const test = base.extend<Fixtures>({
  enter: async ({ browser, javaScriptEnabled }, use) => {
    const opened: { watch: PageWatch; close: () => Promise<void> }[] = [];
    await use(async (role) => {
      const context = await browser.newContext();
      const watch = watchContext(context, javaScriptEnabled);
      opened.push({ watch, close: () => context.close() });
      // A step that cannot be taken tells so at once, and not at the end of a long journey.
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      if (role) await signIn(page, accountWith(role));
      return { page, expectProblem: watch.expectProblem };
    });
    for (const { close } of opened) await close();
    const problems = opened.flatMap(({ watch }) => watch.problems);
    expect(problems, 'complaints of the browsers').toEqual([]);
  },
});

export { expect };
