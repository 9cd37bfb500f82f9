/**
 * `npm run bench:town`: registers the people of one town, nobody twice, by the matching rules alone, with the shipped weights
 * and with learned ones. Fails if anybody is merged, or if more than one pair per hundred people is suggested as shipped.
 */
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { simulateArrivals } from './matching/arrivals.ts';
import { loadSet, type PeopleSet, setOf } from './matching/people-set.ts';
import { learningRun, type NamedWeights, SHIPPED, withShares } from './matching/people-weights.ts';
import { generateTown } from './matching/town-people.ts';

const USAGE = `Registers the people of one town, each once, and reports which of them the matcher takes for one person.

npm run bench:town [-- flags]

  --people N            number of people (default 20000)
  --seed N              another town of the same kind (default 1)
  --learned-from SET    also with weights that were learned from this set; may be repeated (default made-up:3000:1).
                        A SET is as in npm run bench:matching. town:20000:1 is a town itself`;

const OPTIONS = {
  people: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  'learned-from': { type: 'string', multiple: true, default: ['made-up:3000:1'] as string[] },
} as const;

/** A clerk can review at most this many pairs per hundred people. */
const MAX_SUGGESTED_PER_HUNDRED = 1;

await runCommand(USAGE, OPTIONS, async ({ people, seed, 'learned-from': sets }) => {
  const size = parseWholeNumber('people', people, { from: 2, to: 1_000_000 });
  const town = setOf('the town', generateTown(size, parseWholeNumber('seed', seed, { from: 1, to: 2 ** 30 })), 'GB');
  process.stdout.write(`${size} people of one town, nobody twice\n`);
  const shipped = registerTown(town, SHIPPED);
  if (shipped.merged > 0 || shipped.perHundred > MAX_SUGGESTED_PER_HUNDRED) process.exitCode = 1;
  for (const name of sets) {
    const set = await loadSet(name, { without: [], country: 'GB' });
    const weights = learningRun(set);
    if (registerTown(town, { ...weights, label: `learned from ${set.label}` }).merged > 0) process.exitCode = 1;
  }
});

function registerTown(town: PeopleSet, { label, weights, rejectionReason }: NamedWeights) {
  const start = performance.now();
  const { merged, suggestions, candidates } = simulateArrivals(town.arrivals, withShares(weights, town));
  const perHundred = (100 * suggestions.length) / town.arrivals.length;
  process.stdout.write(
    [
      `  ${label}, in ${((performance.now() - start) / 1_000).toFixed(0)} s${rejectionReason === null ? '' : `; the weights of before stay: ${rejectionReason}`}`,
      `    merged:    ${merged.size} pairs`,
      `    suggested: ${suggestions.length} pairs, ${perHundred.toFixed(2)} per hundred people`,
      `    compared:  ${(candidates / town.arrivals.length).toFixed(1)} others per person`,
      '',
    ].join('\n'),
  );
  return { merged: merged.size, perHundred };
}
