import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's, then those of other systems. */
const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @throws Error if the machine has no Chromium */
export function browserPath(): string {
  const path = EXECUTABLES.find(existsSync);
  if (path === undefined) throw new Error('No Chromium is installed: on Debian, run `apt-get install chromium`.');
  return path;
}

/** @throws Error if the machine has no Chromium */
export const launchBrowser = (): Promise<Browser> =>
  // In a container of root there is no sandbox of the kernel for it.
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
