import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const GUARDIAN = fileURLToPath(new URL('guardian.ts', import.meta.url));

export type GuardedOptions = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** The file to which its output is added. */
  readonly log: string;
  /** A folder that goes if this process ends before the program. */
  readonly folder?: string;
};

/** Starts a program that does not outlive this process, not even if this process is killed. */
export function startGuarded(command: readonly string[], { cwd, env, log, folder = '' }: GuardedOptions): ChildProcess {
  return spawn(process.execPath, [GUARDIAN, log, folder, ...command], {
    ...{ cwd, env },
    // An interrupt from the keyboard goes to the whole group of this process, and the guardian must outlive it for a moment.
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** Asks the program to stop, and waits until it and all its children have ended. */
export async function stopGuarded(guardian: ChildProcess): Promise<void> {
  if (guardian.exitCode !== null) return;
  const exited = once(guardian, 'exit');
  guardian.stdin?.write('stop\n');
  await exited;
}

/** @returns the exit code */
export async function runGuarded(command: readonly string[], options: GuardedOptions): Promise<number> {
  const [code] = await once(startGuarded(command, options), 'exit');
  return code ?? 1;
}
