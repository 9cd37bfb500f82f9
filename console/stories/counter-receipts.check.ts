import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { daysAgo, recordSale } from './support/counter-people.ts';
import { registerPerson } from './support/desk-people.ts';
import { pageOperations } from './support/page-operations.ts';

/** Sales whose receipts are lost. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a lost receipt is found by the card, and given to its customer', async () => {
  const sale = { receipt: 'Y-7799', description: 'Moonstone brooch', paymentLast4: '9173' };
  await recordSale(sale);
  await registerPerson({ name: { given: 'Wilma', family: 'Thorne' }, phones: [{ number: '07700 900892' }] });
  const { page, context, operations, faults } = await signIn(browser, 'clerk', { path: '/counter/receipts' });
  await page.getByLabel('Last four digits of the card').fill('9173');
  await page.getByLabel('Item').fill('moonstone');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('Card fits').waitFor();
  expect(pageOperations(operations)).toEqual(['ConsoleFindSales']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Give to a customer: Receipt Y-7799' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whose sale it is').fill('07700 900892');
  await dialog.getByRole('button', { name: 'Find' }).click();
  await dialog.getByRole('radio', { name: /Wilma Thorne/ }).check();
  await dialog.getByRole('button', { name: 'Give to a customer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wilma Thorne' }).waitFor();
  await page.getByText('Moonstone brooch').first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('a search over a month goes on by itself, and too many days take away what was found before', async () => {
  const placedAt = daysAgo(3);
  await recordSale({ receipt: 'Y-7798', description: 'Opal hair pin', paymentLast4: '9174', placedAt });
  const { page, context, operations, faults } = await signIn(browser, 'clerk', { path: '/counter/receipts' });
  const day = (days: number) => daysAgo(days).slice(0, 10);
  await page.getByLabel('Bought from').fill(day(30));
  await page.getByLabel('Last four digits of the card').fill('9174');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('Card fits').waitFor();
  expect(pageOperations(operations).length).toBeLessThanOrEqual(3);
  await page.getByLabel('Last four digits of the card').fill('0009');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('No sale fits. Try more days or fewer details.').waitFor();
  expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);

  // What cannot be searched for is said beside its field, and nothing is asked.
  const asked = pageOperations(operations).length;
  await page.getByLabel('Amount from').fill('abc');
  await page.getByLabel('Amount to').fill('-5');
  await page.getByLabel('Last four digits of the card').fill('12');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('Give four digits.').waitFor();
  expect(await page.getByText('Give an amount, such as 12.50.').count()).toBe(2);
  expect(pageOperations(operations)).toHaveLength(asked);
  await page.getByLabel('Amount from').fill('12,50');
  await expect.poll(() => page.getByText('Give an amount, such as 12.50.').count()).toBe(1);
  for (const label of ['Amount from', 'Amount to', 'Last four digits of the card'])
    await page.getByLabel(label).fill('');

  await page.getByLabel('Bought from').fill(day(31));
  await page.getByText('At most 31 days at once.').waitFor();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect.poll(() => page.getByText('No sale fits').count()).toBe(0);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});
