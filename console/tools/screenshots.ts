/**
 * `npm run screenshots`: the pictures of README and docs, in `docs/console/`, from the sample shop. Its clock begins at a fixed time, so
 * that the same pages give the same pictures.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCAL_STAFF } from '../src/session/local-role.ts';
import { launchBrowser } from '../stories/support/chromium.ts';
import { START } from './fixed-time.ts';
import { startSampleGraph } from './sample-graph.ts';
import { samplePages } from './sample-pages.ts';

const FOLDER = join(import.meta.dirname, '../../docs/console');
const WANTED = process.argv.slice(2);

const clock = new URL('fixed-clock.ts', import.meta.url);
const graph = await startSampleGraph([`--import=${clock}`]);
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, path, role } of await samplePages(graph)) {
    if (WANTED.length > 0 && !WANTED.includes(name)) continue;
    const context = await browser.newContext({
      ...{ baseURL: graph.origin, locale: 'en-GB', timezoneId: 'Europe/London' },
      ...{ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
    });
    const saved = JSON.stringify({ role, name: LOCAL_STAFF[role], store: null });
    await context.addInitScript((text) => sessionStorage.setItem('local-sign-in', text), saved);
    const page = await context.newPage();
    await page.clock.setFixedTime(START);
    await page.goto(path);
    await page.waitForFunction(() => {
      const main = document.querySelector('main');
      return main?.querySelector('h1') != null && main.querySelector('[data-loading]') === null;
    });
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
    process.stdout.write(`docs/console/${name}.png\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await graph.close();
}
