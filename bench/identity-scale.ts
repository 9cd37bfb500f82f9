/**
 * `npm run bench:identity-scale`: whether registering is slower if many customers are registered already, how many records
 * the matcher compares a newcomer with, and how many it misses because blocks are capped. No figure fails the run.
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

const USAGE = `Registers people in a large and in a small town. Some of them already have a record there.

npm run bench:identity-scale [-- --people N]    people of the large town (default 100000, which takes some minutes)`;

const FEW = 1_000;
const COUNTS = { warmUp: 50, rounds: 200 };

type Population = { readonly town: Town; readonly workbench: Workbench; readonly ids: string[] };

await runCommand(USAGE, { people: { type: 'string', default: '100000' } }, async ({ people }) => {
  const many = parseWholeNumber('people', people, { from: FEW, to: 1_000_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-identity-scale-'));
  const populations: Population[] = [];
  try {
    for (const size of [many, FEW])
      populations.push(await createPopulation(join(folder, String(populations.length)), size));
    process.stdout.write(
      `${formatTable([await measureRegistration(populations)], { ms: `${many} ms`, peerMs: `${FEW} ms` })}\n`,
    );
    for (const population of populations) process.stdout.write(`${(await measureMatching(population)).join('\n')}\n`);
  } finally {
    for (const { workbench } of populations) await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function createPopulation(folder: string, size: number): Promise<Population> {
  await mkdir(folder);
  process.stderr.write(`importing a town of ${size}\n`);
  const town = createTown(size, COUNTS.warmUp + COUNTS.rounds);
  const workbench = await openWorkbench(await createPopulatedTable(folder, size, town.itemsAt));
  await openShop(workbench.graph);
  return { town, workbench, ids: [] };
}

async function measureRegistration(populations: readonly Population[]): Promise<Row> {
  const variants = populations.map(
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
  const [many = [], few = []] = await runInterleaved(variants, COUNTS);
  return {
    ...{ what: 'registering', ms: median(many), peerMs: median(few), ratio: ratio(many, few), aim: 1.1 },
    cost: 'the matcher runs afterwards',
  };
}

/** Runs the matcher and reports which of the existing residents it found. */
async function measureMatching({ town, workbench, ids }: Population): Promise<readonly string[]> {
  const matcher = await openMatcher(workbench, null);
  const start = performance.now();
  await matcher.drain();
  const took = performance.now() - start;
  const units = matcher.takeUnits();
  await matcher.close();
  const { looks, compared, capped } = matcher.figures;
  const known = town.newcomers.slice(0, ids.length);
  const neighbours = town.residentsLike(known);
  const found = await pairsIn(workbench.graph, [...known, ...neighbours.people], [...ids, ...neighbours.ids]);
  const { truth, inBlocks, inCapped } = town.blockingRecall(known);
  const blocks = [...capped].map(([kind, times]) => `${kind} ${times}`).join(', ') || 'none';
  const percent = (part: number) => `${((100 * part) / truth.size).toFixed(1)} %`;
  return [
    `\nin a town of ${town.size}, ${ids.length} newcomers; ${truth.size} of them lived there already:`,
    `  ${figuresRow('merged', pairFigures(found.merged, truth))}`,
    `  ${figuresRow('merged or suggested', pairFigures(found.merged.union(found.suggested), truth))}`,
    `  ${(compared / ids.length).toFixed(1)} candidates per newcomer, ${(looks / ids.length).toFixed(2)} runs, ${(took / ids.length).toFixed(1)} ms`,
    `  ${(units.reads / ids.length).toFixed(1)} read and ${(units.writes / ids.length).toFixed(1)} write units of the matcher per newcomer`,
    `  ${percent(inBlocks)} of them share a block; ${percent(inCapped)} within the cap, so the cap costs ${percent(inBlocks - inCapped)} of recall`,
    `  blocks that had too many members: ${blocks}`,
  ];
}
