import type { Page } from 'playwright-core';

/** In a browser: whether the page of the console has its heading, and nothing of it loads. */
export function isShown(): boolean {
  const main = document.querySelector('main');
  return main?.querySelector('h1') != null && main.querySelector('[data-loading]') === null;
}

export async function untilShown(page: Page): Promise<void> {
  await page.waitForFunction(isShown);
}
