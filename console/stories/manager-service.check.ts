import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnalystPreventionActionsDocument } from '../../packages/client/generated/analyst.js';
import {
  type CaseReason,
  DeskOpenCaseDocument,
  DeskResolveCaseDocument,
} from '../../packages/client/generated/desk.js';
import { TillRegisterCustomerDocument } from '../../packages/client/generated/till.js';
import { monthOf } from '../src/language/days.ts';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { daysAgo } from './support/counter-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';

/** A manager looks at the figures of the service, and does something about what grows. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Each page reads its content at once; the frame reads what every page needs. */
const ofPage = (operations: readonly string[]): readonly string[] =>
  operations.filter((name) => name !== 'ConsoleStart' && name !== 'ConsoleWorkListVersions');

test.each([
  ['/manager/kpis', 'ConsoleKpis'],
  ['/manager/pain-points', 'ConsolePainPoints'],
  ['/manager/prevention', 'ConsolePreventionActions'],
  ['/manager/journeys', 'ConsoleJourney'],
  ['/manager/best-customers', 'ConsoleBestCustomers'],
  ['/manager/segments', 'ConsoleSegments'],
  ['/manager/audiences', 'ConsoleAudiences'],
  ['/manager/playbooks', 'ConsolePlaybooks'],
  ['/manager/integrations', 'ConsoleIntegrations'],
  ['/manager/deliveries', 'ConsoleWebhookDeliveries'],
])('the page %s needs one query', async (path, name) => {
  const { page, context, operations } = await signIn(browser, 'admin', { path });
  await page.waitForLoadState('networkidle');
  expect(ofPage(operations)).toEqual([name]);
  await context.close();
});

test('a KPI over time has a chart, its figures, and a target', async () => {
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/kpis' });
  await page.getByRole('button', { name: /^Value of a new customer/ }).click();
  await page.getByRole('heading', { name: 'Value of a new customer' }).waitFor();
  await page.getByRole('button', { name: 'Show the figures' }).click();
  const figures = page.getByRole('table', { name: 'Value of a new customer' });
  // A year of days touches thirteen months, and the headings are a row.
  await expect.poll(() => figures.getByRole('row').count()).toBeGreaterThan(12);

  await page.getByRole('button', { name: 'Set a target' }).click();
  const form = page.getByRole('dialog', { name: 'Set a target' });
  await form.getByLabel('Value of a new customer').fill('900');
  await page.keyboard.press('Enter');
  await page.getByText('Target £900.00').waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('from the reason that grew most to its cases, and to an action that is done', async () => {
  const title = await reportLostRecords();
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/pain-points' });
  const worst = page.getByRole('region', { name: 'What grew most' });
  await expect
    .poll(
      async () => {
        await page.reload();
        return worst.textContent();
      },
      { timeout: 60_000 },
    )
    .toContain('Lost records');
  await expectAccessible(page);
  await worst.getByRole('button', { name: 'Cases and feedback' }).click();

  const drawer = page.getByRole('dialog', { name: 'Lost records' });
  await drawer.getByRole('link', { name: title }).first().waitFor();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Plan a prevention action' }).click();
  await drawer.getByLabel('What is done').fill('Write down the number of each parcel');
  await drawer.getByLabel('Responsible').fill('Alex Stone');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText('The action is planned.').waitFor();
  await drawer.getByRole('link', { name: 'See all prevention actions' }).click();

  const action = page.getByRole('listitem').filter({ hasText: 'Write down the number of each parcel' });
  await action.getByText('Against: Reason, Lost records').waitFor();
  await action.getByRole('link', { name: title }).first().waitFor();
  await action.getByRole('button', { name: 'It is done' }).click();
  await action.getByText('Its effect is measured from the day after.').waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('the effect of an action that is done is said in words, and follows what happens since', async () => {
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/prevention' });
  const card = page.getByRole('listitem').filter({ hasText: 'One tray for each order' });
  // In the sample shop, wrong items were complained about until the action, and never since.
  await card.getByText(/^[1-9][\d.]* problems in 100 orders before, 0 after$/).waitFor({ timeout: 60_000 });
  await card.getByText('100% less').waitFor();
  await card.getByText('Significant: the difference is hardly luck.').waitFor();
  await card.getByText('Over 13 days each').waitFor();
  await expectAccessible(page);

  const before = (await effectOfTrays()).before;
  const firstComplaints = 2;
  await complain({ reason: 'WRONG_ITEM', occurredAt: daysAgo(5), count: firstComplaints });
  await expect.poll(async () => (await effectOfTrays()).after, { timeout: 60_000 }).toBeGreaterThan(0);
  // As many as make the problem about as frequent as before.
  const missing = Math.round((firstComplaints * before) / (await effectOfTrays()).after) - firstComplaints;
  await complain({ reason: 'WRONG_ITEM', occurredAt: daysAgo(5), count: missing });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.waitForLoadState('networkidle');
        return card.textContent();
      },
      { timeout: 60_000 },
    )
    .toMatch(/before, [1-9][\d.]* after.*Too early to tell: the difference may be luck\./);

  const german = await signIn(browser, 'admin', { path: '/manager/prevention', locale: 'de-DE' });
  const karte = german.page.getByRole('listitem').filter({ hasText: 'One tray for each order' });
  await karte.getByText(/^[1-9][\d,]* Probleme auf 100 Bestellungen davor, [1-9][\d,]* danach$/).waitFor();
  await karte.getByText('Noch zu früh: Der Unterschied kann Zufall sein.').waitFor();
  expect([...faults, ...german.faults]).toEqual([]);
  await german.context.close();
  await context.close();
});

async function effectOfTrays() {
  const graph = await graphOfRole('analyst');
  const { preventionActions } = await graph.ask(AnalystPreventionActionsDocument, { status: ['DONE'] });
  const action = preventionActions?.nodes.find(({ title }) => title === 'One tray for each order');
  return action?.effect ?? { before: 0, after: 0 };
}

/** More complaints of one reason in the last month than the sample shop has of all, in a month. */
const COMPLAINTS = 12;

async function reportLostRecords(): Promise<string> {
  const { from } = monthOf(new Date().toISOString().slice(0, 10), -1);
  return complain({ reason: 'LOST_RECORDS', occurredAt: `${from.slice(0, 8)}10T10:00:00Z`, count: COMPLAINTS });
}

type Complaints = { readonly reason: CaseReason; readonly occurredAt: string; readonly count: number };

/**
 * Cases of a new customer, resolved, so that nobody owes anything.
 * @returns the title of them all
 */
async function complain({ reason, occurredAt, count }: Complaints): Promise<string> {
  const graph = await graphOfRole('support');
  const title = `A parcel went wrong ${randomUUID()}`;
  const { registerCustomer } = await graph.ask(TillRegisterCustomerDocument, {
    input: { idempotencyKey: randomUUID(), name: { given: 'Rosalind' } },
  });
  const customer = { id: registerCustomer?.customer?.id ?? '' };
  for (let opened = 0; opened < count; opened += 1) {
    const opening = { title, customer, reason, severity: 'LOW', store: 'bath', occurredAt } as const;
    const { openCase } = await graph.ask(DeskOpenCaseDocument, { input: { idempotencyKey: randomUUID(), ...opening } });
    const caseId = openCase?.serviceCase?.id ?? '';
    const rootCause = { category: 'PROCESS', explanation: 'Nobody wrote the number down.' } as const;
    await graph.ask(DeskResolveCaseDocument, { input: { idempotencyKey: randomUUID(), caseId, rootCause } });
  }
  return title;
}
