import type { Page } from 'playwright-core';

/**
 * Waits until a page of the console has its heading, and nothing of it loads.
 * @returns milliseconds from the beginning of its load
 */
export async function untilShown(page: Page): Promise<number> {
  const shownAt = await page.waitForFunction(
    () => {
      const main = document.querySelector('main');
      const isShown = main?.querySelector('h1') != null && main.querySelector('[data-loading]') === null;
      return isShown ? performance.now() : 0;
    },
    undefined,
    { polling: 'raf' },
  );
  return shownAt.jsonValue();
}
