/** How well the found pairs agree with the true pairs. */
export type PairFigures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
  readonly wrong: number;
};

/** The key of a pair of records. It does not depend on their order. */
export const pairOf = (one: string, other: string): string => JSON.stringify([one, other].toSorted());

/** All pairs of records of the same person. */
export function truePairs(
  people: readonly { readonly record: string; readonly person: string | null }[],
): ReadonlySet<string> {
  const records = Map.groupBy(people, ({ person }) => person);
  records.delete(null);
  return new Set([...records.values()].flatMap((group) => pairsAmong(group.map(({ record }) => record))));
}

export const pairsAmong = (records: readonly string[]): readonly string[] =>
  records.flatMap((one, index) => records.slice(index + 1).map((other) => pairOf(one, other)));

export function pairFigures(found: ReadonlySet<string>, truth: ReadonlySet<string>): PairFigures {
  const right = [...found].filter((pair) => truth.has(pair)).length;
  const precision = found.size === 0 ? 1 : right / found.size;
  const recall = truth.size === 0 ? 1 : right / truth.size;
  return {
    precision,
    recall,
    f1: (2 * right) / (found.size + truth.size || 1),
    found: found.size,
    wrong: found.size - right,
  };
}

/** A line of a report. */
export function figuresRow(name: string, { precision, recall, f1, found, wrong }: PairFigures): string {
  const share = (number: number) => number.toFixed(4);
  return `${name.padEnd(20)} precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}  (${found} pairs, ${wrong} wrong)`;
}
