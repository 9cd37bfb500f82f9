/**
 * `npm run bench:import-kills`: imports generated rows of Shopify, kills the import twice with SIGKILL, resumes it, and compares the
 * orders and their sum with the file. It exits with 1 if they differ.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { runKilledImport } from './import/killed-import.ts';

const USAGE = `Imports generated rows of Shopify with two kills.

npm run bench:import-kills [-- flags]

  --rows N      (default 200000)
  --folder DIR  keeps its files there, and goes on with a run of the same rows that ended early

A million rows take hours.`;

const OPTIONS = { rows: { type: 'string', default: '200000' }, folder: { type: 'string' } } as const;

await runCommand(USAGE, OPTIONS, async ({ rows, folder: wanted }) => {
  const folder = wanted ?? (await mkdtemp(join(tmpdir(), 'bench-import-')));
  await mkdir(folder, { recursive: true });
  try {
    const { expected, stored, output, seconds } = await runKilledImport(folder, {
      rows: parseWholeNumber('rows', rows, { from: 100, to: 10_000_000 }),
      killAt: [0.2, 0.6],
      log: (line) => process.stdout.write(`${line}\n`),
    });
    process.stdout.write(`${output}\n${seconds} s with both kills and the projectors\n`);
    process.stdout.write(`file:  ${expected.orders} orders, ${expected.total} pence\n`);
    process.stdout.write(`table: ${stored.orders} orders, ${stored.total} pence\n`);
    if (expected.orders !== stored.orders || expected.total !== stored.total) process.exitCode = 1;
  } finally {
    if (wanted === undefined) await rm(folder, { recursive: true, force: true });
  }
});
