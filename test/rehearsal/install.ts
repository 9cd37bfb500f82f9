import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Relative to the root of the repository. */
const VENV = new URL('../../.cache/ministack/', import.meta.url);
const REQUIREMENTS = new URL('requirements.txt', import.meta.url);
const INSTALLED = new URL('installed.txt', VENV);

/** The program of the emulator. */
export const EMULATOR = fileURLToPath(new URL('bin/ministack', VENV));

/**
 * Installs the emulator in a folder of the repository, once for each change of its requirements.
 * @throws Error if Python, its module venv or the package index is missing
 */
export function setup(): void {
  const requirements = readFileSync(REQUIREMENTS, 'utf8');
  if (readIfExists(INSTALLED) === requirements) return;
  rmSync(VENV, { recursive: true, force: true });
  run('python3', ['-m', 'venv', fileURLToPath(VENV)]);
  run(fileURLToPath(new URL('bin/pip', VENV)), ['install', '--quiet', '--requirement', fileURLToPath(REQUIREMENTS)]);
  writeFileSync(INSTALLED, requirements);
}

function run(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 });
  } catch (cause) {
    throw new Error('The rehearsal needs python3 (3.10 or later) with its module venv, and the Python package index.', {
      cause,
    });
  }
}

function readIfExists(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
