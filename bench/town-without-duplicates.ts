/**
 * `npm run bench:town`: registers the people of one town, nobody twice, by the matching rules alone. Fails if anybody is
 * merged, or if more than one pair per hundred people is suggested.
 */
import { DEFAULT_WEIGHTS } from '../domain/matching/match-weights.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { simulateArrivals } from './matching/arrivals.ts';
import { toArrivals } from './matching/people-weights.ts';
import { generateTown } from './matching/town-people.ts';

const USAGE = `Registers the people of one town, each once, and reports which of them the matcher takes for one person.

npm run bench:town [-- flags]

  --people N   number of people (default 20000)
  --seed N     another town of the same kind (default 1)`;

const OPTIONS = {
  people: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
} as const;

/** A clerk can review at most this many pairs per hundred people. */
const MAX_SUGGESTED_PER_HUNDRED = 1;

await runCommand(USAGE, OPTIONS, async ({ people, seed }) => {
  const size = parseWholeNumber('people', people, { from: 2, to: 1_000_000 });
  const start = performance.now();
  const arrivals = toArrivals(generateTown(size, parseWholeNumber('seed', seed, { from: 1, to: 2 ** 30 })), 'GB');
  const { merged, suggestions, candidates } = simulateArrivals(arrivals, DEFAULT_WEIGHTS);
  const perHundred = (100 * suggestions) / size;
  process.stdout.write(
    [
      `${size} people of one town, nobody twice, in ${((performance.now() - start) / 1_000).toFixed(0)} s`,
      `  merged:    ${merged.size} pairs`,
      `  suggested: ${suggestions} pairs, ${perHundred.toFixed(2)} per hundred people`,
      `  compared:  ${(candidates / size).toFixed(1)} others per person`,
      '',
    ].join('\n'),
  );
  if (merged.size > 0 || perHundred > MAX_SUGGESTED_PER_HUNDRED) process.exitCode = 1;
});
