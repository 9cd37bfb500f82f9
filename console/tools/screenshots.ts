/**
 * `npm run screenshots`: the pictures of README and docs, in `docs/console/`, from the sample shop. Its clock begins at a fixed time, so
 * that the same pages give the same pictures.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../stories/support/chromium.ts';
import { signInLocally } from '../stories/support/local-sign-in.ts';
import { startSampleGraph } from '../stories/support/sample-graph.ts';
import { untilShown } from '../stories/support/shown-page.ts';
import { START } from './fixed-time.ts';
import { samplePages } from './sample-pages.ts';

const FOLDER = join(import.meta.dirname, '../../docs/console');
/** Names of pages, such as those that README and docs show; none: all pages. */
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
    await signInLocally(context, role);
    const page = await context.newPage();
    await page.clock.setFixedTime(START);
    await page.goto(path);
    await untilShown(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
    process.stdout.write(`docs/console/${name}.png\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await graph.close();
}
