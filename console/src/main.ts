import '@mantine/core/styles.css';
import './starting.css';
import { preloadPage } from './app/preload-page.ts';
import { openConsole } from './session/opening.ts';

/** Longer than it takes on one's own machine, and shorter than a sign-in. */
const MAX_WAIT_MS = 150;

/**
 * The first query is on its way before the browser is busy with the script that draws the pages, but a slow sign-in does not hold
 * this script up.
 */
async function start(): Promise<void> {
  const opening = openConsole();
  await Promise.race([opening.catch(() => {}), new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS))]);
  const page = preloadPage(location.pathname);
  // If it fails, the page says so.
  page.catch(() => {});
  const { showApp } = await import('./app/show-app.tsx');
  await showApp(opening, page);
}

void start();
