/**
 * `npm run bench:matching -- FILE`: the rules of matching alone, without a graph around them. People arrive one after the
 * other, meet those who share a block, and are merged or suggested as the matcher would.
 */
import { runCommand } from '../local/common/command-line.ts';
import { simulateArrivals } from './matching/arrivals.ts';
import { figuresRow, pairFigures, truePairs } from './matching/pair-figures.ts';
import {
  loadPeople,
  PEOPLE_OPTIONS,
  PEOPLE_USAGE,
  type PeopleFlags,
  toArrivals,
  weightsFor,
} from './matching/people-weights.ts';

const USAGE = `Matches a file of people by the rules alone, and tells how well.

npm run bench:matching -- FILE [flags]

${PEOPLE_USAGE}`;

await runCommand(USAGE, PEOPLE_OPTIONS, matchFile, ['FILE']);

async function matchFile(flags: PeopleFlags, [file = '']: readonly string[]): Promise<void> {
  const people = await loadPeople(file, flags);
  const arrivals = toArrivals(people, flags.country);
  const start = performance.now();
  const { weights, rejectionReason } = weightsFor(arrivals, flags.weights, file);
  const matching = performance.now();
  const { merged, suggested, candidates, keys } = simulateArrivals(arrivals, weights);
  const took = performance.now() - matching;
  const truth = truePairs(people);
  const total = people.length;
  process.stdout.write(
    [
      ...(rejectionReason === null ? [] : [`Kept the weights there were: ${rejectionReason}`]),
      `${file}: ${total} records, ${truth.size} true pairs; weights ${weights.source}, learned in ${((matching - start) / 1_000).toFixed(1)} s`,
      figuresRow('merged', pairFigures(merged, truth)),
      figuresRow('merged or suggested', pairFigures(new Set([...merged, ...suggested]), truth)),
      `${(keys / total).toFixed(1)} keys and ${(candidates / total).toFixed(2)} candidates a record, ${(took / total).toFixed(2)} ms a record`,
      '',
    ].join('\n'),
  );
}
