import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs a program in a process group of its own, which ends with the process that started this one, however that one ends:
 * then the standard input of this process is closed. `node guardian.ts LOG FOLDER PROGRAM ARGUMENT...`
 *
 * - `stop` on the standard input: the program may save its state.
 * - FOLDER gets a file `group` with the id of the group, and is removed if the other process ends first. Empty: there is none.
 */
const [log = '', folder = '', program = '', ...args] = process.argv.slice(2);
/** Within this time a program that was asked to stop has stopped. */
const STOP_MS = 20_000;

const output = openSync(log, 'a');
const child = spawn(program, args, { detached: true, stdio: ['ignore', output, output] });
// For those who look at the group.
if (folder !== '') writeFileSync(join(folder, 'group'), String(child.pid));
child.on('error', (error) => {
  process.stderr.write(`${error}\n`);
  process.exit(127);
});
child.on('exit', (code) => {
  killGroup();
  process.exit(code ?? 1);
});
process.stdin.on('data', () => {
  child.kill('SIGTERM');
  setTimeout(killGroup, STOP_MS).unref();
});
process.stdin.on('end', () => {
  killGroup();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
  process.exit(1);
});

/** The children of the program too. */
function killGroup(): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
