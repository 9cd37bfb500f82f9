import type { Random } from '../../local/synthetic-data/random.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from '../harness/population.ts';
import { fraction } from './day.ts';

const STORES = 1_000;
const SKUS = 5_000;
/** In percent. */
const ONLINE = 35;
const GUESTS = 20;
const WITH_PLAN = 10;

/** One sale of the generated day. */
export type Sale = {
  /** Its customer: a number among all customers, or a new one; null: a guest. */
  readonly customer: { readonly number: number; readonly isNew: boolean } | null;
  /** Null: online. */
  readonly store: number | null;
  readonly lines: readonly { readonly sku: number; readonly quantity: number; readonly hasPlan: boolean }[];
};

export type Population = {
  readonly customers: number;
  /** In percent of the sales that are not to guests. */
  readonly newShare: number;
};

/**
 * A sale to a customer of this population. The most active hundredth of the customers buys a fifth. Stores differ in
 * size: the largest one sells about 15 times as much as the smallest. Guests buy in stores.
 */
export function drawSale(random: Random, { customers, newShare }: Population): Sale {
  const isOnline = random.percent(ONLINE);
  const isGuest = !isOnline && random.percent(GUESTS);
  const isNew = random.percent(newShare);
  const number = isNew ? customers + random.between(0, 2 ** 30) : Math.floor(customers * fraction(random) ** 3);
  return {
    customer: isGuest ? null : { number, isNew },
    store: isOnline ? null : storeAt(fraction(random)),
    lines: Array.from({ length: random.oneOf([1, 1, 1, 2, 2, 3, 4]) }, () => ({
      sku: Math.floor(SKUS * fraction(random) ** 2),
      quantity: random.oneOf([1, 1, 1, 2]),
      hasPlan: random.percent(WITH_PLAN),
    })),
  };
}

/** The share of all sales up to a rank is its place among all, to the power of two thirds. */
const storeAt = (share: number): number => Math.floor(STORES * share ** 1.5);

const loyaltyNumberOf = (customer: number): string => `L${String(customer).padStart(10, '0')}`;
const storeCodeOf = (store: number): string => `store-${store}`;

const PLAN = 'CARE';

/** The shop of the simulation, and a plan with inspections. */
export const SETUP = {
  shop: { idempotencyKey: 'shop', name: 'Tilia', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' },
  plan: {
    ...{ idempotencyKey: 'plan', code: PLAN, name: 'Care' },
    ...{ durationMonths: 24, inspectionEveryMonths: 6, graceDays: 30 },
  },
} as const;

export const storeInput = (store: number): object => ({
  ...{ idempotencyKey: storeCodeOf(store), code: storeCodeOf(store), name: `Store ${store}` },
});

/** What the till or the web shop sends for the sale. */
export function orderInput({ customer, store, lines }: Sale, key: string, placedAt: string): object {
  return {
    idempotencyKey: key,
    number: key,
    placedAt,
    currency: 'GBP',
    ...(store === null ? { source: 'ECOMMERCE' } : { source: 'POS', store: storeCodeOf(store) }),
    ...(customer === null ? {} : { customer: { loyaltyNumber: loyaltyNumberOf(customer.number) } }),
    lines: lines.map(({ sku, quantity, hasPlan }) => ({
      ...{ sku: `SKU-${sku}`, description: `A fine article ${sku}, in its box`, category: 'jewellery', quantity },
      unitPrice: (priceOf(sku) / 100).toFixed(2),
      ...(hasPlan ? { warrantyPlan: PLAN } : {}),
    })),
  };
}

/** In minor units. */
export const amountOf = ({ lines }: Sale): number =>
  lines.reduce((sum, { sku, quantity }) => sum + priceOf(sku) * quantity, 0);

const priceOf = (sku: number): number => 1_050 + 100 * (sku % 300);

/** What registers the customer with this number. The same number gives the same data. */
export function registrationInput(number: number): object {
  const at = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? '';
  const digits = String(number % 10 ** 8).padStart(8, '0');
  return {
    idempotencyKey: `register-${number}`,
    name: { given: at(GIVEN_NAMES, 7), family: at(FAMILY_NAMES, 1) },
    emails: [{ address: `c${number}@example.com`, primary: true }],
    phones: [{ number: `+4479${digits}`, primary: true }],
    addresses: [
      {
        lines: [`${1 + (number % 197)} ${at(FAMILY_NAMES, 11)} Street`],
        ...{ locality: at(FAMILY_NAMES, 3), postalCode: `YO${1 + (number % 31)} ${number % 9}AB`, country: 'GB' },
      },
    ],
    loyalty: { number: loyaltyNumberOf(number) },
  };
}
