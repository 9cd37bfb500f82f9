import { expect, test } from 'vitest';
import { signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';

test('on one’s own machine, the menu leads to the explorer of the API', async () => {
  const browser = await launchBrowser();
  const { page } = await signIn(browser, 'admin', { path: '/desk' });
  await page.getByRole('link', { name: 'API explorer' }).click();
  await page.waitForURL('**/explorer');
  expect(await page.title()).not.toBe('');
  await browser.close();
});
