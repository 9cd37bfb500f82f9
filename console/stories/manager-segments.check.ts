import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';

/** A manager builds segments. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PHONE = { width: 360, height: 900 };

test('a segment is built by the builder, with a preview', async () => {
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/segments' });
  await page.getByRole('button', { name: 'New segment' }).click();
  const form = page.getByRole('dialog', { name: 'New segment' });
  await form.getByLabel('Value').fill('');
  await form.getByRole('button', { name: 'How many are these?' }).click();
  await form.getByText('Missing').waitFor();
  await form.getByRole('alert').filter({ hasText: 'Give each comparison a value that it can have.' }).waitFor();
  await form.getByLabel('Name').fill('Gold buyers');
  await form.getByLabel('Value').fill('99999999999999999999');
  await form.getByText('This number is too large or too small.').waitFor();
  await form.getByLabel('Value').fill('2');
  await form.getByText('Missing').waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Add a comparison' }).click();
  const second = form.getByRole('group', { name: 'Comparison 2' });
  await second.getByLabel('What').selectOption({ label: 'Tier of value' });
  await second.getByLabel('Value').selectOption({ label: 'Gold' });
  await form.getByRole('button', { name: 'How many are these?' }).click();
  await form.getByText(/\d+ customers/).waitFor();
  await form.getByText('Some of them:').waitFor();
  await expectAccessible(page);

  await form.getByRole('button', { name: 'Edit as text' }).click();
  await expect.poll(() => form.getByLabel('Condition (json-rules-engine)').inputValue()).toContain('insights');
  await form.getByRole('button', { name: 'Save the segment' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gold buyers' }).waitFor();
  await page.getByRole('heading', { name: 'Members over time' }).waitFor();
  await page.getByText('Tier of value is Gold').waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('groups in a condition are built, read back from their text, and counted', async () => {
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/segments', viewport: PHONE });
  await page.getByRole('button', { name: 'New segment' }).click();
  const form = page.getByRole('dialog', { name: 'New segment' });
  await form.getByLabel('Value').fill('1');
  await form.getByRole('button', { name: 'Add a group' }).click();
  const group = form.getByRole('group', { name: 'Group 2' });
  await expect.poll(() => group.getByLabel('It is true if').inputValue()).toBe('any');
  await group.getByLabel('Value', { exact: true }).fill('100000000');
  await form.getByRole('button', { name: 'How many are these?' }).click();
  await form.getByText(/^(About )?0 customers/).waitFor();
  await group.getByRole('button', { name: 'Add a comparison to group 2' }).click();
  const gold = group.getByRole('group', { name: 'Comparison 2.2' });
  await gold.getByLabel('What').selectOption({ label: 'Tier of value' });
  await gold.getByLabel('Value').selectOption({ label: 'Gold' });
  await expectAccessible(page);
  await form.getByRole('button', { name: 'How many are these?' }).click();
  await form.getByText(/^(About )?[1-9]\d* customers/).waitFor();

  await form.getByRole('button', { name: 'Edit as text' }).click();
  const text = form.getByLabel('Condition (json-rules-engine)');
  await expect
    .poll(async () => JSON.parse(await text.inputValue()))
    .toMatchObject({ all: [{ value: 1 }, { any: [{ value: 100_000_000 }, { value: 'GOLD' }] }] });
  await form.getByRole('button', { name: 'Edit as a form' }).click();
  await group.getByRole('button', { name: 'Remove comparison 2.1' }).click();
  await expect.poll(() => group.getByRole('button', { name: 'Remove comparison 2.1' }).isDisabled()).toBe(true);
  await form.getByRole('button', { name: 'Remove group 2' }).click();
  await expect.poll(() => group.count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});
