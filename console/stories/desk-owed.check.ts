import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPromiseCallDocument } from '../../packages/client/generated/desk.js';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { complain, registerPerson } from './support/desk-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DAY_MS = 86_400_000;

async function promiseCall(customerId: string, inMs: number, note: string): Promise<void> {
  const desk = await graphOfRole('support');
  const dueAt = new Date(Date.now() + inMs).toISOString();
  const call = { customer: { id: customerId }, dueAt, note, store: 'bath', assignee: 'Petronella' };
  const { promiseCall } = await desk.ask(DeskPromiseCallDocument, {
    input: { idempotencyKey: crypto.randomUUID(), ...call },
  });
  expect(promiseCall?.userErrors).toEqual([]);
}

test('what is owed stands under when it is due, is counted, and can end with today', async () => {
  const id = await registerPerson({ name: { given: 'Augusta', family: 'Merriweather' } });
  await promiseCall(id, -60_000, 'About the overdue clasp');
  await promiseCall(id, 2 * DAY_MS, 'About the later clasp');
  const { page, context, faults } = await signIn(browser, 'support', { path: '/desk?store=bath&kind=CALL' });
  const groupOf = (name: RegExp) =>
    page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });
  const overdue = groupOf(/^Overdue: [1-9]/);
  const later = groupOf(/^Later: [1-9]/);
  await overdue.getByText('About the overdue clasp').waitFor();
  await later.getByText('About the later clasp').waitFor();
  expect(await overdue.getByText('About the later clasp').count()).toBe(0);
  // The number is that of the lines below it.
  const heading = await overdue.getByRole('heading', { level: 2 }).textContent();
  expect(heading).toBe(`Overdue: ${await overdue.getByRole('listitem').count()}`);
  await expectAccessible(page);

  await page.getByLabel('When').selectOption({ label: 'Until the end of today' });
  await later.waitFor({ state: 'detached' });
  await overdue.getByText('About the overdue clasp').waitFor();
  await page.getByLabel('When').selectOption({ label: 'Overdue' });
  await overdue.getByText('About the overdue clasp').waitFor();
  expect(faults).toEqual([]);
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
