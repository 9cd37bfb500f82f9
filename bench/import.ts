/**
 * `npm run bench:import`: imports generated rows of Shopify into an empty table, then writes the items that the table holds into
 * another one by bare BatchWriteItem, and compares both. It exits with 1 if the import takes more than 3 times as long.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { sizeOf } from '../store/table/item-size.ts';
import { type Measured, measureBareWrites, measureImport } from './import/import-bench.ts';
import type { StageUsage } from './import/usage.ts';

const USAGE = `Compares an import with bare writes of the same items.

npm run bench:import [-- --rows N]    default 20000`;

const MOST = 3;

await runCommand(USAGE, { rows: { type: 'string', default: '20000' } }, async (flags) => {
  const rows = parseWholeNumber('rows', flags.rows, { from: 100, to: 200_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const { imported, projected } = await measureImport(folder, rows);
    print(`import of ${rows} rows (${(rows / imported.usage.seconds).toFixed(0)} rows/s)`, imported);
    const bare = await measureBareWrites(join(folder, 'bare'), imported.items);
    print('BatchWriteItem of the items that it left', bare);
    const ratio = processor(imported.usage) / processor(bare.usage);
    const wall = imported.usage.seconds / bare.usage.seconds;
    line(`the importer itself: ${ratio.toFixed(2)} times the processor time, ${wall.toFixed(2)} times the time`);

    const all = await measureBareWrites(join(folder, 'bare-all'), projected.items);
    line(`projectors and matcher: ${timesOf(projected.usage)}, ${projected.items.length} items with theirs`);
    print('BatchWriteItem of all these items', all);
    const whole = (processor(imported.usage) + processor(projected.usage)) / processor(all.usage);
    line(`import with projectors and matcher: ${whole.toFixed(2)} times the processor time`);
    if (ratio > MOST) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function print(name: string, { usage, counts, items }: Measured): void {
  const bytes = items.reduce((sum, item) => sum + sizeOf(item), 0);
  const requests = Object.entries(counts.requests).map(
    ([command, count]) => `${count} ${command.replace('Command', '')}`,
  );
  line(`${name}: ${timesOf(usage)}`);
  line(
    `  ${items.length} items, ${(bytes / 1e6).toFixed(1)} MB, ${counts.writeUnits} write units, ${counts.readUnits} read units`,
  );
  line(`  ${requests.join(', ')}`);
}

function timesOf(usage: StageUsage): string {
  const parts = `client ${usage.own.toFixed(1)}, engine and others ${usage.children.toFixed(1)}`;
  return `${processor(usage).toFixed(1)} s of processor (${parts}), ${usage.seconds.toFixed(1)} s`;
}

function processor({ own, children }: StageUsage): number {
  return own + children;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
