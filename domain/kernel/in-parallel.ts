type Results<Works extends readonly (() => unknown)[]> = {
  -readonly [Index in keyof Works]: Awaited<ReturnType<Works[Index]>>;
};

/**
 * Starts all works and waits until each has ended: nothing is left running, and no rejection is left without a handler,
 * which would end the process. `Promise.all` promises neither: it rejects while others run, and where the second of its
 * elements throws as it is called, the promise of the first belongs to nobody. So only this file uses it.
 * @throws what the first work in order threw, of those that failed
 */
export async function inParallel<Works extends readonly (() => unknown)[]>(...works: Works): Promise<Results<Works>> {
  return (await settle(works)) as Results<Works>;
}

/** The same for one work on each item. */
export async function mapInParallel<Item, Out>(
  items: Iterable<Item>,
  work: (item: Item, index: number) => Out,
): Promise<Awaited<Out>[]> {
  return settle(Array.from(items, (item, index) => () => work(item, index)));
}

async function settle<Out>(works: readonly (() => Out)[]): Promise<Awaited<Out>[]> {
  const outcomes = await Promise.allSettled(works.map(async (work) => work()));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
