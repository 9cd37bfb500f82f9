import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { recordSale } from './support/counter-people.ts';
import { complain, registerPerson } from './support/desk-people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// York has summer time then: this sale was at 00:30 of the 2nd of July there, and the other one the evening before.
const AFTER_MIDNIGHT = '2026-07-01T23:30:00Z';
const IN_THE_EVENING = '2026-07-01T22:30:00Z';

test('what happened is said in the language of the screen, and its days are those of the shop', async () => {
  const id = await registerPerson({ name: { given: 'Philippa', family: 'Nightingale' } });
  await recordSale({ receipt: 'T-1', placedAt: AFTER_MIDNIGHT, customer: { id } });
  await recordSale({ receipt: 'T-2', placedAt: IN_THE_EVENING, customer: { id } });
  await complain(id, 'The band was scratched.');

  const path = `/desk/customers/${id}`;
  const english = await signIn(browser, 'support', { path });
  await english.page.getByText(/^Bought for £680\.00 · York.* · number T-1$/).waitFor();
  await english.context.close();

  const german = await signIn(browser, 'support', { path, locale: 'de-DE', colorScheme: 'dark' });
  const verlauf = german.page.getByRole('region', { name: 'Verlauf' });
  await verlauf.getByText(/^Gekauft für 680,00\s£ · York.* · Nummer T-1$/).waitFor();
  await verlauf.getByText('2. Juli 2026').or(verlauf.getByText('02.07.2026')).first().waitFor();
  await verlauf.getByText(/: 1 · /).waitFor();
  await verlauf.getByText('The band was scratched.').first().waitFor();
  expect(await verlauf.textContent()).not.toMatch(/Bought|bought|CSAT|NPS/);
  await expectAccessible(german.page);

  await german.page.getByLabel('Von').fill('2026-07-02');
  await german.page.getByLabel('Bis').fill('2026-07-02');
  await verlauf.getByText(/Nummer T-2/).waitFor({ state: 'detached' });
  expect(await verlauf.getByText(/Nummer T-1/).count()).toBe(1);
  await german.page.getByLabel('Von').fill('2026-07-01');
  await german.page.getByLabel('Bis').fill('2026-07-01');
  await verlauf.getByText(/Nummer T-1/).waitFor({ state: 'detached' });
  await verlauf.getByText(/Nummer T-2/).waitFor();
  expect(german.faults).toEqual([]);
  await german.context.close();
});
