import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { complain, registerPerson } from './support/desk-people.ts';
import { pageOperations } from './support/page-operations.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const dialogOf = (page: Page) => page.getByRole('dialog');

test('a bad experience becomes a case, which the desk works on until its clocks stop', async () => {
  const customerId = await registerPerson({
    name: { given: 'Winifred', family: 'Oakwood' },
    emails: [{ address: 'winifred.oakwood@example.com', verified: true, primary: true }],
  });
  const { page, context, faults } = await signIn(browser, 'support', { path: '/desk?store=bath&kind=FIRST_RESPONSE' });
  await complain(customerId, 'The vase came broken, and the box was open.');

  // The list moves by itself.
  const owed = page.getByRole('listitem').filter({ hasText: 'Winifred Oakwood' });
  await owed.getByRole('link', { name: /damaged/ }).click();
  await page.getByRole('heading', { level: 1, name: 'An item arrived damaged' }).waitFor();

  const promises = page.getByRole('region', { name: 'Promises' });
  await promises.getByText('The vase came broken, and the box was open.').waitFor();
  const firstAnswer = promises
    .locator('div')
    .filter({ has: page.getByText('First answer', { exact: true }) })
    .last();
  expect(await firstAnswer.locator('time').count()).toBe(1);

  await page.getByRole('button', { name: 'Record a contact' }).click();
  await dialogOf(page).getByLabel('Note').fill('Apologised. She wants the same vase again.');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await page.getByText('Apologised. She wants the same vase again.').waitFor();
  await firstAnswer.getByText(/^Done /).waitFor();

  for (const step of ['Call the customer and apologise', 'Ask the customer what went wrong']) {
    const done = page.getByRole('button', { name: `Done: ${step}` });
    await done.click();
    await done.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Not needed: Ask for a photograph' }).click();
  await dialogOf(page).getByLabel('Reason').fill('She sent one already.');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await page.getByText('Not needed: She sent one already.').waitFor();

  await page.getByRole('button', { name: 'Promise an update' }).click();
  await dialogOf(page).getByLabel('What the customer reads').fill('A new vase leaves tomorrow.');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await promises.getByText('Next update').waitFor();

  await page.getByRole('button', { name: 'The customer accepts' }).click();
  await page.getByText('Accepted, still owed').waitFor();
  await page.getByRole('button', { name: 'Fulfilled' }).click();
  await page.getByRole('button', { name: 'Fulfilled' }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Resolve' }).click();
  await dialogOf(page).getByLabel('Why did it happen?').selectOption({ label: 'Packaging' });
  await dialogOf(page).getByRole('button', { name: 'Resolve' }).click();
  // The graph says what is missing, beside the field.
  await dialogOf(page).locator('[aria-invalid=true]').waitFor();
  await dialogOf(page).getByLabel('In a sentence').fill('The box was too thin.');
  await dialogOf(page).getByLabel('What prevents it from now on?').fill('A box with two walls.');
  await dialogOf(page).getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('Packaging: The box was too thin.').waitFor();
  await page.getByRole('button', { name: 'The customer is content' }).waitFor();
  expect(await promises.locator('time').count()).toBe(0);

  await page.goto('/desk?store=bath');
  await page.getByRole('listitem').first().waitFor();
  await page.getByText('Winifred Oakwood').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
});

test('a case is one query, accessible, and not wider than a phone', async () => {
  const customerId = await registerPerson({ name: { given: 'Ottoline', family: 'Fairbairn' } });
  const path = await complain(customerId, 'The lid was torn.');
  for (const [locale, colorScheme, width] of [
    ['en-GB', 'light', 1280],
    ['de-DE', 'dark', 360],
  ] as const) {
    const options = { path, locale, colorScheme, viewport: { width, height: 900 } };
    const window = await signIn(browser, 'support', options);
    await window.page.getByText('The lid was torn.').first().waitFor();
    expect(pageOperations(window.operations)).toEqual(['ConsoleDeskCase']);
    await expectAccessible(window.page);
    expect(await window.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await window.context.close();
  }
});

test('two windows at one desk: what one does is seen in the other within 5 s', async () => {
  const customerId = await registerPerson({ name: { given: 'Bartholomew', family: 'Quickstep' } });
  await complain(customerId, 'The handle was broken.');
  const one = await signIn(browser, 'support', { path: '/desk/cases?store=bath' });
  const other = await signIn(browser, 'admin', { path: '/desk/cases?store=bath' });
  const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: 'Bartholomew Quickstep' });
  await rowOf(other.page).waitFor();
  await rowOf(one.page).getByRole('link').first().click();
  await one.page.getByRole('button', { name: 'Change' }).click();
  await dialogOf(one.page).getByLabel('Title').fill('The handle of the jug');
  await dialogOf(one.page).getByRole('button', { name: 'Save' }).click();
  await one.page.getByRole('heading', { level: 1, name: 'The handle of the jug' }).waitFor();
  await other.page.getByRole('link', { name: 'The handle of the jug' }).waitFor({ timeout: 5_000 });
  await one.context.close();
  await other.context.close();
});
