import type { Caller } from '../kernel/caller.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, daysBetween, startOfDay } from '../kernel/instant.ts';
import { compareDecimal, isCurrency, toMinor } from '../kernel/money.ts';
import type { Slice } from '../kernel/page.ts';
import { LONGEST_LINE, trimToNull } from '../kernel/text.ts';
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
  /** Whether store-days remain that were not read. */
  readonly truncated: boolean;
  /** Where to go on: with the matches that were not given yet, and then the store-days that were not read. */
  readonly end: string | null;
};

const MOST_DAYS = 31;
const MOST_STORES = 500;
const MOST_PARTITIONS = 12;
const MOST_SALES = 2_000;
/** The lines of each have to be read as well. */
const MOST_SALES_WITH_TEXT = 500;

/** Where the reading of a page begins, and how many of its matches were given before. */
type SaleCursor = { readonly partition: number; readonly after: string | null; readonly offset: number };

/**
 * Sales whose receipt is lost. One page ranks what a bounded read finds, newest days first; the next goes on behind it.
 */
export async function findSales(
  repositories: OrderRepositories,
  shop: Shop,
  caller: Caller,
  input: FindSalesInput,
  { first, after }: Slice,
): Promise<SaleMatches> {
  const clues = toSaleCriteria(input);
  const partitions = storeDayPartitions(shop, caller, input);
  const start = decodeCursor(after, partitions.length);
  const { sales, next } = await readSales(
    repositories,
    partitions,
    start,
    clues.text === null ? MOST_SALES : MOST_SALES_WITH_TEXT,
  );
  const lines = clues.text === null ? null : await repositories.linesOfEach(sales);
  const matches = sales
    .flatMap((order): SaleMatch[] => {
      const likeness = saleSimilarity(order, lines?.get(order.id) ?? [], clues, shop.defaultRegion);
      return likeness === null ? [] : [{ order, ...likeness }];
    })
    .toSorted((one, other) => other.score - one.score || (one.order.occurredAt < other.order.occurredAt ? 1 : -1));
  const given = start.offset + first;
  const end = given < matches.length ? { ...start, offset: given } : next;
  return {
    matches: matches.slice(start.offset, given),
    truncated: next !== null,
    end: end === null ? null : encodeCursor(end),
  };
}

/** A first part of all partitions side by side, and then, in their order, the rest of those that have more. */
async function readSales(
  repositories: OrderRepositories,
  partitions: readonly StoreDayPartition[],
  start: SaleCursor,
  most: number,
): Promise<{ readonly sales: readonly Order[]; readonly next: SaleCursor | null }> {
  const window = partitions.slice(start.partition, start.partition + MOST_PARTITIONS);
  const part = Math.floor(most / Math.max(window.length, 1));
  const parts = await mapInParallel(window, (day, index) =>
    repositories.salesOfDay(day, index === 0 ? start.after : null, part),
  );
  let left = most - parts.reduce((sum, some) => sum + some.length, 0);
  const sales: Order[] = [];
  for (const [index, some] of parts.entries()) {
    const day = window[index];
    sales.push(...some.map(({ item }) => item));
    let after = some.at(-1)?.position ?? null;
    for (let isFull = some.length === part; isFull && day !== undefined; ) {
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
 * The partitions of these days, the last day first. A sale of a store in another zone than the shop's may stand with the
 * day before or after, where it was recorded by the shop's days.
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

/** Stores that must be there, in the order in which they are asked for. A till's own need not be saved yet. */
export function checkStores(shop: Shop, caller: Caller, stores: readonly string[]): void {
  const known = new Set(allStoreCodes(shop, caller));
  const unknown = stores.findIndex((code) => !known.has(code));
  if (stores.length === 0)
    reject('INVALID', ['input', 'stores'], '"input.stores" names no store. Leave it out for all.');
  if (stores.length > MOST_STORES)
    reject('LIMIT_EXCEEDED', ['input', 'stores'], `"input.stores" names at most ${MOST_STORES} stores.`);
  if (unknown >= 0)
    reject(
      'INVALID',
      ['input', 'stores', unknown],
      `"input.stores.${unknown}" is no store. Save it with saveStore first.`,
    );
}

function toSaleCriteria(input: FindSalesInput): SaleCriteria {
  const errors = inputErrors();
  const say = (field: string, message: string) =>
    errors.add('INVALID', ['input', ...field.split('.')], `"input.${field}" ${message}`);
  const days = daysBetween(input.from, input.to) + 1;
  if (days < 1) say('to', 'must not be before "input.from".');
  else if (days > MOST_DAYS) say('to', `is at most ${MOST_DAYS} days from "input.from", both included.`);
  for (const field of ['sku', 'text', 'associate', 'contact'] as const) {
    const text = input[field];
    if (text != null && trimToNull(text) === null) say(field, 'is empty. Leave it out, or say what is remembered.');
    if (text != null && text.length > LONGEST_LINE) say(field, `has at most ${LONGEST_LINE} characters.`);
  }
  if (input.paymentLast4 != null && !/^\d{4}$/.test(input.paymentLast4))
    say('paymentLast4', 'is the last four digits of the card, and no more.');
  if (input.currency != null && !isCurrency(input.currency))
    say('currency', 'is no currency of ISO 4217, such as GBP.');
  const { from = null, to = null } = input.total ?? {};
  if (from !== null && to !== null && isGreater(from, to)) say('total.to', 'must not be less than "input.total.from".');
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

/** Compared with three decimals, the most that a currency has. */
function isGreater(from: string, to: string): boolean {
  const minor = toMinor(from, 'KWD');
  return minor === null ? Number(from) > Number(to) : compareDecimal({ minor, currency: 'KWD' }, to) > 0;
}

const encodeCursor = ({ partition, after, offset }: SaleCursor): string => `${partition}|${offset}|${after ?? ''}`;

function decodeCursor(cursor: string | null, partitions: number): SaleCursor {
  if (cursor === null) return { partition: 0, after: null, offset: 0 };
  const [, partition = '', given = '', after = ''] =
    /^(\d{1,6})\|(\d{1,6})\|(|[\dTZ:.-]+#ord_[\w-]+)$/.exec(cursor) ?? [];
  if (partition === '' || Number(partition) >= partitions)
    return reject('INVALID', ['after'], '"after" is no cursor of this search. Pass an endCursor of the same input.');
  return { partition: Number(partition), offset: Number(given), after: after === '' ? null : after };
}
