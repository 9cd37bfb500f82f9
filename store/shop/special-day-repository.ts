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

/** A repository that caches special days in this process. It reads those that it does not have in one batch. */
export function cacheSpecialDays(reader: Reader, now: () => Instant, milliseconds: number): CachedSpecialDays {
  const repository = specialDayRepository(reader);
  const cached = new Map<string, { readonly value: SpecialDays; readonly until: Instant }>();
  return {
    async specialDays(stores) {
      const at = now();
      const missing = stores.filter((store) => (cached.get(store)?.until ?? '') <= at);
      const read = new Map(
        (missing.length === 0 ? [] : await repository.specialDays(missing)).map((one) => [one.store, one]),
      );
      for (const [store, value] of read) cached.set(store, { value, until: addMilliseconds(at, milliseconds) });
      return stores.map((store) => read.get(store) ?? cached.get(store)?.value ?? noSpecialDays(store));
    },
    freshSpecialDays: repository.freshSpecialDays,
    forget: (store) => void cached.delete(store),
  };
}
