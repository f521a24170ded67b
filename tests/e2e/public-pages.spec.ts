import type { Page } from '@playwright/test';

import { expectReadable } from './readable';
import { expect, test } from './test';

const PAGES = [
  '/',
  '/library?q=pokja',
  '/library?q=tidakadakatainidimanapun',
  '/agencies',
  '/agencies/35.76',
  '/practices/PB-2024-0001',
  '/visits/KJ-2024-0001',
  '/visits/KJ-2024-0001/minutes',
  '/request',
  '/login',
  '/alamat-yang-tidak-ada',
];

for (const address of PAGES) {
  test(`${address} can be read by everybody, by day and by night`, async ({ page, watch }) => {
    if (address === '/alamat-yang-tidak-ada') watch.expectProblem(/^answer 404/);
    const backgrounds = new Set<string>();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expectReadable(page);
      backgrounds.add(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      );
    }
    expect(backgrounds.size, 'a background by day and another by night').toBe(2);
  });
}

test('the index of Kota Mojokerto stands in a table with its predicates', async ({ page }) => {
  await page.goto('/agencies/35.76');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Pemerintah Kota Mojokerto' }),
  ).toBeVisible();
  const table = page.getByRole('table', { name: 'Indeks SPBE Kota Mojokerto menurut tahun' });
  for (const [year, score, predicate] of [
    ['2021', '2,92', 'Baik'],
    ['2022', '3,32', 'Baik'],
    ['2023', '4,26', 'Memuaskan'],
  ] as const) {
    const row = table.getByRole('row', { name: year });
    await expect(row.getByRole('cell', { name: score, exact: true })).toBeVisible();
    await expect(row.getByRole('cell', { name: predicate, exact: true })).toBeVisible();
  }
});

test('a keyboard reaches everything and sees where it is @desktop', async ({ page }) => {
  await page.goto('/library?q=pokja');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Langsung ke isi' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Cari di pustaka')).toBeFocused();
  for (let step = 0; step < 12; step += 1) {
    expect(await focusMark(page)).toMatch(/^\w+ is marked$/);
    await page.keyboard.press('Tab');
  }
});

test('the language changes on the page one reads, and back', async ({ page, isMobile }) => {
  const change = async (name: string) => {
    if (isMobile) await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('button', { name }).filter({ visible: true }).click();
  };
  await page.goto('/library?q=pokja');
  await change('Switch to English');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(page).toHaveURL(/\/library\?q=pokja$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await change('Ganti ke bahasa Indonesia');
  await expect(page.getByRole('heading', { level: 1, name: 'Pustaka' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

/** "A is marked" when the element with the focus is seen to have it, by an outline around it. */
async function focusMark(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    return `${element.tagName} ${marked ? 'is' : 'is not'} marked`;
  });
}
