/**
 * `npm run bench:matching -- FILE`: the rules of matching alone, without a graph around them. People arrive one after the
 * other, meet those who share a block, and are merged or suggested as the matcher would.
 */

import { featuresOf } from '../domain/match-features.ts';
import { learnWeights } from '../domain/match-training.ts';
import { comparing, DEFAULT_WEIGHTS, type MatchWeights } from '../domain/match-weights.ts';
import { drafted } from '../domain/register-customer.ts';
import { UNSAVED_SHOP } from '../domain/shop.ts';
import { runCommand, UsageProblem } from '../local/command-line.ts';
import { type PeopleFile, readPeople } from '../local/people/file.ts';
import { madeUpPeople } from '../local/people/made-up.ts';
import { arrive } from './arrivals.ts';
import { type PairFigures, pairFigures, truePairs } from './pair-figures.ts';

const USAGE = `Matches a file of people by the rules alone, and tells how well.

npm run bench:matching -- FILE [flags]

  FILE             CSV of people, the truth in rec_id as FEBRL has it or in a column such as cluster;
                   made-up:2000:1 for so many people who never were, by that seed
  --weights        default, or learned from the file without its truth (default: learned)
  --without NAME   passes a column over, as soc_sec_id; may be given again
  --country CODE   where addresses are that name none (default AU)`;

const OPTIONS = {
  weights: { type: 'string', default: 'learned' },
  without: { type: 'string', multiple: true, default: [] as string[] },
  country: { type: 'string', default: 'AU' },
} as const;

await runCommand(USAGE, OPTIONS, matchFile, ['FILE']);

type Flags = { readonly weights: string; readonly without: string[]; readonly country: string };

async function matchFile({ weights: which, without, country }: Flags, [file = '']: readonly string[]): Promise<void> {
  if (which !== 'default' && which !== 'learned') throw new UsageProblem('--weights is default or learned.');
  const { people } = await peopleOf(file, without, country);
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  const records = people.map(({ record, input }) => ({
    record,
    features: featuresOf(drafted(input, shop, '2026-01-01T00:00:00.000Z')),
  }));
  const attributes = [...new Set(records.flatMap(({ features }) => Object.keys(features.attributes)))];
  const start = performance.now();
  const weights = which === 'default' ? comparing(DEFAULT_WEIGHTS, attributes) : learned();
  const matching = performance.now();
  const { merged, suggested, candidates, keys } = arrive(records, weights);
  const took = performance.now() - matching;
  const truth = truePairs(people);
  const total = records.length;
  process.stdout.write(
    [
      `${file}: ${total} records, ${truth.size} true pairs; weights ${weights.source}, learned in ${((matching - start) / 1_000).toFixed(1)} s`,
      row('merged', pairFigures(merged, truth)),
      row('merged or suggested', pairFigures(new Set([...merged, ...suggested]), truth)),
      `${(keys / total).toFixed(1)} keys and ${(candidates / total).toFixed(2)} candidates a record, ${(took / total).toFixed(2)} ms a record`,
      '',
    ].join('\n'),
  );

  function learned(): MatchWeights {
    const lesson = learnWeights(
      records.map(({ features }) => features),
      DEFAULT_WEIGHTS,
      file,
    );
    if (lesson.kept !== null) process.stdout.write(`Kept the weights there were: ${lesson.kept}\n`);
    return lesson.weights;
  }
}

async function peopleOf(file: string, without: readonly string[], country: string): Promise<PeopleFile> {
  const [, people, seed] = /^made-up:(\d+):(\d+)$/.exec(file) ?? [];
  if (people === undefined) return await readPeople(file, { country, without });
  return { people: madeUpPeople(Number(people), Number(seed)), leftOut: { birthDate: 0, email: 0, phone: 0 } };
}

function row(name: string, { precision, recall, f1, found, wrong }: PairFigures): string {
  const share = (number: number) => number.toFixed(4);
  return `${name.padEnd(20)} precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}  (${found} pairs, ${wrong} wrong)`;
}
