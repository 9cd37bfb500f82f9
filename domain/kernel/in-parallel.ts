type Results<Works extends readonly (() => unknown)[]> = {
  -readonly [Index in keyof Works]: Awaited<ReturnType<Works[Index]>>;
};

/**
 * Starts all works and waits until each has ended. So no work is left running, and no rejection is left without a handler,
 * which would end the process. `Promise.all` guarantees neither: it rejects while other works run, and where the call of
 * the second work throws, nobody handles the promise of the first. So no other file runs works in parallel.
 * @throws the error of the first work, in order, that failed
 */
export async function inParallel<Works extends readonly (() => unknown)[]>(...works: Works): Promise<Results<Works>> {
  return (await settle(works)) as Results<Works>;
}

/** Runs one work for each item, as `inParallel` does. */
export async function mapInParallel<Item, Out>(
  items: Iterable<Item>,
  work: (item: Item, index: number) => Out,
): Promise<Awaited<Out>[]> {
  return settle(Array.from(items, (item, index) => () => work(item, index)));
}

/** The same in groups: at most `atOnce` works run at the same time, and the next group begins when one has ended. */
export async function mapInGroups<Item, Out>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Out,
): Promise<Awaited<Out>[]> {
  const results: Awaited<Out>[] = [];
  for (let start = 0; start < items.length; start += atOnce)
    for (const result of await mapInParallel(items.slice(start, start + atOnce), work)) results.push(result);
  return results;
}

/** The same without groups: the next work begins as soon as one has ended. After a work that fails, fewer run at the same time. */
export async function mapByWorkers<Item, Out>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Out,
): Promise<Awaited<Out>[]> {
  const results: Awaited<Out>[] = [];
  const waiting = items.entries();
  await mapInParallel(Array.from({ length: atOnce }), async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  });
  return results;
}

async function settle<Out>(works: readonly (() => Out)[]): Promise<Awaited<Out>[]> {
  const outcomes = await Promise.allSettled(works.map(async (work) => work()));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
