import { figuresRow, pairFigures } from './pair-figures.ts';

/** What was found in a set of people: the merged pairs of records, and the suggested ones with the suggestion's score. */
export type FoundPairs = {
  readonly merged: ReadonlySet<string>;
  readonly suggested: ReadonlyMap<string, number>;
};

/** The true pairs of a set, and those that the rules for automatic merges allow to merge. */
export type SetTruth = { readonly pairs: ReadonlySet<string>; readonly mergeable: ReadonlySet<string> };

/** From which scores on a desk might decide its suggestions. */
const SCORES = [0.95, 0.9, 0.5];

/** The figures of merges alone, and of merges with the suggestions from each score on. */
export function reportRows({ merged, suggested }: FoundPairs, truth: SetTruth): readonly string[] {
  const alone = pairFigures(merged, truth.pairs);
  const bound = pairFigures(truth.mergeable, truth.pairs);
  const share =
    bound.recall === 0 ? 'nothing can be merged' : `${(alone.recall / bound.recall).toFixed(3)} of the bound`;
  return [
    `${figuresRow('merged', alone)}; ${share}`,
    ...SCORES.map((score) => {
      const likely = [...suggested].filter(([, each]) => each >= score).map(([pair]) => pair);
      return figuresRow(`with those from ${score}`, pairFigures(merged.union(new Set(likely)), truth.pairs));
    }),
  ];
}

/** The size of the set, and which share of the truth may be merged without asking. */
export const boundRow = (records: number, { pairs, mergeable }: SetTruth): string =>
  `${records} records, ${pairs.size} true pairs; the rules allow to merge ${mergeable.size} of them without asking (${(mergeable.size / Math.max(1, pairs.size)).toFixed(4)})`;
