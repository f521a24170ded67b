import { test as base, expect, type Page } from '@playwright/test';

import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
} from '../../app/features/accounts/rules/demo-accounts';
import type { StaffRole } from '../../app/features/accounts/rules/roles';
import { accessibilityProblems } from './accessibility';
import { watchContext, type PageWatch } from './watch-page';

interface Fixtures {
  /** Always on: a test during which the browser complained fails at its end. */
  readonly watch: PageWatch;
  /** Fails when axe finds something serious on the page as it stands. Needs JavaScript. */
  readonly expectAccessible: () => Promise<void>;
  /** Signs in by the form as the made-up person who holds this role. */
  readonly signInAs: (role: StaffRole) => Promise<DemoAccount>;
  /** A word no other test has, for records of this test's own. */
  readonly ownWord: string;
}

export { expect };

/** The `test` of every end-to-end test here. Each makes its own records; none changes an example. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, javaScriptEnabled }, use) => {
      const watch = watchContext(context, javaScriptEnabled);
      await use(watch);
      expect(watch.problems, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      expect(await accessibilityProblems(page), 'axe, serious or critical').toEqual([]);
    });
  },
  signInAs: async ({ page }, use) => {
    await use((role) => signIn(page, accountWith(role)));
  },
  ownWord: async ({}, use, info) => {
    await use(`uji${info.workerIndex}${info.testId.slice(-8).replace(/\W/g, '')}`);
  },
});

/** @throws Error when no example account holds the role */
export function accountWith(role: StaffRole): DemoAccount {
  const account = DEMO_ACCOUNTS.find(({ roles }) => roles.includes(role));
  if (!account) throw new Error(`no example account has the role ${role}`);
  return account;
}

/** Fills the sign-in form and waits until it has been left. */
export async function signIn(page: Page, account: DemoAccount): Promise<DemoAccount> {
  await page.goto('/login');
  const form = page.locator('form#login');
  await form.locator('input[name="email"]').fill(account.email);
  await form.locator('input[name="password"]').fill(DEMO_PASSWORD);
  await form.locator('[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== '/login');
  return account;
}
