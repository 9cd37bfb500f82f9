import type { Caller } from '../kernel/caller.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, daysBetween, startOfDay } from '../kernel/instant.ts';
import { compareDecimal, isCurrency, toMinor } from '../kernel/money.ts';
import type { Slice } from '../kernel/page.ts';
import { MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type Shop, zoneOf } from '../shop/shop.ts';
import type { OrderRepositories } from './context.ts';
import type { Order, StoreDayPartition } from './order.ts';
import { type SaleCriteria, type SaleSimilarity, saleSimilarity } from './sale-similarity.ts';

type Maybe<T> = T | null | undefined;

export type FindSalesInput = {
  readonly from: Day;
  readonly to: Day;
  readonly stores?: Maybe<readonly string[]>;
  readonly sku?: Maybe<string>;
  readonly text?: Maybe<string>;
  readonly total?: Maybe<{ readonly from?: Maybe<string>; readonly to?: Maybe<string> }>;
  readonly currency?: Maybe<string>;
  readonly paymentLast4?: Maybe<string>;
  readonly associate?: Maybe<string>;
  readonly contact?: Maybe<string>;
};

export type SaleMatch = SaleSimilarity & { readonly order: Order };

export type SaleMatches = {
  readonly matches: readonly SaleMatch[];
  /** Whether some store-days are still unread. */
  readonly truncated: boolean;
  /** Cursor of the next page: first the matches left over from this read, then the unread store-days. */
  readonly end: string | null;
};

const MAX_DAYS = 31;
const MAX_STORES = 500;
const MAX_PARTITIONS = 12;
const MAX_SALES = 2_000;
/** Lower, because the lines of each sale are read too. */
const MAX_SALES_WITH_TEXT = 500;

/** Where the read of a page starts, and how many of its matches earlier pages returned. */
type SaleCursor = { readonly partition: number; readonly after: string | null; readonly offset: number };

/**
 * Finds sales whose receipt is lost. One page ranks the results of one bounded read, newest days first. The next page
 * continues after it.
 */
export async function findSales(
  repositories: OrderRepositories,
  shop: Shop,
  caller: Caller,
  input: FindSalesInput,
  { first, after }: Slice,
): Promise<SaleMatches> {
  const criteria = toSaleCriteria(input);
  const partitions = storeDayPartitions(shop, caller, input);
  const start = decodeCursor(after, partitions.length);
  const { sales, next } = await readSales(
    repositories,
    partitions,
    start,
    criteria.text === null ? MAX_SALES : MAX_SALES_WITH_TEXT,
  );
  const lines = criteria.text === null ? null : await repositories.linesOfEach(sales);
  const matches = sales
    .flatMap((order): SaleMatch[] => {
      const similarity = saleSimilarity(order, lines?.get(order.id) ?? [], criteria, shop.defaultRegion);
      return similarity === null ? [] : [{ order, ...similarity }];
    })
    .toSorted((one, other) => other.score - one.score || (one.order.occurredAt < other.order.occurredAt ? 1 : -1));
  const offset = start.offset + first;
  const end = offset < matches.length ? { ...start, offset } : next;
  return {
    matches: matches.slice(start.offset, offset),
    truncated: next !== null,
    end: end === null ? null : encodeCursor(end),
  };
}

/** Reads an equal share of each partition in parallel, and then, in order, the rest of the partitions that have more. */
async function readSales(
  repositories: OrderRepositories,
  partitions: readonly StoreDayPartition[],
  start: SaleCursor,
  most: number,
): Promise<{ readonly sales: readonly Order[]; readonly next: SaleCursor | null }> {
  const window = partitions.slice(start.partition, start.partition + MAX_PARTITIONS);
  const share = Math.floor(most / Math.max(window.length, 1));
  const shares = await mapInParallel(window, (day, index) =>
    repositories.salesOfDay(day, index === 0 ? start.after : null, share),
  );
  let left = most - shares.reduce((sum, entries) => sum + entries.length, 0);
  const sales: Order[] = [];
  for (const [index, entries] of shares.entries()) {
    const day = window[index];
    sales.push(...entries.map(({ item }) => item));
    let after = entries.at(-1)?.position ?? null;
    for (let isFull = entries.length === share; isFull && day !== undefined; ) {
      if (left === 0) return { sales, next: { partition: start.partition + index, after, offset: 0 } };
      const limit = left;
      const more = await repositories.salesOfDay(day, after, limit);
      sales.push(...more.map(({ item }) => item));
      left -= more.length;
      after = more.at(-1)?.position ?? after;
      isFull = more.length === limit;
    }
  }
  const partition = start.partition + window.length;
  return { sales, next: partition < partitions.length ? { partition, after: null, offset: 0 } : null };
}

/**
 * The partitions of these days, last day first. If a store is in another time zone than the shop, a sale that was
 * recorded by the shop's days may be stored under the day before or after.
 */
function storeDayPartitions(
  shop: Shop,
  caller: Caller,
  { from, to, stores }: FindSalesInput,
): readonly StoreDayPartition[] {
  const codes = stores == null ? allStoreCodes(shop, caller) : [...new Set(stores)];
  const days = Array.from({ length: daysBetween(from, to) + 3 }, (_, index) => addDays(to, 1 - index));
  return days.flatMap((day) =>
    codes.flatMap((store): StoreDayPartition[] => {
      const zone = zoneOf(shop, store);
      if (zone === shop.timeZone && (day < from || day > to)) return [];
      return [{ store, day, from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) }];
    }),
  );
}

function allStoreCodes(shop: Shop, caller: Caller): readonly string[] {
  const codes = shop.stores.map(({ code }) => code);
  return caller.store === null || codes.includes(caller.store) ? codes : [...codes, caller.store];
}

/** Rejects unknown stores. The till's own store is known even if it is not saved yet. */
export function checkStores(shop: Shop, caller: Caller, stores: readonly string[]): void {
  const known = new Set(allStoreCodes(shop, caller));
  const unknown = stores.findIndex((code) => !known.has(code));
  if (stores.length === 0)
    reject('INVALID', ['input', 'stores'], '"input.stores" is empty. Leave it out to search all stores.');
  if (stores.length > MAX_STORES)
    reject('LIMIT_EXCEEDED', ['input', 'stores'], `"input.stores" names at most ${MAX_STORES} stores.`);
  if (unknown >= 0)
    reject(
      'INVALID',
      ['input', 'stores', unknown],
      `"input.stores.${unknown}" is not a store. Save it with saveStore first.`,
    );
}

function toSaleCriteria(input: FindSalesInput): SaleCriteria {
  const errors = inputErrors();
  const addError = (field: string, message: string) =>
    errors.add('INVALID', ['input', ...field.split('.')], `"input.${field}" ${message}`);
  const days = daysBetween(input.from, input.to) + 1;
  if (days < 1) addError('to', 'must not be before "input.from".');
  else if (days > MAX_DAYS) addError('to', `must be at most ${MAX_DAYS} days from "input.from", both included.`);
  for (const field of ['sku', 'text', 'associate', 'contact'] as const) {
    const text = input[field];
    if (text != null && trimToNull(text) === null) addError(field, 'is empty. Leave it out or give a value.');
    if (text != null && text.length > MAX_LINE_LENGTH)
      addError(field, `must have at most ${MAX_LINE_LENGTH} characters.`);
  }
  if (input.paymentLast4 != null && !/^\d{4}$/.test(input.paymentLast4))
    addError('paymentLast4', 'must be the last four digits of the card.');
  if (input.currency != null && !isCurrency(input.currency))
    addError('currency', 'must be an ISO 4217 currency code, such as GBP.');
  const { from = null, to = null } = input.total ?? {};
  if (from !== null && to !== null && isGreater(from, to))
    addError('total.to', 'must not be less than "input.total.from".');
  errors.throwIfAny();
  return {
    sku: trimToNull(input.sku),
    text: trimToNull(input.text),
    total: from === null && to === null ? null : { from, to },
    currency: input.currency ?? null,
    paymentLast4: input.paymentLast4 ?? null,
    associate: trimToNull(input.associate),
    contact: trimToNull(input.contact),
  };
}

/** Compares with three decimals, the most that any currency has. */
function isGreater(from: string, to: string): boolean {
  const minor = toMinor(from, 'KWD');
  return minor === null ? Number(from) > Number(to) : compareDecimal({ minor, currency: 'KWD' }, to) > 0;
}

const encodeCursor = ({ partition, after, offset }: SaleCursor): string => `${partition}|${offset}|${after ?? ''}`;

function decodeCursor(cursor: string | null, partitions: number): SaleCursor {
  if (cursor === null) return { partition: 0, after: null, offset: 0 };
  const [, partition = '', offset = '', after = ''] =
    /^(\d{1,6})\|(\d{1,6})\|(|[\dTZ:.-]+#ord_[\w-]+)$/.exec(cursor) ?? [];
  if (partition === '' || Number(partition) >= partitions)
    return reject('INVALID', ['after'], '"after" is not a cursor of this search. Pass an endCursor of the same input.');
  return { partition: Number(partition), offset: Number(offset), after: after === '' ? null : after };
}
