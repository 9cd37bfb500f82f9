import '@mantine/core/styles.css';
import { preloadPage } from './app/preload-page.ts';
import { openConsole } from './session/opening.ts';

/** Longer than it takes on one's own machine, and shorter than a sign-in. */
const MAX_WAIT_MS = 150;

/**
 * The first query is on its way before the browser is busy with the script that draws the pages, but a slow sign-in does not hold
 * this script up. What is drawn waits for nothing: what React waited for, it would draw 300 ms later.
 */
async function start(): Promise<void> {
  const opening = settled(openConsole());
  await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS))]);
  // If it fails, the page says so.
  const page = settled(preloadPage(location.pathname));
  const { showApp } = await import('./app/show-app.tsx');
  await page;
  showApp(await opening);
}

async function settled<Value>(promise: Promise<Value>): Promise<PromiseSettledResult<Value>> {
  const [result] = await Promise.allSettled([promise]);
  return result;
}

void start();
