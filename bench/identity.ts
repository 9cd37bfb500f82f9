/**
 * `npm run bench:identity -- FILE`: registers a file of people in an empty graph through the API, lets the matcher follow
 * the stream, and reports how well it found the records of each person. No figure fails the run.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatchWeights } from '../domain/matching/match-weights.ts';
import { runCommand } from '../local/common/command-line.ts';
import type { FilePerson } from '../local/importers/people/people-file.ts';
import { openShop } from './harness/shop.ts';
import { openWorkbench } from './harness/workbench.ts';
import { type MatcherFigures, openMatcher } from './matching/matcher.ts';
import { figuresRow, pairFigures, truePairs } from './matching/pair-figures.ts';
import { pairsIn, registerAll } from './matching/people-graph.ts';
import {
  loadPeople,
  PEOPLE_OPTIONS,
  PEOPLE_USAGE,
  type PeopleFlags,
  toArrivals,
  weightsFor,
} from './matching/people-weights.ts';

const USAGE = `Registers a file of people, and reports how well the matcher finds the records of each person. If the file has columns
that are not fields of a customer, it runs twice: with these columns as compared attributes, and without them.

npm run bench:identity -- FILE [flags]

${PEOPLE_USAGE}`;

await runCommand(USAGE, PEOPLE_OPTIONS, benchFile, ['FILE']);

async function benchFile(flags: PeopleFlags, [file = '']: readonly string[]): Promise<void> {
  const people = await loadPeople(file, flags);
  const names = people.flatMap(({ input }) => (input.attributes ?? []).map(({ name }) => name));
  const attributes = [...new Set(names)];
  const variants = attributes.length === 0 ? [[]] : [[], attributes];
  for (const without of variants) {
    const label =
      attributes.length === 0 ? '' : without.length === 0 ? ` with ${attributes}` : ` without ${attributes}`;
    process.stdout.write(`${file}${label}\n`);
    await benchPeople(await loadPeople(file, { ...flags, without: [...flags.without, ...without] }), file, flags);
  }
}

async function benchPeople(people: readonly FilePerson[], file: string, flags: PeopleFlags): Promise<void> {
  const { weights, rejectionReason } = weightsFor(toArrivals(people, flags.country), flags.weights, file);
  if (rejectionReason !== null) process.stdout.write(`  the previous weights stay: ${rejectionReason}\n`);
  const { merged, suggested, took, figures } = await runInEmptyGraph(people, weights);
  const truth = truePairs(people);
  const count = people.length;
  const lines = [
    `${count} records, ${truth.size} true pairs; weights: ${weights.source}`,
    figuresRow('merged', pairFigures(merged, truth)),
    figuresRow('merged or suggested', pairFigures(merged.union(suggested), truth)),
    `registered in ${perRecord(took.registered, count)} ms per record, all matched after ${perRecord(took.matched, count)} ms per record`,
    ...describeWork(figures, count),
  ];
  process.stdout.write(`${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

/** Milliseconds from the first registration to the last, and to the end of the matcher's work. */
type Durations = { readonly registered: number; readonly matched: number };

async function runInEmptyGraph(people: readonly FilePerson[], weights: MatchWeights) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-identity-'));
  const file = join(folder, 'weights.json');
  await writeFile(file, JSON.stringify(weights));
  const workbench = await openWorkbench();
  const matcher = await openMatcher(workbench, file);
  try {
    await openShop(workbench.graph);
    const start = performance.now();
    const ids = await registerAll(workbench.graph, people);
    const registered = performance.now() - start;
    await matcher.drain();
    const took: Durations = { registered, matched: performance.now() - start };
    return { ...(await pairsIn(workbench.graph, people, ids)), took, figures: matcher.figures };
  } finally {
    await matcher.close();
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}

function describeWork({ looks, compared, merged, capped }: MatcherFigures, records: number): readonly string[] {
  const blocks = [...capped].map(([kind, times]) => `${kind} ${times}`).join(', ');
  return [
    `${perRecord(looks, records)} runs and ${perRecord(compared, records)} compared candidates per record; ${merged} automatic merges`,
    `blocks that had too many members: ${blocks === '' ? 'none' : blocks}`,
  ];
}

function perRecord(all: number, records: number): string {
  return (all / records).toFixed(2);
}
