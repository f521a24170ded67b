import type { Page } from '@playwright/test';

import { accessibilityProblems } from './accessibility';
import { expect } from './test';

/**
 * Whoever reads, on whatever screen: one main heading, nothing serious found by axe, nothing beyond
 * the side of the screen.
 */
export async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect.soft(await accessibilityProblems(page), 'axe, serious or critical').toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, 'width of the page').toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
