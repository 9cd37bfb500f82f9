import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { type PairFigures, pairFigures, truePairs } from '../../bench/matching/pair-figures.ts';
import { learnWeights } from '../../domain/matching/learning/match-training.ts';
import {
  DEFAULT_WEIGHTS,
  type MatchWeights,
  withComparedAttributes,
} from '../../domain/matching/score/match-weights.ts';
import { evidenceOf } from '../../domain/matching/score/record-evidence.ts';
import { draftCustomer } from '../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { type FilePerson, readPeople } from '../../local/importers/people/people-file.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/people/', import.meta.url));

type Outcome = { readonly merged: PairFigures; readonly all: PairFigures; readonly candidates: number };

function matchPeople(people: readonly FilePerson[], country: string, weights: MatchWeights | null): Outcome {
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  const arrivals = people.map(({ record, input }) => ({
    record,
    evidence: evidenceOf(draftCustomer(input, shop, '2026-01-01T00:00:00.000Z')),
  }));
  const learnFromFile = () =>
    learnWeights(
      arrivals.map(({ evidence }) => evidence.stated),
      DEFAULT_WEIGHTS,
      'the file',
    ).weights;
  const { merged, suggested, candidates } = simulateArrivals(arrivals, weights ?? learnFromFile());
  const truth = truePairs(people);
  return {
    merged: pairFigures(merged, truth),
    all: pairFigures(merged.union(suggested), truth),
    candidates: candidates / people.length,
  };
}

describe('generated people, in households that share nearly everything', () => {
  test.each([1, 2])('seed %i, with the default weights', (seed) => {
    const { merged, all } = matchPeople(generatePeople(1_500, seed), 'GB', DEFAULT_WEIGHTS);
    expect(merged.precision).toBeGreaterThan(0.997);
    expect(merged.found).toBeGreaterThan(200);
    expect(all.precision).toBeGreaterThan(0.88);
    expect(all.recall).toBeGreaterThan(0.8);
  });
});

describe.skipIf(!existsSync(FOLDER))('the FEBRL records', { timeout: 240_000 }, () => {
  const file = (name: string, without: readonly string[]) =>
    readPeople(`${FOLDER}${name}.csv`, { country: 'AU', ignoredColumns: without });

  test.each(['dataset1', 'dataset2', 'dataset3'])('%s is merged without error by the default weights', async (name) => {
    const { people } = await file(name, ['soc_sec_id']);
    const { merged, all, candidates } = matchPeople(people, 'AU', DEFAULT_WEIGHTS);
    expect(merged.precision).toBeGreaterThanOrEqual(0.999);
    expect(all.f1).toBeGreaterThan(0.97);
    expect(candidates).toBeLessThan(3);
  });

  test('the weights learned from dataset3 find its duplicates', async () => {
    const { people } = await file('dataset3', ['soc_sec_id']);
    const { merged, all } = matchPeople(people, 'AU', null);
    expect(merged.precision).toBeGreaterThanOrEqual(0.999);
    expect(all.f1).toBeGreaterThanOrEqual(0.985);
  });

  test('dataset3 with a number that is wrong in one pair of seven', async () => {
    const { people } = await file('dataset3', []);
    expect(matchPeople(people, 'AU', null).all.f1).toBeGreaterThanOrEqual(0.993);
    const shipped = matchPeople(people, 'AU', withComparedAttributes(DEFAULT_WEIGHTS, ['soc_sec_id']));
    expect(shipped.merged.precision).toBeGreaterThanOrEqual(0.999);
    expect(shipped.all.f1).toBeGreaterThan(0.985);
  });
});

test.runIf(!existsSync(FOLDER))('the FEBRL files are missing', ({ skip }) => {
  skip(`the FEBRL files are missing: ${FOLDER}`);
});
