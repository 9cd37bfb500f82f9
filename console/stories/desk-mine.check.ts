import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConsoleStaffDocument } from '../../packages/client/generated/console.js';
import { LOCAL_STAFF } from '../src/session/local-role.ts';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { complain, registerPerson } from './support/desk-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a case that an agent takes is among the agent’s own, and nobody else’s', async () => {
  const customerId = await registerPerson({ name: { given: 'Thomasina', family: 'Larkspur' } });
  const path = await complain(customerId, 'The brooch came bent.');
  const { page, context, faults } = await signIn(browser, 'support', { path });
  await page.getByRole('button', { name: 'Assign to me' }).click();
  await page.getByText('Assigned to Sam Hill').waitFor();
  await page.getByRole('button', { name: 'Assign to me' }).waitFor({ state: 'detached' });

  const listed = page.getByRole('row').filter({ hasText: 'Thomasina Larkspur' });
  await page.goto('/desk/cases');
  await page.getByLabel('Whose').selectOption({ label: 'Mine' });
  await listed.getByText('Sam Hill').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await expectAccessible(page);

  await page.goto('/desk');
  await page.getByLabel('Whose').selectOption({ label: 'Mine' });
  await page.getByRole('listitem').filter({ hasText: 'Thomasina Larkspur' }).first().waitFor();
  expect(faults).toEqual([]);
  await context.close();

  const other = await signIn(browser, 'admin', { path: '/desk/cases?who=mine' });
  await other.page.getByText('No case is like this.').waitFor();
  await other.context.close();
});

test('each person of the select is saved, with the role that it says', async () => {
  const desk = await graphOfRole('admin');
  const { staff } = await desk.ask(ConsoleStaffDocument, { first: 100 });
  const saved = Object.fromEntries((staff?.nodes ?? []).map(({ name, role }) => [role.toLowerCase(), name]));
  expect(saved).toMatchObject(LOCAL_STAFF);
});

test('a person who may no longer sign in can become somebody else', async () => {
  const { page, context } = await signIn(browser, 'support', { path: '/desk' });
  const saved = { role: 'clerk', name: LOCAL_STAFF.clerk, store: 'closed-store' };
  await context.addInitScript((text) => sessionStorage.setItem('local-sign-in', text), JSON.stringify(saved));
  await page.reload();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('heading').count()).toBe(0);
  await page.getByRole('combobox').selectOption({ label: 'Sam Hill (support)' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.close();
});
