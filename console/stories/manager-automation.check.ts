import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { AnalystPlaybooksDocument } from '../../packages/client/generated/analyst.js';
import { TillRegisterCustomerDocument } from '../../packages/client/generated/till.js';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { graphOfRole } from './support/graph-of-role.ts';
import { sendWebhook, shareSecret } from './support/send-webhook.ts';

/** A manager lets the graph work: playbooks, imports and other systems. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PHONE = { width: 360, height: 900 };

test('playbooks say what they would do for an event, and why', async () => {
  const graph = await graphOfRole('support');
  const address = `${randomUUID()}@example.com`;
  await graph.ask(TillRegisterCustomerDocument, {
    input: { idempotencyKey: randomUUID(), name: { given: 'Petra' }, emails: [{ address }] },
  });
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/playbooks' });
  await page.getByRole('button', { name: 'Try an event' }).click();
  const form = page.getByRole('dialog', { name: 'Try an event' });
  await form.getByLabel('Customer').fill(address);
  await page.keyboard.press('Enter');
  const answer = form.getByRole('region', { name: 'What would happen' });
  await answer.getByText('Would act').first().waitFor();
  await answer.getByText('Open a case: An item arrived damaged').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  const toggle = page.getByRole('switch', { name: 'Item still waits: on or off' });
  await toggle.press('Space');
  await expect.poll(() => toggle.isChecked()).toBe(false);
  await toggle.press('Space');
  await expect.poll(() => toggle.isChecked()).toBe(true);
  expect(faults).toEqual([]);
  await context.close();
});

test('a playbook is built row by row, tried before it is saved, and opens again as it was saved', async () => {
  const support = await graphOfRole('support');
  const address = `${randomUUID()}@example.com`;
  await support.ask(TillRegisterCustomerDocument, {
    input: { idempotencyKey: randomUUID(), name: { given: 'Wilma' }, emails: [{ address }] },
  });
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/playbooks' });
  await page.getByRole('button', { name: 'New playbook' }).click();
  const form = page.getByRole('dialog', { name: 'New playbook' });
  await form.getByLabel('Name').fill('Scratched watch');
  await form.getByRole('button', { name: 'Add a comparison' }).click();
  await form.getByRole('button', { name: 'Add a comparison' }).click();
  const words = form.getByRole('group', { name: 'Comparison 2' });
  await words.getByLabel('What', { exact: true }).selectOption({ label: 'Comment' });
  await words.getByLabel('Words, with commas between them').fill('scratched, scuffed');

  const first = form.getByRole('group', { name: 'Action 1' });
  await first.getByLabel('Severity').selectOption({ label: 'High' });
  await form.getByRole('button', { name: 'Add an action' }).click();
  const second = form.getByRole('group', { name: 'Action 2' });
  await second.getByLabel('Title').fill('Call and apologise');
  await second.getByLabel('Due after', { exact: true }).fill('2');
  await form.getByRole('button', { name: 'Add an action' }).click();
  const third = form.getByRole('group', { name: 'Action 3' });
  await third.getByLabel('What is done').selectOption({ label: 'Notify the team' });
  await third.getByLabel('Topic').fill('watchmakers');
  await third.getByLabel('Later by', { exact: true }).fill('1');
  await third.getByLabel('Later by: unit').selectOption({ label: 'days' });
  await third.getByRole('button', { name: 'Do action 3 earlier' }).click();
  await expectAccessible(page);

  await form.getByRole('button', { name: 'Save the playbook' }).click();
  await expect.poll(() => first.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
  await first.getByLabel('Title').fill('A scratched watch');

  const trial = form.getByRole('region', { name: 'Try it before you save it' });
  await trial.getByLabel('Customer').fill(address);
  await trial.getByRole('button', { name: 'What would happen?' }).click();
  await trial.getByText('Would do nothing').waitFor();
  await trial.getByLabel('Event').fill('{"score": 2, "isLow": true, "comment": "It came scuffed"}');
  await trial.getByRole('button', { name: 'What would happen?' }).click();
  await trial.getByText('Would act').waitFor();
  expect(await trial.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('Open a case: A scratched watch, High'),
    expect.stringContaining('Notify the team: watchmakers, 1 day later'),
    expect.stringContaining('Add a step: Call and apologise'),
  ]);
  await expectAccessible(page);

  await form.getByRole('button', { name: 'Save the playbook' }).click();
  await page.getByRole('button', { name: 'Change: Scratched watch' }).click();
  const { playbooks } = await support.ask(AnalystPlaybooksDocument, {});
  expect(playbooks?.find(({ name }) => name === 'Scratched watch')).toMatchObject({
    condition: {
      all: [
        { fact: 'event', path: '$.isLow', operator: 'equal', value: true },
        { fact: 'event', path: '$.comment', operator: 'mentions', value: ['scratched', 'scuffed'] },
      ],
    },
    actions: [
      { kind: 'OPEN_CASE', severity: 'HIGH', title: 'A scratched watch', delayMinutes: null },
      { kind: 'NOTIFY', topic: 'watchmakers', delayMinutes: 1_440 },
      { kind: 'ADD_STEP', title: 'Call and apologise', dueInMinutes: 120 },
    ],
  });
  const again = page.getByRole('dialog', { name: 'Change: Scratched watch' });
  const step = again.getByRole('group', { name: 'Action 3' });
  expect(await step.getByLabel('Due after', { exact: true }).inputValue()).toBe('2');
  expect(await again.getByLabel('Words, with commas between them').inputValue()).toBe('scratched, scuffed');
  await again.getByRole('button', { name: 'Remove action 2' }).click();
  await again.getByRole('button', { name: 'Save the playbook' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Scratched watch' });
  await expect.poll(() => row.getByText('watchmakers').count()).toBe(0);

  // A condition of groups in groups stays a text, beside actions in rows.
  await page.getByRole('button', { name: 'Change: Unwanted contact' }).click();
  const nested = page.getByRole('dialog', { name: 'Change: Unwanted contact' });
  await nested.getByText('The form cannot show this condition.').waitFor();
  expect(await nested.getByLabel('Topic').inputValue()).toBe('marketing');
  expect(faults).toEqual([]);
  await context.close();
});

test('the form of a playbook is accessible, and no wider than a phone, in German', async () => {
  const options = { path: '/manager/playbooks', locale: 'de-DE', colorScheme: 'dark', viewport: PHONE } as const;
  const { page, context, faults } = await signIn(browser, 'admin', options);
  await page.getByRole('button', { name: 'Ändern: Damaged item', exact: true }).click();
  await page.getByRole('dialog').getByRole('group', { name: 'Aktion 5' }).waitFor();
  await expectAccessible(page);
  const overflow = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
  await context.close();
});

// The job that works on imports runs once a minute.
test('an import is watched from its start to its end', { timeout: 180_000 }, async () => {
  const file = join(inject('data'), 'former-customers.csv');
  const rows = Array.from({ length: 5 }, (_, index) => `former-${index},Ida,Former ${index}`);
  await writeFile(file, `${['customer_id,given_name,family_name', ...rows].join('\n')}\n`);
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/imports' });
  await page.getByRole('button', { name: 'Start an import' }).click();
  const form = page.getByRole('dialog', { name: 'Start an import' });
  await form.getByLabel('File').fill(file);
  await form.getByRole('button', { name: 'Start an import' }).click();
  const job = page.getByRole('row').filter({ hasText: 'CUSTOMERS_CSV' }).first();
  await expect.poll(() => job.textContent(), { timeout: 150_000 }).toMatch(/Done.*5 of 5/);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('a refused delivery says why, and is applied again', async () => {
  const code = 'story-feeder';
  await shareSecret(code);
  const { page, context, faults } = await signIn(browser, 'admin', { path: '/manager/integrations' });
  await page.getByRole('button', { name: 'Connect a system' }).click();
  const form = page.getByRole('dialog', { name: 'Connect a system' });
  await form.getByLabel('Code').fill(code);
  await form.getByLabel('System').selectOption({ label: 'Standard Webhooks' });
  await form.getByLabel('Check only, write nothing').uncheck();
  await form.getByRole('button', { name: 'Connect a system' }).click();
  await page.getByRole('heading', { name: code }).waitFor();
  await expectAccessible(page);

  const record = { kind: 'customer', externalId: '1', version: 'no instant' };
  await expect.poll(() => sendWebhook(code, record), { timeout: 80_000, interval: 2_000 }).toBe(200);
  await page.getByRole('link', { name: 'See its deliveries' }).click();
  const delivery = page.getByRole('row').filter({ hasText: code }).first();
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.waitForLoadState('networkidle');
        return delivery.textContent();
      },
      { timeout: 30_000 },
    )
    .toContain('Refused');
  await delivery.getByRole('button', { name: 'What was sent' }).click();
  await page.getByRole('dialog', { name: 'What was sent' }).getByText('no instant').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await delivery.getByRole('button', { name: 'Apply again' }).click();
  await delivery.getByText(/Received, not applied yet|Refused/).waitFor();
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.waitForLoadState('networkidle');
        return delivery.getByRole('cell').nth(3).textContent();
      },
      { timeout: 30_000 },
    )
    .toBe('2');
  expect(faults).toEqual([]);
  await context.close();
});
