/**
 * `npm run bench:follow`: how fast projectors and matcher follow an import. Imports generated orders of Shopify with no consumer of the
 * stream running, and the same orders with all of them beside, and reports both speeds, the processor time of each process and the units.
 * No ratio fails the run: compare it with its aim.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { countRound, type RoundPair, timePair } from './follow/measure-follow.ts';
import { writeOrderFiles } from './follow/order-files.ts';
import { formatProcessorTime, formatSpeed, formatUnits } from './follow/report.ts';

const USAGE = `Compares an import that projectors and matcher follow with the import alone.

npm run bench:follow [-- --rows N] [--rounds N]
  --rows N     of the file (default 3000), of whose orders the first tenth is not measured
  --rounds N   imports of each kind (default 2); every second one begins with the other kind`;

const FLAGS = { rows: { type: 'string', default: '3000' }, rounds: { type: 'string', default: '2' } } as const;

await runCommand(USAGE, FLAGS, async (flags) => {
  const rows = parseWholeNumber('rows', flags.rows, { from: 100, to: 200_000 });
  const rounds = parseWholeNumber('rounds', flags.rounds, { from: 1, to: 100 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-follow-'));
  try {
    const files = await writeOrderFiles(folder, rows);
    const { orders } = files;
    print(
      `${orders} orders of Shopify, ${rounds} rounds, Node.js ${process.version}, ${availableParallelism()} processors`,
    );
    const pairs: RoundPair[] = [];
    for (let round = 0; round < rounds; round++) pairs.push(await timePair(folder, files, round % 2 === 1));
    print(formatSpeed(pairs, orders));
    print(formatProcessorTime(pairs, orders));
    print(formatUnits(await countRound(folder, files), orders));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
