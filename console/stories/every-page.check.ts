import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '../src/app/navigation.ts';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PATHS = SECTIONS.flatMap(({ pages }) => pages.map(({ path }) => path));

describe.each(PATHS)('the page %s', (path) => {
  test.each([
    ['light', 'en-GB', 1280],
    ['dark', 'de-DE', 360],
    ['light', 'de-DE', 2560],
  ] as const)('is accessible in %s colours, in %s, %i px wide', async (colorScheme, locale, width) => {
    const options = { path, colorScheme, locale, viewport: { width, height: 900 } };
    const { page, context, faults } = await signIn(browser, 'admin', options);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
