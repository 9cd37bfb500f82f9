/**
 * What one request reads of the table, and how much it may read. The unit is a request to the table, and each further 8 kB of its
 * answer: both take about a millisecond of the function.
 */
export type ReadBudget = {
  readonly allowed: number;
  used: number;
  /** With which each further read ends. An error with a stack for each of many reads would take longer than the reads. */
  exceeded: ReadBudgetExceeded | null;
  /** Reads that run now, and those that wait for one of them to end. */
  running: number;
  readonly waiting: (() => void)[];
};

export const readBudgetOf = (allowed: number): ReadBudget => ({
  ...{ allowed, used: 0, exceeded: null, running: 0, waiting: [] },
});
export const unboundedReads = (): ReadBudget => readBudgetOf(Number.POSITIVE_INFINITY);

/** The request has read as much as it may. It reads no more, and a command that needs more writes nothing. */
export class ReadBudgetExceeded extends Error {
  readonly allowed: number;
  readonly measured: number;

  constructor({ allowed, used }: Pick<ReadBudget, 'allowed' | 'used'>) {
    super(`the request has read ${used} units; it may read ${allowed}`);
    this.name = 'ReadBudgetExceeded';
    this.allowed = allowed;
    this.measured = used;
  }
}

/** More reads at once would all be sent before the size of the first answer is known. */
const MAX_AT_ONCE = 25;

/**
 * Runs a read of a request, and counts it. Of a request with a bound, only some reads run at once; the others wait.
 * @throws ReadBudgetExceeded, without a read, if the request may read no more
 */
export async function withinReads<T>(budget: ReadBudget, read: () => Promise<T>): Promise<T> {
  if (budget.allowed === Number.POSITIVE_INFINITY) {
    countReads(budget, 1);
    return read();
  }
  if (budget.running < MAX_AT_ONCE) budget.running++;
  else await new Promise<void>((resolve) => budget.waiting.push(resolve));
  try {
    countReads(budget, 1);
    return await read();
  } finally {
    // The next one takes over the place of this one.
    const next = budget.waiting.shift();
    if (next === undefined) budget.running--;
    else next();
  }
}

/** @throws ReadBudgetExceeded if the request may not read so much more */
export function countReads(budget: ReadBudget, units: number): void {
  // Once over its budget, a request stays over it: no smaller read follows.
  if (budget.exceeded !== null) throw budget.exceeded;
  budget.used += units;
  if (budget.used <= budget.allowed) return;
  budget.exceeded = new ReadBudgetExceeded(budget);
  throw budget.exceeded;
}
