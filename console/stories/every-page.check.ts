import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '../src/app/navigation.ts';
import { expectAccessible, type SignedIn, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PATHS = SECTIONS.flatMap(({ pages }) => pages.map(({ path }) => path));

/** An admin sees all pages. */
describe.each([
  ['light', 'en-GB', 1280],
  ['dark', 'de-DE', 360],
] as const)('in %s colours, in %s, %i px wide', (colorScheme, locale, width) => {
  let window: SignedIn;
  beforeAll(async () => {
    window = await signIn(browser, 'admin', { colorScheme, locale, viewport: { width, height: 900 } });
  });
  afterAll(() => window.context.close());

  test.each(PATHS)('%s is accessible, and no wider than the window', async (path) => {
    const { page, faults } = window;
    await page.goto(path);
    await expectShown(page);
    await expectAccessible(page);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 2560, height: 900 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width, height: 900 });
    expect(faults).toEqual([]);
  });
});

async function expectShown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('[data-loading]').count()).toBe(0);
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
