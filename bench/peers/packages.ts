import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../../local/common/command-error.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Installs the packages of the peers where the installed ones are not those of the lock file, and checks the types of the servers. */
export async function installPeers(): Promise<void> {
  const wanted = versionsIn(await readFile(`${FOLDER}package-lock.json`, 'utf8'));
  const installed = await readFile(`${FOLDER}node_modules/.package-lock.json`, 'utf8').then(versionsIn, () => null);
  if (installed !== wanted) await runIn(FOLDER, 'npm', ['ci', '--no-audit', '--no-fund']);
  await runIn(fileURLToPath(new URL('../..', import.meta.url)), 'npx', ['tsc', '-p', 'bench/peers']);
}

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: true }>> };

/** The packages that every platform needs, with their versions. */
function versionsIn(text: string): string {
  const { packages }: Lock = JSON.parse(text);
  const required = Object.entries(packages).filter(([path, { optional }]) => path !== '' && optional !== true);
  return required
    .map(([path, { version }]) => `${path} ${version}`)
    .toSorted()
    .join('\n');
}

async function runIn(cwd: string, program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', process.stderr, process.stderr] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CommandError(`${program} ${args.join(' ')} failed in ${cwd}`);
}
