import { readFileSync } from 'node:fs';

import { test as base, expect, type Page } from '@playwright/test';

import type { StaffRole } from '../../app/features/accounts/rules/roles';
import { accessibilityProblems } from './accessibility';
import { ACCOUNTS_FILE } from './server-settings';
import { watchContext, type PageWatch } from './watch-page';

/** One account of the example records, as app/commands/load-demo.ts writes it to accounts.json. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly agencyName: string;
  readonly roles: readonly StaffRole[];
}

interface Fixtures {
  /** Always on: a test during which the browser complained fails at its end. */
  readonly watch: PageWatch;
  /** Fails when axe finds something serious on the page as it stands. Needs JavaScript. */
  readonly expectAccessible: () => Promise<void>;
  /** Signs in by the form, as somebody of the first agency who holds this role. */
  readonly signInAs: (role: StaffRole) => Promise<DemoAccount>;
  /** A word no other test has, for records of this test's own. */
  readonly ownWord: string;
}

export { expect };

/** The `test` of every end-to-end test here. Each makes its own records; none changes an example. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context }, use) => {
      const watch = watchContext(context);
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

export function demoAccounts(): DemoAccount[] {
  return JSON.parse(readFileSync(ACCOUNTS_FILE, 'utf8')) as DemoAccount[];
}

/** @throws Error when no example account holds the role */
export function accountWith(role: StaffRole): DemoAccount {
  const account = demoAccounts().find(({ roles }) => roles.includes(role));
  if (!account) throw new Error(`no example account has the role ${role}`);
  return account;
}

/** Fills the sign-in form and waits until it has been left. */
export async function signIn(page: Page, account: DemoAccount): Promise<DemoAccount> {
  await page.goto('/login');
  await page.locator('input[name="email"]').fill(account.email);
  await page.locator('input[name="password"]').fill(account.password);
  await page.locator('main form [type="submit"]').first().click();
  await page.waitForURL((url) => url.pathname !== '/login');
  return account;
}
