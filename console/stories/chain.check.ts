import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConsoleSaveStoreDocument } from '../../packages/client/generated/console.js';
import { DeskOpenCaseDocument, DeskRegisterCustomerDocument } from '../../packages/client/generated/desk.js';
import { expectAccessible } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { signInLocally } from './support/local-sign-in.ts';
import { type SampleGraph, startSampleGraph } from './support/sample-graph.ts';

/** A chain with more stores than one page has. */
const NEW_STORES = 210;
const codeOf = (number: number): string => `kiosk-${String(number).padStart(3, '0')}`;
const nameOf = (number: number): string => `Kiosk ${number}`;

let browser: Browser;
let graph: SampleGraph;
beforeAll(async () => {
  [browser, graph] = await Promise.all([launchBrowser(), startSampleGraph()]);
  for (let number = 1; number <= NEW_STORES; number += 1) {
    const input = { idempotencyKey: `store ${number}`, code: codeOf(number), name: nameOf(number) };
    const { saveStore } = await graph.ask('admin', ConsoleSaveStoreDocument, { input });
    expect(saveStore?.userErrors).toEqual([]);
  }
});
afterAll(async () => {
  await browser.close();
  await graph.close();
});

async function openAsSupport(): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: graph.origin, locale: 'en-GB' });
  await signInLocally(context, 'support');
  return context;
}

test('every store can be chosen, at the desk and at the counter, and is read once', async () => {
  const context = await openAsSupport();
  const page = await context.newPage();
  const pages: string[] = [];
  page.on('request', (request) => {
    const body = request.url().endsWith('/graphql') ? request.postDataJSON() : null;
    if (body?.operationName === 'ConsoleMoreStores') pages.push(body.variables.after);
  });
  await page.goto('/desk');
  const filter = page.getByLabel('Store');
  // The three of the sample shop, and all stores at once.
  await expect.poll(() => filter.locator('option', { hasText: /Kiosk|,/ }).count()).toBe(NEW_STORES + 3);
  await filter.selectOption({ label: nameOf(NEW_STORES) });
  await expect.poll(() => new URL(page.url()).searchParams.get('store')).toBe(codeOf(NEW_STORES));
  expect(new Set(pages).size).toBe(2);
  expect(pages).toHaveLength(2);
  await expectAccessible(page);

  await page.goto('/counter/visits');
  const counter = page.getByRole('combobox', { name: 'At the store' });
  await counter.selectOption({ label: nameOf(NEW_STORES - 1) });
  await page.reload();
  await expect.poll(() => counter.locator('option:checked').textContent()).toBe(nameOf(NEW_STORES - 1));
  await context.close();
});

test('what is owed in the last store says its name', async () => {
  const store = codeOf(NEW_STORES);
  const { registerCustomer } = await graph.ask('support', DeskRegisterCustomerDocument, {
    input: { idempotencyKey: 'register', name: { given: 'Hinemoa' } },
  });
  const customer = { id: registerCustomer?.customer?.id ?? '' };
  const problem = { title: 'Clasp broken', reason: 'DAMAGED_ITEM', occurredAt: new Date().toISOString() } as const;
  await graph.ask('support', DeskOpenCaseDocument, {
    input: { idempotencyKey: 'open', customer, store, ...problem },
  });
  const context = await openAsSupport();
  const page = await context.newPage();
  await page.goto(`/desk?store=${store}`);
  await page.getByRole('listitem').filter({ hasText: 'Hinemoa' }).first().getByText(nameOf(NEW_STORES)).waitFor();
  await context.close();
});
