/** Neighbours that got one value, since they were in the wrong order. */
export type Pool<T> = { readonly members: readonly [T, ...T[]]; readonly part: number; readonly whole: number };

/**
 * Isotonic regression by pooling adjacent violators: `part / whole` of the pools rises from pool to pool.
 * https://doi.org/10.1214/aoms/1177728423
 * @param items in the order in which their shares should rise; each `whole` is above 0
 */
export function poolViolators<T extends { readonly part: number; readonly whole: number }>(
  items: readonly T[],
): readonly Pool<T>[] {
  const pools: Pool<T>[] = [];
  for (const item of items) {
    let pool: Pool<T> = { members: [item], part: item.part, whole: item.whole };
    for (
      let last = pools.at(-1);
      last !== undefined && last.part / last.whole > pool.part / pool.whole;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = {
        members: [...last.members, ...pool.members],
        part: last.part + pool.part,
        whole: last.whole + pool.whole,
      };
    }
    pools.push(pool);
  }
  return pools;
}
