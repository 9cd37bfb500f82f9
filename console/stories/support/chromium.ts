import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's, then those of other systems. */
const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @throws Error if the machine has no Chromium */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = EXECUTABLES.find(existsSync);
  if (executablePath === undefined)
    throw new Error('No Chromium is installed: on Debian, run `apt-get install chromium`.');
  // In a container of root there is no sandbox of the kernel for it.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
