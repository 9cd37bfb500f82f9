import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCaseDocument } from '../../packages/client/generated/desk.js';
import { createAcceptedOffer } from './support/accepted-offer.ts';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { createRingOwner } from './support/counter-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';
import { loseConnectionAt } from './support/lost-connection.ts';
import { pageOperations } from './support/page-operations.ts';

/** The jeweller's story as a clerk lives it: a person with a ring, a receipt and cover. */

let browser: Browser;
let ada: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const person = { given: 'Ada', family: 'Marsh', phone: '+447700900801' };
  ada = await createRingOwner({ ...person, serialNumber: 'MARSH-7701', receipt: 'Y-7701' });
});
afterAll(() => browser.close());

async function find(page: Page, text: string): Promise<void> {
  await page.getByLabel('What the customer has').fill(text);
  await page.keyboard.press('Enter');
}
const adaHeading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Ada Marsh' });
const notice = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first();

describe('the field of the counter', () => {
  test.each([
    ['a phone number', '07700 900801'],
    ['a serial number', 'marsh-7701'],
    ['a receipt', 'Y-7701'],
    ['a name', 'Marsh'],
  ])('opens the person at once for %s, with one query each', async (_, text) => {
    const { page, context, operations, faults } = await signIn(browser, 'clerk', { path: '/counter' });
    await find(page, text);
    await adaHeading(page).waitFor();
    expect(pageOperations(operations)).toEqual(['ConsoleLookUp', 'ConsoleCounterCustomer']);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('opens a person from the link in a code, without a search', async () => {
    const { page, context, operations } = await signIn(browser, 'clerk', { path: '/counter' });
    await find(page, `https://shop.example/counter/customers/${ada}`);
    await adaHeading(page).waitFor();
    expect(pageOperations(operations)).toEqual(['ConsoleCounterCustomer']);
    await context.close();
  });

  test('tells two people with one name apart, and is reached by a key from anywhere', async () => {
    for (const [given, phone, receipt] of [
      ['Ines', '+447700900811', 'Y-7711'],
      ['Iris', '+447700900812', 'Y-7712'],
    ] as const)
      await createRingOwner({ given, family: 'Quillfeather', phone, serialNumber: receipt, receipt });
    const { page, context } = await signIn(browser, 'clerk', { path: '/counter' });
    await find(page, 'Quillfeather');
    await page.getByText('+447700900811').waitFor();
    await page.getByText('2 results.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /I(nes|ris) Quillfeather/ }).waitFor();
    await page.keyboard.press('/');
    await page.getByLabel('What the customer has').waitFor();
    expect(await page.getByLabel('What the customer has').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await context.close();
  });

  test('registers somebody new with what was typed', async () => {
    const { page, context } = await signIn(browser, 'clerk', { path: '/counter' });
    await find(page, 'Juno Castellane');
    await page.getByRole('button', { name: 'Register a new customer' }).click();
    expect(await page.getByLabel('Family name').inputValue()).toBe('Castellane');
    await page.getByLabel('Phone').fill('12');
    await page.getByRole('button', { name: 'Register a new customer' }).click();
    await expect.poll(() => page.getByLabel('Phone').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Phone').fill('07700 900821');
    await page.getByRole('button', { name: 'Register a new customer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Juno Castellane' }).waitFor();
    await page.getByText('Confirm the phone or the email').waitFor();
    await context.close();
  });
});

test.each([
  ['/counter/visits', 'ConsoleVisits'],
  ['/counter/custody', 'ConsoleCounterItems'],
])('%s reads one query', async (path, operation) => {
  const { page, context, operations } = await signIn(browser, 'clerk', { path });
  await page.waitForLoadState('networkidle');
  expect(pageOperations(operations)).toEqual([operation]);
  expect(operations.filter((name) => name === 'ConsoleStart')).toHaveLength(1);
  await context.close();
});

describe('the person at a glance', () => {
  test('is read in one query, and says what is known in words', async () => {
    const { page, context, operations } = await signIn(browser, 'clerk', { path: `/counter/customers/${ada}` });
    await page.getByText('Book the next inspection').waitFor();
    await page.getByRole('img', { name: /^Cover from .* Not inspected yet\. Next inspection due by / }).waitFor();
    await page.getByText('No: nobody has agreed to it.').first().waitFor();
    await page.getByText('Wedding band, 18 ct gold').first().waitFor();
    expect(pageOperations(operations)).toEqual(['ConsoleCounterCustomer']);
    await context.close();
  });

  test.each([
    ['light', 'en-GB', 1280],
    ['dark', 'de-DE', 360],
  ] as const)(
    'is accessible in %s colours, in %s, %i px wide, with and without a form',
    async (colorScheme, locale, width) => {
      const options = { path: `/counter/customers/${ada}`, colorScheme, locale, viewport: { width, height: 900 } };
      const { page, context, faults } = await signIn(browser, 'clerk', options);
      await adaHeading(page).waitFor();
      await expectAccessible(page);
      for (const wide of [2560, width]) {
        await page.setViewportSize({ width: wide, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      for (const key of ['r', 'b', 'e']) {
        await page.keyboard.press(key);
        await page.locator('[role=dialog] form').waitFor();
        if (key === 'b') await page.getByRole('radio').first().waitFor({ state: 'attached' });
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

describe('a day at the counter', () => {
  test('a visit is booked, seen among the visits of its day, and the person arrives', async () => {
    const { page, context, faults } = await signIn(browser, 'clerk', { path: `/counter/customers/${ada}` });
    await page.getByRole('region', { name: 'What to do next' }).getByRole('button', { name: 'Book a visit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Time' }).getByText('11:00').click();
    await dialog.getByRole('button', { name: 'Book', exact: true }).click();
    await notice(page, /^Booked for .* in York, Stonegate\.$/).waitFor();
    const booked = await page.getByText(/^Booked: /).textContent();
    expect(booked).toContain('11:00');
    expect(await page.getByText('Book the next inspection').count()).toBe(0);

    await page.getByRole('link', { name: 'Visits' }).click();
    await page.getByLabel('Day').fill(dayOf(booked));
    const row = page.getByRole('row', { name: /Ada Marsh/ });
    await row.getByRole('button', { name: 'Is here' }).click();
    await row.getByText('Is here').waitFor();
    await row.getByRole('button', { name: 'Done' }).click();
    await row.getByRole('button').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });

  test('an inspection is recorded, and the next one follows from it', async () => {
    const { page, context } = await signIn(browser, 'clerk', { path: `/counter/customers/${ada}` });
    await page.getByRole('toolbar').getByRole('button', { name: 'Record an inspection' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Condition').selectOption('Fair');
    await dialog.getByRole('button', { name: 'Add a finding' }).click();
    await dialog.getByLabel('Part').fill('claws');
    await dialog.getByRole('button', { name: 'Record the inspection' }).click();
    await notice(page, /The next inspection is due by/).waitFor();
    await page.getByText(/^Last inspection .*: Fair$/).waitFor();
    await page.getByText('claws', { exact: true }).waitFor();
    await context.close();
  });

  test('a case is opened, and the name is corrected', async () => {
    const { page, context } = await signIn(browser, 'clerk', { path: `/counter/customers/${ada}` });
    await page.getByRole('button', { name: 'Open a case' }).click();
    await page.getByLabel('What is wrong').fill('The band leaves a mark');
    await page.getByRole('dialog').getByRole('button', { name: 'Open the case' }).click();
    await page.getByRole('link', { name: 'The band leaves a mark' }).waitFor();
    await page.getByRole('button', { name: 'Correct details' }).click();
    await page.getByLabel('How to say the name').fill('AH-da');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Say: AH-da').waitFor();
    await context.close();
  });

  test('an accepted offer is on top, and is redeemed once with a sale although the connection is lost', async () => {
    const person = { given: 'Edda', family: 'Prior', phone: '+447700900841' };
    const edda = await createRingOwner({ ...person, serialNumber: 'PRIOR-1', receipt: 'Y-7741' });
    const caseId = await createAcceptedOffer(edda, 'A polishing cloth');
    const { page, context } = await signIn(browser, 'clerk', { path: `/counter/customers/${edda}` });
    const next = page.getByRole('region', { name: 'What to do next' });
    await next.getByText('An accepted offer is owed').waitFor();
    await next.getByRole('button', { name: 'Redeem an offer' }).click();
    const dialog = page.getByRole('dialog');
    const sale = dialog.getByLabel('With the purchase');
    const chosen = await sale.locator('option', { hasText: 'Y-7741' }).getAttribute('value');
    await sale.selectOption(chosen);
    await dialog.getByLabel('How it was fulfilled').fill('Put into the bag');
    const reconnect = await loseConnectionAt({ page, context }, 'ConsoleRedeemOffer');
    await dialog.getByRole('button', { name: 'Redeem', exact: true }).click();
    await dialog.getByText('No connection. This is sent as soon as there is one').waitFor();
    expect(await dialog.getByLabel('How it was fulfilled').inputValue()).toBe('Put into the bag');
    expect(await sale.inputValue()).toBe(chosen);
    await reconnect();
    await notice(page, 'Redeemed: Gift · A polishing cloth.').waitFor();
    await next.getByText('An accepted offer is owed').waitFor({ state: 'detached' });
    const { serviceCase } = await (await graphOfRole('support')).ask(DeskCaseDocument, { id: caseId });
    expect(serviceCase?.offers).toMatchObject([{ offerStatus: 'FULFILLED', fulfilmentNote: 'Put into the bag' }]);
    await context.close();
  });
});

/** The day in a text such as `Booked: 30 Nov 2026, 11:00, York`, as an input has it. */
function dayOf(booked: string | null): string {
  const text = /\d{1,2} \w+ \d{4}/.exec(booked ?? '')?.[0] ?? '';
  return new Date(`${text} 12:00 UTC`).toISOString().slice(0, 10);
}
