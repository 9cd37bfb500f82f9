import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('Escape does not throw away what was typed without asking, and the first error has the focus', async () => {
  const { page, context } = await signIn(browser, 'admin', { path: '/manager/segments' });
  const questions: string[] = [];
  let answer = false;
  page.on('dialog', (question) => {
    questions.push(question.message());
    void (answer ? question.accept() : question.dismiss());
  });
  const form = page.getByRole('dialog', { name: 'New segment' });
  // Nothing typed: nothing asked.
  await page.getByRole('button', { name: 'New segment' }).click();
  await form.getByLabel('Name').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  expect(questions).toEqual([]);

  await page.getByRole('button', { name: 'New segment' }).click();
  await form.getByLabel('Description').fill('Who comes again');
  await page.keyboard.press('Escape');
  await expect.poll(() => questions).toEqual(['What you typed here is lost. Close it?']);
  expect(await form.getByLabel('Description').inputValue()).toBe('Who comes again');

  await form.getByRole('button', { name: 'Save the segment' }).click();
  await expect.poll(() => form.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true);
  answer = true;
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  expect(questions).toHaveLength(2);
  await context.close();
});
