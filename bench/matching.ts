/**
 * `npm run bench:matching -- FILE...`: only the matching rules, without a graph. People arrive one after the other, are compared
 * with earlier people who share a block, and are merged or suggested as by the matcher.
 */
import { runCommand } from '../local/common/command-line.ts';
import { simulateArrivals } from './matching/arrivals.ts';
import { blocksRow } from './matching/block-recall.ts';
import { boundRow, reportRows } from './matching/match-report.ts';
import { loadSet, type PeopleSet } from './matching/people-set.ts';
import {
  type NamedWeights,
  PEOPLE_OPTIONS,
  PEOPLE_USAGE,
  type PeopleFlags,
  SHIPPED,
  weightsFor,
  withShares,
} from './matching/people-weights.ts';

const USAGE = `Matches files of people by the rules alone, and reports precision and recall.

npm run bench:matching -- FILE... [flags]

${PEOPLE_USAGE}
  --without-counts  without the frequencies of the records' own values, as before anything is counted`;

const OPTIONS = { ...PEOPLE_OPTIONS, 'without-counts': { type: 'boolean', default: false } } as const;

await runCommand(USAGE, OPTIONS, matchFiles, ['FILE...']);

type Flags = PeopleFlags & { readonly 'without-counts': boolean };

async function matchFiles(flags: Flags, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const set = await loadSet(file, flags);
    process.stdout.write(`${set.label}: ${boundRow(set.people.length, set.truth)}\n`);
    process.stdout.write(`  ${blocksRow(set)}\n`);
    const shipped = flags['without-counts'] ? SHIPPED : { ...SHIPPED, weights: withShares(SHIPPED.weights, set) };
    for (const weights of weightsFor(set, flags.weights, shipped))
      process.stdout.write(`${matchSet(set, weights).join('\n')}\n`);
  }
}

function matchSet({ people, arrivals, truth }: PeopleSet, { label, weights, rejectionReason }: NamedWeights) {
  const start = performance.now();
  const found = simulateArrivals(arrivals, weights);
  const took = performance.now() - start;
  const perRecord = (all: number) => (all / people.length).toFixed(2);
  return [
    `  ${label}${rejectionReason === null ? '' : `; the weights of before stay: ${rejectionReason}`}`,
    ...reportRows(found, truth).map((row) => `    ${row}`),
    `    ${perRecord(found.keys)} keys and ${perRecord(found.candidates)} candidates per record, ${perRecord(took)} ms per record`,
  ];
}
