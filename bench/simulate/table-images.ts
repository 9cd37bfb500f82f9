import { type Attributes, keyOf } from '../../store/table/item.ts';
import { sizeOf } from '../../store/table/item-size.ts';
import { nameOfKey } from '../../store/table/join-writes.ts';
import { INDEXES, TTL_ATTRIBUTE } from '../../store/table/table-schema.ts';

/** Of items that stay, and of items that run out: their bytes times the days until then, at most a year. */
export type Storage = { readonly bytes: number; readonly expiringByteDays: number };

const DAY_S = 86_400;
const DAYS_A_YEAR = 365;
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.StorageConsiderations */
const ITEM_OVERHEAD = 100;

/** A copy of the items of a table that everything wrote to through it: what an item was before a write is not in any answer. */
export class TableImages {
  private readonly images = new Map<string, Attributes>();

  get(key: { readonly pk: string; readonly sk: string }): Attributes | null {
    return this.images.get(nameOf(key)) ?? null;
  }

  set(key: { readonly pk: string; readonly sk: string }, image: Attributes | null): void {
    if (image === null) this.images.delete(nameOf(key));
    else this.images.set(nameOf(key), image);
  }

  /** What all items and their index entries take. */
  storage(now: number): Storage {
    let [bytes, expiringByteDays] = [0, 0];
    for (const image of this.images.values()) {
      const entries = 1 + INDEXES.filter(({ partitionKey }) => image[partitionKey] !== undefined).length;
      const size = entries * (sizeOf(image) + ITEM_OVERHEAD);
      const expiresAt = image[TTL_ATTRIBUTE]?.N;
      if (expiresAt === undefined) bytes += size;
      else expiringByteDays += size * Math.min(DAYS_A_YEAR, (Number(expiresAt) - now / 1_000) / DAY_S);
    }
    return { bytes, expiringByteDays };
  }
}

const nameOf = (key: { readonly pk: string; readonly sk: string }): string => nameOfKey(keyOf(key));
