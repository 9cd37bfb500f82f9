/**
 * `npm run bench:identity-scale`: whether registering takes longer where many are registered already, how many the matcher
 * compares a newcomer with, and whom it does not find since blocks are capped. No figure fails the run.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { eventOf } from './harness/graph.ts';
import { median, ratio, runInterleaved, type Variant } from './harness/interleaved-timing.ts';
import { createPopulatedTable } from './harness/populated-table.ts';
import { formatTable, type Row } from './harness/report-table.ts';
import { openShop } from './harness/shop.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';
import { openMatcher } from './matching/matcher.ts';
import { figuresRow, pairFigures } from './matching/pair-figures.ts';
import { pairsIn, REGISTER } from './matching/people-graph.ts';
import { createTown, type Town } from './matching/town.ts';

const USAGE = `Registers people in a town of many and in one of few, some of whom live there under another record.

npm run bench:identity-scale [-- --people N]    N of many; 100000 unless said otherwise, which takes some minutes`;

const FEW = 1_000;
const COUNTS = { warmUp: 50, rounds: 200 };

type Population = { readonly town: Town; readonly workbench: Workbench; readonly ids: string[] };

await runCommand(USAGE, { people: { type: 'string', default: '100000' } }, async ({ people }) => {
  const many = parseWholeNumber('people', people, { from: FEW, to: 1_000_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-identity-scale-'));
  const crowds: Population[] = [];
  try {
    for (const size of [many, FEW]) crowds.push(await createPopulation(join(folder, String(crowds.length)), size));
    process.stdout.write(
      `${formatTable([await measureRegistration(crowds)], { ms: `${many} ms`, peerMs: `${FEW} ms` })}\n`,
    );
    for (const crowd of crowds) process.stdout.write(`${(await measureMatching(crowd)).join('\n')}\n`);
  } finally {
    for (const { workbench } of crowds) await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function createPopulation(folder: string, size: number): Promise<Population> {
  await mkdir(folder);
  process.stderr.write(`settling a town of ${size}\n`);
  const town = createTown(size, COUNTS.warmUp + COUNTS.rounds);
  const workbench = await openWorkbench(await createPopulatedTable(folder, size, town.itemsAt));
  await openShop(workbench.graph);
  return { town, workbench, ids: [] };
}

async function measureRegistration(crowds: readonly Population[]): Promise<Row> {
  const ways = crowds.map(
    ({ town, workbench: { graph }, ids }): Variant<number> =>
      async (round) => {
        const input = { idempotencyKey: `newcomer ${round}`, ...town.newcomers[round]?.input };
        const event = eventOf(REGISTER, { input });
        const start = performance.now();
        const answer = await graph.answer(event);
        const took = performance.now() - start;
        ids.push(JSON.parse(answer).data.registerCustomer.customer.id);
        return took;
      },
  );
  const [many = [], few = []] = await runInterleaved(ways, COUNTS);
  return {
    ...{ what: 'registering', ms: median(many), peerMs: median(few), ratio: ratio(many, few), aim: 1.1 },
    cost: 'the matcher follows afterwards',
  };
}

/** Lets the matcher follow, and looks whom of those who live there already it found. */
async function measureMatching({ town, workbench, ids }: Population): Promise<readonly string[]> {
  const matcher = await openMatcher(workbench, null);
  const start = performance.now();
  await matcher.drain();
  const took = performance.now() - start;
  await matcher.close();
  const { looks, compared, capped } = matcher.figures;
  const known = town.newcomers.slice(0, ids.length);
  const neighbours = town.residentsLike(known);
  const found = await pairsIn(workbench.graph, [...known, ...neighbours.people], [...ids, ...neighbours.ids]);
  const { truth, inBlocks, inCapped } = town.blockingRecall(known);
  const blocks = [...capped].map(([kind, times]) => `${kind} ${times}`).join(', ') || 'none';
  const percent = (part: number) => `${((100 * part) / truth.size).toFixed(1)} %`;
  return [
    `\nin a town of ${town.size}, ${ids.length} newcomers, of whom ${truth.size} lived there already:`,
    `  ${figuresRow('merged', pairFigures(found.merged, truth))}`,
    `  ${figuresRow('merged or suggested', pairFigures(found.merged.union(found.suggested), truth))}`,
    `  ${(compared / ids.length).toFixed(1)} candidates a newcomer, ${(looks / ids.length).toFixed(2)} looks, ${(took / ids.length).toFixed(1)} ms`,
    `  ${percent(inBlocks)} of them share a block; ${percent(inCapped)} within the cap, which so costs ${percent(inBlocks - inCapped)} of recall`,
    `  blocks that had too many members: ${blocks}`,
  ];
}
