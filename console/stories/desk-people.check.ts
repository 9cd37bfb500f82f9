import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPromiseCallDocument } from '../../packages/client/generated/desk.js';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { giveLowScore, registerPerson } from './support/desk-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';
import { pageOperations } from './support/page-operations.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const dialogOf = (page: Page) => page.getByRole('dialog');

/** In both languages and colours, on a desk and on a phone. */
async function expectGoodPage(path: string, operation: string, text: string | RegExp): Promise<void> {
  for (const [locale, colorScheme, width] of [
    ['en-GB', 'light', 1280],
    ['de-DE', 'dark', 360],
  ] as const) {
    const options = { path, locale, colorScheme, viewport: { width, height: 900 } };
    const { page, context, operations, faults } = await signIn(browser, 'support', options);
    await page.getByText(text).first().waitFor();
    expect(pageOperations(operations)).toEqual([operation]);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  }
}

test('two records are compared field by field, merged, and separated again', async () => {
  const name = { given: 'Theodora', family: 'Ashdown' };
  const older = await registerPerson({ name, emails: [{ address: 'theodora.ashdown@example.com' }] });
  const newer = await registerPerson({ name, emails: [{ address: 't.ashdown@example.com' }] });
  const path = `/desk/duplicates/${older}/${newer}`;
  await expectGoodPage(path, 'ConsoleDeskPair', 't.ashdown@example.com');

  const { page, context } = await signIn(browser, 'support', { path });
  const result = page.getByRole('region', { name: 'The person after the merge' });
  const row = result.getByRole('row').filter({ hasText: 'theodora.ashdown@example.com' });
  await row.getByText('All are taken over').waitFor();
  // Both have one name, so the day tells them apart.
  expect(await row.getByText(/^since /).count()).toBe(1);
  await page.getByText('Same family name', { exact: false }).first().waitFor();
  const german = await signIn(browser, 'support', { path, locale: 'de-DE' });
  await german.page.getByText('Nachname: gleich').waitFor();
  await german.context.close();

  // The choice stands in the address, so it changes a moment after the click.
  const newerLeads = page.getByRole('radio').nth(1);
  await newerLeads.click();
  await expect.poll(() => newerLeads.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Merge' }).click();
  const merged = page.getByRole('region', { name: 'They are one person now' });
  await merged.getByText('t.ashdown@example.com').waitFor();
  const survivor = merged.getByRole('listitem').filter({ hasText: 'Leads the others' });
  await survivor.getByText('t.ashdown@example.com').waitFor();

  await merged
    .getByRole('listitem')
    .filter({ hasText: 'theodora.ashdown@example.com' })
    .getByRole('button', { name: 'Separate' })
    .click();
  await dialogOf(page).getByLabel('Why').fill('Mother and daughter');
  await dialogOf(page).getByRole('button', { name: 'Separate' }).click();
  await page.getByText('Somebody found before that these are different people.').waitFor();

  await page.goto(`/desk/customers/${older}?view=identity`);
  const history = page.getByRole('region', { name: 'Merges and separations' });
  await history.getByText('Mother and daughter').waitFor();
  expect(await history.getByRole('listitem').count()).toBe(2);
  await context.close();
  await expectGoodPage(`/desk/customers/${older}?view=identity`, 'ConsoleDeskCustomer', 'Mother and daughter');
});

test('two records that cannot be one are marked as two people', async () => {
  const person = { name: { given: 'Rosalind', family: 'Oakhurst' }, phones: [{ number: '07700 900891' }] };
  const left = await registerPerson({ ...person, loyalty: { number: 'OAK-1' } });
  const right = await registerPerson({ ...person, loyalty: { number: 'OAK-2' } });
  const { page, context, faults } = await signIn(browser, 'support', { path: `/desk/duplicates/${left}/${right}` });
  await page.getByText('They cannot be merged').waitFor();
  expect(await page.getByRole('button', { name: 'Merge' }).count()).toBe(0);
  expect(await page.getByRole('region', { name: 'The person after the merge' }).count()).toBe(0);
  // Both, with the numbers that contradict each other.
  await page.getByText('OAK-1').first().waitFor();
  await page.getByText('OAK-2').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Not the same person' }).click();
  await dialogOf(page).getByLabel('Why').fill('Two cards');
  await dialogOf(page).getByRole('button', { name: 'Not the same person' }).click();
  await page.getByRole('heading', { level: 1, name: 'Duplicates' }).waitFor();
  await page.goto(`/desk/duplicates/${left}/${right}`);
  await page.getByText('Somebody found before that these are different people.').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('the desk sees why a person may not be emailed', async () => {
  const id = await registerPerson({
    name: { given: 'Leopoldine', family: 'March' },
    emails: [{ address: 'leopoldine.march@example.com', verified: true }],
  });
  const { page, context } = await signIn(browser, 'support', { path: `/desk/customers/${id}?view=contact` });
  const question = page.getByRole('region', { name: 'May we contact this person?' });
  await question.getByText('There is no consent').waitFor();

  await page.getByRole('button', { name: 'Record an answer' }).click();
  await dialogOf(page).getByLabel('How you know it').fill('She called on Monday');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await question.getByText('The person refused it').waitFor();
  expect(await page.getByText(/She called on Monday/).count()).toBe(2);

  await question.getByLabel('By').selectOption({ label: 'SMS' });
  await question.getByText('There is no address for this way').waitFor();
  await question.getByLabel('By').selectOption({ label: 'Email' });
  await question.getByLabel('For').selectOption({ label: 'A purchase' });
  await question.getByText('Yes', { exact: true }).waitFor();
  await context.close();
  await expectGoodPage(`/desk/customers/${id}?view=contact`, 'ConsoleDeskCustomer', /She called on Monday/);
});

test('what was said under a handle is joined to the customer who said it', async () => {
  await registerPerson({ name: { given: 'Cornelius', family: 'Weatherill' } });
  const handle = { system: 'instagram', value: 'weatherill.draws' };
  await giveLowScore({ customer: { handle }, comment: 'They lost my frame.', ifUnidentified: 'KEEP' });
  const { page, context } = await signIn(browser, 'support', { path: '/desk/feedback?store=bath' });
  const said = page.getByRole('listitem').filter({ hasText: 'They lost my frame.' });
  await said.getByText('1 of 5').waitFor();
  await said.getByRole('link', { name: 'Who is this?' }).click();
  await page.getByText('instagram: weatherill.draws').waitFor();
  const path = new URL(page.url()).pathname;
  await expectGoodPage(path, 'ConsoleDeskUnidentified', /They lost my frame/);
  await page.getByRole('textbox', { name: 'Customer' }).fill('Weatherill');
  await page.getByRole('button', { name: 'This is Cornelius Weatherill' }).click();
  await page.getByText('It stands with the customer now.').waitFor();
  await page.getByRole('link', { name: 'Open the customer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cornelius Weatherill' }).waitFor();
  await page.getByRole('region', { name: 'Said under a handle' }).waitFor();
  await page.getByRole('button', { name: 'What happened' }).click();
  await page
    .getByText(/They lost my frame/)
    .first()
    .waitFor();
  await context.close();
});

test('a promised call is recorded from the list, until the customer is reached', async () => {
  const id = await registerPerson({
    name: { given: 'Rosamund', family: 'Tilney' },
    phones: [{ number: '07700 900982' }],
  });
  const desk = await graphOfRole('support');
  const dueAt = new Date(Date.now() - 60_000).toISOString();
  const call = { customer: { id }, dueAt, note: 'About the clasp', store: 'bath' };
  await desk.ask(DeskPromiseCallDocument, { input: { idempotencyKey: crypto.randomUUID(), ...call } });
  const path = '/desk?store=bath&kind=CALL';
  const { page, context, operations } = await signIn(browser, 'support', { path });
  const owed = page.getByRole('listitem').filter({ hasText: 'Rosamund Tilney' });
  await owed.getByRole('button', { name: 'Record the call' }).click();
  expect(pageOperations(operations)).toEqual(['ConsoleDeskOwed']);
  await dialogOf(page).getByRole('link', { name: '+447700900982' }).waitFor();
  await dialogOf(page).getByLabel('No answer').check();
  await expectAccessible(page);
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });

  await owed.getByRole('button', { name: 'Record the call' }).click();
  await dialogOf(page)
    .getByText(/No answer/)
    .first()
    .waitFor();
  await dialogOf(page).getByText('Earlier tries').waitFor();
  await dialogOf(page).getByLabel('Reached').check();
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await owed.waitFor({ state: 'detached' });
  await context.close();
});
