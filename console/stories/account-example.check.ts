import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { AccountErasureDocument, AccountPreferencesDocument } from '../../packages/client/generated/account.js';
import {
  WebShopRecordOrderDocument,
  WebShopRegisterCustomerDocument,
} from '../../packages/client/generated/web-shop.js';
import { expectAccessible } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { graphOfRole, tokenOfRole } from './support/graph-of-role.ts';
import { type ServedPage, servePage } from './support/vite-preview.ts';

/** The example of a customer's own page, as its reader installs and serves it. */

let browser: Browser;
let served: ServedPage;
let customer: string;
let page: Page;
beforeAll(async () => {
  served = await servePage(join(import.meta.dirname, '../../examples/account'), inject('origin'));
  browser = await launchBrowser();
  customer = await buyRing();
  page = await signInAsCustomer();
});
afterAll(async () => {
  served.close();
  await browser.close();
});

/** A customer who bought a ring five months ago, whose cover needs an inspection every six months. */
async function buyRing(): Promise<string> {
  const shop = await graphOfRole('commerce');
  const registration = { idempotencyKey: 'iris', name: { given: 'Iris' }, emails: [{ address: 'iris@example.com' }] };
  const { registerCustomer } = await shop.ask(WebShopRegisterCustomerDocument, { input: registration });
  const id = registerCustomer?.customer?.id ?? '';
  const ring = { sku: 'RNG-IRIS', description: 'Iris ring', quantity: 1, unitPrice: '680.00', warrantyPlan: 'CARE' };
  const order = { number: 'W-IRIS', source: 'ECOMMERCE', customer: { id }, currency: 'GBP', lines: [ring] } as const;
  const placedAt = new Date(Date.now() - 165 * 86_400_000).toISOString();
  const input = { idempotencyKey: 'iris-ring', ...order, placedAt };
  const { recordOrder } = await shop.ask(WebShopRecordOrderDocument, { input });
  expect(recordOrder?.userErrors).toEqual([]);
  return id;
}

async function signInAsCustomer(): Promise<Page> {
  const opened = await browser.newPage({ locale: 'en-GB' });
  await opened.goto(served.url);
  await opened.getByLabel('Your token').fill(await tokenOfRole('customer', { customer }));
  await opened.getByRole('button', { name: 'Sign in' }).click();
  await opened.getByRole('heading', { name: 'Welcome, Iris' }).waitFor();
  return opened;
}

const graph = () => graphOfRole('customer', { customer });

describe("the page of the customer's account", () => {
  test('shows cover, orders and items, accessibly', async () => {
    await page.getByText(/^Covered(, an inspection is due)?, until /).waitFor();
    await page.getByText('W-IRIS').waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  });

  test('books the inspection that is due, and cancels it', async () => {
    await page.getByRole('button', { name: 'Book the inspection of Iris ring' }).click();
    await page.getByLabel('Store').selectOption('York, Stonegate');
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByText(/^We expect you at .* in york\./).waitFor();
    await page.getByRole('button', { name: 'Cancel the visit' }).click();
    await page.getByRole('button', { name: 'Book the inspection of Iris ring' }).waitFor();
  });

  test('opens a case, which the shop then works on', async () => {
    await page.getByText('Something is wrong').click();
    await page.getByLabel('What is it about').selectOption('It is damaged');
    await page.getByLabel('In a few words').fill('The stone is loose');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/^The stone is loose: we have it\./).waitFor();
  });

  test('gives and takes back consent', async () => {
    // A slow connection: between the answer to the change and what is read after it, a click must not repeat the change.
    await page.route(/graphql/, async (route) => {
      await setTimeout(300);
      await route.continue();
    });
    const email = page.getByLabel('Email');
    // The box shows what the graph holds, so it changes when the answer is there.
    await email.click();
    await expect.poll(consents).toEqual([['EMAIL', 'GRANTED']]);
    await expect.poll(() => email.isEnabled()).toBe(true);
    await email.click();
    await expect.poll(consents).toEqual([['EMAIL', 'DENIED']]);
    await page.unrouteAll({ behavior: 'wait' });
  });

  // The job that writes it runs once a minute.
  test('hands over a copy of the data', { timeout: 180_000 }, async () => {
    await page.getByRole('button', { name: 'Prepare a copy of my data' }).click();
    const link = await page.getByRole('link', { name: 'Download my data' }).getAttribute('href', { timeout: 150_000 });
    const document = await (await fetch(link ?? '')).text();
    expect(document).toContain('iris@example.com');
  });

  test('asks for the erasure, and takes it back', async () => {
    await page.getByRole('button', { name: 'Erase everything about me' }).click();
    await page.getByText(/^Everything about you is erased at /).waitFor();
    await page.getByRole('button', { name: 'Do not erase it' }).click();
    await page.getByRole('button', { name: 'Erase everything about me' }).waitFor();
    expect((await (await graph()).ask(AccountErasureDocument, {})).me?.erasesAt).toBeNull();
  });
});

async function consents(): Promise<string[][]> {
  const { me } = await (await graph()).ask(AccountPreferencesDocument, {});
  return (me?.preferences?.consents ?? []).map(({ channel, consent }) => [channel, consent]);
}
