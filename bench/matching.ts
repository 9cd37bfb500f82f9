/**
 * `npm run bench:matching -- FILE`: only the matching rules, without a graph. People arrive one after the other, are compared
 * with earlier people who share a block, and are merged or suggested as by the matcher.
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

const USAGE = `Matches a file of people by the rules alone, and reports precision and recall.

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
      ...(rejectionReason === null ? [] : [`The previous weights stay: ${rejectionReason}`]),
      `${file}: ${total} records, ${truth.size} true pairs; weights ${weights.source}, learned in ${((matching - start) / 1_000).toFixed(1)} s`,
      figuresRow('merged', pairFigures(merged, truth)),
      figuresRow('merged or suggested', pairFigures(new Set([...merged, ...suggested]), truth)),
      `${(keys / total).toFixed(1)} keys and ${(candidates / total).toFixed(2)} candidates per record, ${(took / total).toFixed(2)} ms per record`,
      '',
    ].join('\n'),
  );
}
