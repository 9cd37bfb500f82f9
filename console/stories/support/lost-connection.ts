import type { BrowserContext, Page } from 'playwright-core';

/**
 * The graph does the next operation of this name, but its answer never arrives, and then the connection is gone.
 * @returns brings the connection back
 */
export async function loseConnectionAt(
  { page, context }: { readonly page: Page; readonly context: BrowserContext },
  operation: string,
): Promise<() => Promise<void>> {
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName !== operation) return route.continue();
    await route.fetch();
    await context.setOffline(true);
    return route.abort('connectionfailed');
  });
  return async () => {
    await page.unroute('**/graphql');
    await context.setOffline(false);
  };
}
