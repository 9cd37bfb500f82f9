import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { createRingOwner } from './support/counter-people.ts';
import { itemsOf } from './support/items-of.ts';
import { loseConnectionAt } from './support/lost-connection.ts';

/** Items that go over the counter: by keyboard alone, through a lost connection, and between two people. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('by keyboard alone, a person is found, an item received, a visit booked, the ring inspected, the item given back', async () => {
  const person = { given: 'Berta', family: 'Klein', phone: '+447700900831' };
  const berta = await createRingOwner({ ...person, serialNumber: 'KLEIN-1', receipt: 'Y-7731' });
  const { page, context, faults } = await signIn(browser, 'clerk', { path: '/counter' });
  const { keyboard } = page;
  const says = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
  /** Until the form is there and its first field has the focus. */
  const formIsReady = () =>
    page.waitForFunction(
      () => document.activeElement?.closest('form') !== null && document.querySelector('[role=dialog]') !== null,
    );
  const tab = async (times: number) => {
    for (let count = 0; count < times; count++) await keyboard.press('Tab');
  };

  await keyboard.type('07700 900831');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Berta Klein' }).waitFor();

  await keyboard.press('r');
  await formIsReady();
  await keyboard.type('Silver locket, hinge bent');
  await tab(2);
  await keyboard.type('K-31');
  await keyboard.press('Enter');
  await says(/^Received with tag K-31, promised for /);

  await keyboard.press('b');
  await formIsReady();
  await page.getByRole('radio').first().waitFor({ state: 'attached' });
  // The store, the days, and the first time of the first day.
  await tab(3);
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await says(/^Booked for /);

  await keyboard.press('i');
  await formIsReady();
  await keyboard.type('Exc');
  await keyboard.press('Control+Enter');
  await says(/The next inspection is due by/);
  await page.getByText(/^Last inspection .*: Excellent$/).waitFor();

  await keyboard.press('g');
  await formIsReady();
  await keyboard.type('Her brother Emil');
  await keyboard.press('Enter');
  await says('Given back: tag K-31.');
  expect(await itemsOf(berta)).toMatchObject([{ tag: 'K-31', jobStatus: 'RETURNED', returnedTo: 'Her brother Emil' }]);
  expect(faults).toEqual([]);
  await context.close();
});

test('a connection that is lost while an item is received keeps what was typed, and the item is received once', async () => {
  const person = { given: 'Cleo', family: 'Adair', phone: '+447700900832' };
  const cleo = await createRingOwner({ ...person, serialNumber: 'ADAIR-1', receipt: 'Y-7732' });
  const { page, context } = await signIn(browser, 'clerk', { path: `/counter/customers/${cleo}` });
  await page.getByRole('toolbar').getByRole('button', { name: 'Receive an item' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it is').fill('Garnet ring, to clean');
  await dialog.getByLabel('Tag on the bag').fill('K-32');
  const reconnect = await loseConnectionAt({ page, context }, 'ConsoleReceiveItem');
  await dialog.getByRole('button', { name: 'Receive the item' }).click();
  await dialog.getByText('No connection. This is sent as soon as there is one').waitFor();
  expect(await dialog.getByLabel('What it is').inputValue()).toBe('Garnet ring, to clean');
  expect(await dialog.getByLabel('Tag on the bag').inputValue()).toBe('K-32');
  await page.getByText('1 change waits for an answer').waitFor();

  await reconnect();
  await page
    .getByRole('status')
    .filter({ hasText: /^Received with tag K-32/ })
    .waitFor();
  expect(await itemsOf(cleo)).toMatchObject([{ tag: 'K-32', description: 'Garnet ring, to clean' }]);
  await context.close();
});

test('two people at the safe see what the other did, and an estimate gets its answer', async () => {
  const person = { given: 'Dora', family: 'Finch', phone: '+447700900833' };
  const dora = await createRingOwner({ ...person, serialNumber: 'FINCH-1', receipt: 'Y-7733' });
  const counter = await signIn(browser, 'clerk', { path: `/counter/customers/${dora}` });
  const safe = await signIn(browser, 'clerk', { path: '/counter/custody' });
  await safe.page.getByRole('table').waitFor();

  await counter.page.keyboard.press('r');
  await counter.page.getByLabel('What it is').fill('Bracelet, clasp worn');
  await counter.page.getByLabel('Tag on the bag').fill('K-33');
  // Before all others, so that it stands on the first page.
  await counter.page.getByLabel('Promised for').fill(soon());
  await counter.page.getByRole('button', { name: 'Receive the item' }).click();
  const row = safe.page.getByRole('row', { name: /K-33/ });
  await row.waitFor({ timeout: 15_000 });

  await row.getByRole('button', { name: 'Open: Bracelet, clasp worn, tag K-33' }).click();
  const dialog = safe.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Set an estimate' }).click();
  await dialog.getByLabel('Sum in GBP').fill('45,50');
  await dialog.getByRole('button', { name: 'Set an estimate' }).click();
  await dialog.getByRole('button', { name: 'Agrees to £45.50' }).click();
  await dialog.getByText('£45.50 · approved').waitFor();
  await dialog.getByRole('button', { name: 'It is ready' }).click();
  await dialog.getByText(/^Ready to collect · /).waitFor();
  await safe.page.keyboard.press('Escape');
  await row.getByText('Ready to collect').waitFor();

  await row.getByRole('button', { name: 'Open: Bracelet, clasp worn, tag K-33' }).click();
  await dialog.getByText('Dora Finch').waitFor();
  await dialog.getByRole('button', { name: 'Give it back' }).click();
  await dialog.getByText('Only if it is somebody else than Dora Finch.').waitFor();
  await dialog.getByRole('button', { name: 'Give it back' }).click();
  await safe.page.getByRole('status').filter({ hasText: 'Given back: tag K-33.' }).first().waitFor();
  await expect.poll(() => row.count()).toBe(0);
  expect([...counter.faults, ...safe.faults]).toEqual([]);
  await counter.context.close();
  await safe.context.close();
});

/** In an hour, in York. */
function soon(): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(new Date(Date.now() + 3_600_000)).replace(' ', 'T');
}
