import { expect, test } from './test';

declare global {
  interface Window {
    keepsItsPage?: boolean;
  }
}

test('a page that is touched while its script starts comes alive @desktop', async ({ page }) => {
  // Keys between any two steps of the script, as from somebody who does not wait.
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true });
      document.querySelector('body')?.dispatchEvent(tab);
      port2.postMessage(null);
    };
    port2.postMessage(null);
    window.addEventListener('stop-keys', () => port1.close());
  });
  await page.goto('/library?q=pokja');
  // The router writes where one is into the history as soon as it runs.
  await page.waitForFunction(() => history.state !== null);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('stop-keys'));
    window.keepsItsPage = true;
  });
  const results = page.getByRole('region', { name: 'Hasil pencarian' });
  await results.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/(practices|visits)\//);
  expect(await page.evaluate(() => window.keepsItsPage)).toBe(true);
});
