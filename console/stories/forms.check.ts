import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { complain, registerPerson } from './support/desk-people.ts';

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

test('a promised call stands on its case, until it is recorded there', async () => {
  const customerId = await registerPerson({
    name: { given: 'Hermione', family: 'Larkspur' },
    phones: [{ number: '07700 900895' }],
  });
  const path = await complain(customerId, 'The hinge was loose.');
  const { page, context, faults } = await signIn(browser, 'support', { path });
  const contacts = page.getByRole('region', { name: 'Contacts' });
  await contacts.getByRole('button', { name: 'Promise a call' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Note').fill('About the hinge');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await contacts.getByText('A call is promised').waitFor();
  await contacts.getByText('About the hinge').waitFor();
  await expectAccessible(page);

  await contacts.getByRole('button', { name: 'Record the call' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Say what became of it.').waitFor();
  await dialog.getByLabel('Reached').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await contacts.getByText('A call is promised').waitFor({ state: 'detached' });
  await contacts
    .getByText(/About the hinge|reached/i)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
