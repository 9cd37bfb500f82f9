import type { ConsolePainPointsQuery } from 'customer-graph-client/console';

export type Pain = NonNullable<ConsolePainPointsQuery['now']>[number] & {
  /** Complaints, low scores and returns together, now and in the time before. */
  readonly problems: number;
  readonly problemsBefore: number;
};

type Counted = { readonly complaints: number; readonly lowScores: number; readonly returns: number };

const problemsOf = ({ complaints, lowScores, returns }: Counted): number => complaints + lowScores + returns;

/** The pain points of a time, the most frequent first, each with its count in the time before. */
export function comparePains({ now, before }: ConsolePainPointsQuery): readonly Pain[] {
  const former = new Map((before ?? []).map((one) => [one.key, problemsOf(one)]));
  return (now ?? [])
    .map((one) => ({ ...one, problems: problemsOf(one), problemsBefore: former.get(one.key) ?? 0 }))
    .toSorted((one, other) => other.problems - one.problems);
}

/** The pain point with the most problems more than in the time before; null if none has more. */
export function grewMost(pains: readonly Pain[]): Pain | null {
  const [first] = pains
    .filter(({ problems, problemsBefore }) => problems > problemsBefore)
    .toSorted((one, other) => other.problems - other.problemsBefore - (one.problems - one.problemsBefore));
  return first ?? null;
}
