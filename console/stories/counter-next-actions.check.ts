import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskFileClaimDocument, DeskPromiseCallDocument } from '../../packages/client/generated/desk.js';
import { TillCustomerDocument } from '../../packages/client/generated/till.js';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { createRingOwner } from './support/counter-people.ts';
import { registerPerson } from './support/desk-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';

/** What is to be done next for a person, each with the button that does it. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const nextActions = (page: Page) => page.getByRole('region', { name: 'What to do next' });
const pathOf = (customerId: string) => `/counter/customers/${customerId}`;
const inputOf = <More extends object>(more: More) => ({ idempotencyKey: randomUUID(), ...more });

test('a promised call is recorded at the counter, where the person has come by', async () => {
  const id = await registerPerson({
    name: { given: 'Ottoline', family: 'Fairbank' },
    phones: [{ number: '07700 900871' }],
  });
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const desk = await graphOfRole('support');
  await desk.ask(DeskPromiseCallDocument, { input: inputOf({ customer: { id }, dueAt, note: 'About the clasp' }) });

  const { page, context, faults } = await signIn(browser, 'clerk', { path: pathOf(id) });
  const actions = nextActions(page);
  await actions.getByText('A call back is promised').waitFor();
  await actions.getByRole('button', { name: 'Record the call' }).click();
  const form = page.getByRole('dialog', { name: 'Record the call' });
  await form.getByText('About the clasp').waitFor();
  await form.getByRole('link', { name: '+447700900871' }).waitFor();
  await expectAccessible(page);
  await form.getByLabel('No answer').check();
  await form.getByLabel('Note').fill('The line was busy');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The call is recorded.').waitFor();

  await actions.getByRole('button', { name: 'Record the call' }).click();
  await form.getByText(/No answer The line was busy/).waitFor();
  await form.getByLabel('Reached', { exact: true }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => actions.getByText('A call back is promised').count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('a claim is read by a clerk, and decided at the desk or by who may', async () => {
  const person = { given: 'Ludmilla', family: 'Ashgrove', phone: '+447700900872' };
  const id = await createRingOwner({ ...person, serialNumber: 'ASHGROVE-1', receipt: 'Y-8621' });
  const words = ['A stone is loose.', 'The claw is bent.'];
  for (const description of words) await fileClaim(id, description);

  const clerk = await signIn(browser, 'clerk', { path: pathOf(id) });
  await nextActions(clerk.page).getByRole('button', { name: 'Look at the claim' }).first().click();
  const claim = clerk.page.getByRole('dialog', { name: 'Look at the claim' });
  await claim.getByText('The desk decides it.').waitFor();
  await claim.getByText(/A stone is loose\.|The claw is bent\./).waitFor();
  expect(await claim.getByRole('button', { name: 'Decide' }).count()).toBe(0);
  await expectAccessible(clerk.page);
  await clerk.context.close();

  const { page, context, faults } = await signIn(browser, 'support', { path: pathOf(id) });
  const buttons = nextActions(page).getByRole('button', { name: 'Look at the claim' });
  await expect.poll(() => buttons.count()).toBe(2);
  await buttons.first().click();
  const form = page.getByRole('dialog', { name: 'Look at the claim' });
  await form.getByRole('button', { name: 'Decide' }).click();
  await expect.poll(() => form.getByLabel('Why').getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
  await form.getByLabel('Why').fill('Covered by the plan');
  await form.getByRole('button', { name: 'Decide' }).click();
  await page.getByText('The claim is decided.').waitFor();
  await expect.poll(() => buttons.count()).toBe(1);

  await page.goto('/desk?kind=CLAIM_DECISION&store=york');
  const owed = page.getByRole('listitem').filter({ hasText: 'Ludmilla Ashgrove' });
  await owed.getByRole('button', { name: 'Decide the claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Decide the claim' });
  await dialog.getByLabel('Decline').check();
  await dialog.getByLabel('Why').fill('Worn by use');
  await dialog.getByRole('button', { name: 'Decide' }).click();
  await expect.poll(() => owed.count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

async function fileClaim(customerId: string, description: string): Promise<void> {
  const desk = await graphOfRole('support');
  const { customer } = await desk.ask(TillCustomerDocument, { id: customerId });
  const warrantyId = customer?.warranties?.nodes[0]?.id ?? '';
  const occurredAt = new Date().toISOString();
  const { fileWarrantyClaim } = await desk.ask(DeskFileClaimDocument, {
    input: inputOf({ warrantyId, description, occurredAt }),
  });
  expect(fileWarrantyClaim?.userErrors).toEqual([]);
}

test('lapsed cover is brought back by who may, and a clerk opens a case about it', async () => {
  const person = { given: 'Barnaby', family: 'Thistlewood', phone: '+447700900873' };
  const sale = { serialNumber: 'THISTLEWOOD-1', receipt: 'Y-8631', soldDaysAgo: 400 };
  const id = await createRingOwner({ ...person, ...sale });
  const clerk = await signIn(browser, 'clerk', { path: pathOf(id) });
  await nextActions(clerk.page).getByText('The cover has lapsed').waitFor();
  await nextActions(clerk.page).getByRole('button', { name: 'Open a case' }).click();
  const about = clerk.page.getByRole('dialog').getByLabel('What it is about');
  expect(await about.locator('option:checked').textContent()).toContain('Wedding band, 18 ct gold');
  await clerk.context.close();

  const { page, context, faults } = await signIn(browser, 'support', { path: pathOf(id) });
  await nextActions(page).getByRole('button', { name: 'Bring the cover back' }).click();
  const form = page.getByRole('dialog', { name: 'Bring the cover back' });
  await form.getByText('Wedding band, 18 ct gold').waitFor();
  await expectAccessible(page);
  await form.getByLabel('Why it was no fault of the customer').fill('The store was closed');
  await form.getByRole('button', { name: 'Bring the cover back' }).click();
  await page.getByText(/The cover holds again\. The next inspection is due by/).waitFor();
  await expect.poll(() => nextActions(page).getByText('The cover has lapsed').count()).toBe(0);
  await nextActions(page).getByText('Book the next inspection').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('an overdue inspection says when it is booked', async () => {
  const person = { given: 'Cordelia', family: 'Ravenscroft', phone: '+447700900875' };
  const id = await createRingOwner({ ...person, serialNumber: 'RAVEN-1', receipt: 'Y-8641', soldDaysAgo: 190 });
  const { page, context, faults } = await signIn(browser, 'clerk', { path: pathOf(id) });
  const actions = nextActions(page);
  await actions.getByText('Inspect now: it is overdue').waitFor();
  await actions.getByRole('button', { name: 'Book a visit' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('group', { name: 'Time' }).getByText('11:30').click();
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await actions.getByText(/^Booked: .*11:30, York, Stonegate$/).waitFor();
  // Before half past eleven the visit is today, and has such a button, too.
  const overdue = actions.getByRole('listitem').filter({ hasText: 'Inspect now: it is overdue' });
  await overdue.getByRole('button', { name: 'Record an inspection' }).waitFor();
  expect(await actions.getByRole('button', { name: 'Book a visit' }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('two records that may be one person are compared at the desk, and confirmed by a clerk', async () => {
  // Mother and daughter: too similar to ignore, too different to merge.
  const both = {
    name: { given: 'Philippa', family: 'Underwood' },
    addresses: [{ lines: ['3 Ladygate'], locality: 'Beverley', postalCode: 'HU17 8BH', country: 'GB' }],
    phones: [{ number: '+447700900874' }],
    emails: [{ address: 'underwood@example.com' }],
  };
  const mother = await registerPerson({ ...both, birthDate: '1949-02-03' });
  const daughter = await registerPerson({ ...both, birthDate: '1979-06-21' });
  const { page, context, faults } = await signIn(browser, 'support', { path: pathOf(mother) });
  const compare = nextActions(page).getByRole('link', { name: 'Compare the two' });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.waitForLoadState('networkidle');
        return compare.count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await expectAccessible(page);
  await compare.click();
  await page.getByRole('region', { name: 'The person after the merge' }).waitFor();
  expect(new URL(page.url()).pathname.split('/').slice(3).toSorted()).toEqual([mother, daughter].toSorted());
  // The way back leads to the person, not to the page that led here.
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Philippa Underwood' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();

  const clerk = await signIn(browser, 'clerk', { path: pathOf(mother) });
  const duplicate = nextActions(clerk.page).getByRole('listitem').filter({ hasText: 'recorded twice' });
  await duplicate.getByRole('button', { name: 'Correct details' }).click();
  await clerk.page.getByRole('dialog', { name: 'Correct details' }).waitFor();
  await clerk.context.close();
});
