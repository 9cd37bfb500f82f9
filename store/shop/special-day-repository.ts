import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import { noSpecialDays, type SpecialDayRepository, type SpecialDays } from '../../domain/shop/special-days.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { specialDaysKey } from './special-days-items.ts';

export function specialDayRepository(reader: Reader): SpecialDayRepository {
  async function specialDays(stores: readonly string[]): Promise<readonly SpecialDays[]> {
    const items = await reader.getMany(stores.map(specialDaysKey));
    return stores.map((store, index) => {
      const item = items[index] ?? null;
      return item === null ? noSpecialDays(store) : entityOf<SpecialDays>(item);
    });
  }
  return {
    specialDays,
    async freshSpecialDays(store) {
      const item = await reader.get(specialDaysKey(store));
      return item === null ? noSpecialDays(store) : entityOf<SpecialDays>(item);
    },
  };
}

export type CachedSpecialDays = SpecialDayRepository & { forget(store: string): void };

/** The same as one process keeps them; those that it does not have are read in one batch. */
export function cacheSpecialDays(reader: Reader, now: () => Instant, milliseconds: number): CachedSpecialDays {
  const repositories = specialDayRepository(reader);
  const kept = new Map<string, { readonly value: SpecialDays; readonly until: Instant }>();
  return {
    async specialDays(stores) {
      const at = now();
      const missing = stores.filter((store) => (kept.get(store)?.until ?? '') <= at);
      const read = new Map(
        (missing.length === 0 ? [] : await repositories.specialDays(missing)).map((one) => [one.store, one]),
      );
      for (const [store, value] of read) kept.set(store, { value, until: addMilliseconds(at, milliseconds) });
      return stores.map((store) => read.get(store) ?? kept.get(store)?.value ?? noSpecialDays(store));
    },
    freshSpecialDays: repositories.freshSpecialDays,
    forget: (store) => void kept.delete(store),
  };
}
