import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type CheckResult = { readonly passed: boolean; readonly problems: readonly string[]; readonly output: string };

/**
 * Runs one of the checks of this folder on a small tree.
 *
 * @param files the content of the tree's files by their paths; a value that is not a string is written as JSON
 */
export function runCheckOn(check: string, files: Readonly<Record<string, unknown>>): CheckResult {
  const root = mkdtempSync(join(tmpdir(), 'customer-graph-planted-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), typeof text === 'string' ? text : JSON.stringify(text));
    }
    const script = join(import.meta.dirname, check);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
    return { passed: status === 0, problems: stderr.split('\n').filter((line) => line !== ''), output: stdout };
  } finally {
    rmSync(root, { recursive: true });
  }
}
