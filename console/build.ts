/** Builds the console into `dist/console`, and installs its packages first where they are missing or older than the lock file. */
import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FOLDER = import.meta.dirname;
const LOCK = join(FOLDER, 'package-lock.json');
/** A copy of the lock file that the installed packages are of. */
const INSTALLED = join(FOLDER, 'node_modules', '.installed-lock.json');
const run = promisify(execFile);

if (await install())
  await run(process.execPath, [join(FOLDER, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: FOLDER });

/**
 * Everything else works without the console, so a machine without a network goes on without it.
 * @returns whether the packages are there
 */
async function install(): Promise<boolean> {
  const wanted = await readFile(LOCK, 'utf8');
  if ((await readFile(INSTALLED, 'utf8').catch(() => null)) === wanted) return true;
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'], { cwd: FOLDER });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 3).join('\n') : String(error);
    process.stderr.write(`The console is not built, because its packages cannot be installed.\n${reason}\n`);
    return false;
  }
  await copyFile(LOCK, INSTALLED);
  return true;
}
