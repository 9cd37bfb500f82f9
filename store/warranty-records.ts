import { type Entry, type Page, pageOf } from '../domain/page.ts';
import { type Warranty, type WarrantyRecords, warrantyPosition } from '../domain/warranty.ts';
import { customerPk } from './customer-keys.ts';
import type { Reader } from './dynamo-read.ts';
import { byPointer } from './history.ts';
import { entityOf } from './item.ts';
import { WARRANTY_SK } from './warranty-items.ts';

/** How often a filter reads on before it gives what it has. */
const MOST_REQUESTS = 10;
const FILTERED_LIMIT = 100;

export function warrantyRecords(reader: Reader): WarrantyRecords {
  async function pointed(ids: readonly string[]): Promise<readonly (Warranty | null)[]> {
    const items = await byPointer(reader, 'WARRANTY', ids);
    return items.map((item) => (item === null ? null : entityOf<Warranty>(item)));
  }
  return {
    async warranties(ids) {
      const found = await pointed(ids);
      // What changed owner between the read of its pointer and the read of itself is found at its new place.
      const missed = ids.filter((_, index) => found[index] === null);
      const again = missed.length === 0 ? [] : await pointed(missed);
      let next = 0;
      return found.map((warranty) => warranty ?? again[next++] ?? null);
    },
    async warrantiesOf(customerId, { first, after }, keep) {
      const kept: Entry<Warranty>[] = [];
      let last = after;
      for (let request = 0; request < MOST_REQUESTS; request++) {
        const limit = keep === null ? first + 1 : FILTERED_LIMIT;
        const entries = await entriesBehind(reader, customerId, last, limit);
        kept.push(...(keep === null ? entries : entries.filter(({ item }) => keep(item))));
        if (kept.length > first || entries.length < limit) return pageOf(kept, first);
        last = entries.at(-1)?.position ?? last;
      }
      return { entries: kept, hasNextPage: true, end: last } satisfies Page<Warranty>;
    },
  };
}

async function entriesBehind(
  reader: Reader,
  customerId: string,
  after: string | null,
  limit: number,
): Promise<readonly Entry<Warranty>[]> {
  // The range holds the entry at `after` itself, where it still is there: read one more, and leave it out.
  const items = await reader.query({
    pk: customerPk(customerId),
    from: `${WARRANTY_SK}${after ?? ''}`,
    to: `${WARRANTY_SK}~`,
    limit: after === null ? limit : limit + 1,
  });
  const entries = items
    .map((item) => entityOf<Warranty>(item))
    .map((item) => ({ item, position: warrantyPosition(item) }));
  return entries.filter(({ position }) => position !== after).slice(0, limit);
}
