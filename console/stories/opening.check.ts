import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('while the first answer is on its way, the window says so', async () => {
  const { page, context } = await signIn(browser, 'support', { path: '/desk' });
  let letGo = () => {};
  const answered = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await answered;
    await route.continue();
  });
  await page.reload();
  const loading = page.getByRole('status').filter({ hasText: 'Loading · Wird geladen' });
  await loading.waitFor();
  await expect
    .poll(() => loading.evaluate((element) => getComputedStyle(element).opacity), { timeout: 10_000 })
    .toBe('1');
  letGo();
  await page.getByRole('heading', { level: 1, name: 'What we owe' }).waitFor();
  expect(await loading.count()).toBe(0);
  await context.close();
});

test('a new window of somebody without a store begins in the store that was chosen last', async () => {
  const { page, context } = await signIn(browser, 'support', { path: '/counter' });
  await page.getByLabel('At the store').selectOption('york');
  const other = await context.newPage();
  await other.goto('/counter');
  await expect.poll(() => other.getByLabel('At the store').inputValue()).toBe('york');
  // Each window has its own store.
  await other.getByLabel('At the store').selectOption('leeds');
  await page.reload();
  await expect.poll(() => page.getByLabel('At the store').inputValue()).toBe('york');
  await context.close();
});
