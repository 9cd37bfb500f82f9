/**
 * `npm run bench:import-kills`: imports generated rows of Shopify, kills the import twice with SIGKILL, resumes it, and compares the
 * orders and their sum with the file. It exits with 1 if they differ.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { runKilledImport } from './import/killed-import.ts';

const USAGE = `Imports generated rows of Shopify with two kills.

npm run bench:import-kills [-- --rows N]    default 200000`;

await runCommand(USAGE, { rows: { type: 'string', default: '200000' } }, async ({ rows }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
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
    await rm(folder, { recursive: true, force: true });
  }
});
