import type { StaffRole } from '../../app/features/accounts/rules/roles';
import { expectReadable } from './readable';
import { expect, test } from './test';

/** The example visit of 2024, which has everything that a visit can have. */
const SUBJECT = 'Peningkatan indeks SPBE dan Pokja per domain SPBE';

const PAGES: Partial<Record<StaffRole, readonly string[]>> = {
  secretariat: [
    '/workspace',
    '/workspace/requests',
    '/workspace/visits',
    '/workspace/rooms',
    '/workspace/practices',
    '/workspace/practices/new',
    '/workspace/account',
  ],
  administrator: ['/workspace/members'],
};

for (const [role, addresses] of Object.entries(PAGES)) {
  test(`the pages of the workspace can be read by everybody: ${role}`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(role as StaffRole);
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.goto(address);
        await expectReadable(page);
      });
    }
  });
}

test('the pages of one visit can be read by everybody', async ({ page, signInAs }) => {
  await signInAs('minuteTaker');
  await page.goto('/workspace/visits?state=held');
  await page.getByRole('link', { name: SUBJECT }).click();
  await expect(page.getByRole('heading', { level: 1, name: SUBJECT })).toBeVisible();
  const visit = new URL(page.url()).pathname;
  for (const address of [visit, `${visit}/people`, `${visit}/attendance`, `${visit}/minutes`]) {
    await test.step(address.replace(visit, ''), async () => {
      await page.goto(address);
      await expectReadable(page);
    });
  }
});
