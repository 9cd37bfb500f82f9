import DataLoader from 'dataloader';
import { type Appointment, openAppointmentsOf } from '../domain/appointment.ts';
import { type Caller, reaches } from '../domain/caller.ts';
import type { ContactConsent } from '../domain/consent.ts';
import type { Customer, Head } from '../domain/customer.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { Period } from '../domain/history.ts';
import type { Inspection } from '../domain/inspection.ts';
import { type Day, dayOf, type Instant } from '../domain/instant.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { Match } from '../domain/match.ts';
import type { Order } from '../domain/order.ts';
import type { OrderReturn } from '../domain/order-return.ts';
import { MOST_PER_PAGE } from '../domain/page.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { Purchase } from '../domain/recent-purchases.ts';
import type { Records } from '../domain/records.ts';
import type { Shop } from '../domain/shop.ts';
import type { Warranty } from '../domain/warranty.ts';
import type { WarrantyClaim } from '../domain/warranty-claim.ts';
import { type OrderLinesLoader, orderLinesLoader } from './order-lines.ts';

/**
 * What nested fields load, each thing once a request. Every way to a thing leads through here, so here is where a
 * customer's own token finds only what is the customer's: what belongs to others is null, as what does not exist.
 */
export type Loaders = {
  readonly appointment: DataLoader<string, Appointment | null>;
  readonly consent: DataLoader<string, ContactConsent | null>;
  readonly customer: DataLoader<string, Customer | null>;
  readonly feedback: DataLoader<string, Feedback | null>;
  readonly head: DataLoader<string, Head | null>;
  readonly inspection: DataLoader<string, Inspection | null>;
  readonly interaction: DataLoader<string, Interaction | null>;
  readonly match: DataLoader<string, Match | null>;
  readonly order: DataLoader<string, Order | null>;
  readonly orderLines: OrderLinesLoader;
  readonly orderReturn: DataLoader<string, OrderReturn | null>;
  readonly preferences: DataLoader<string, Preferences | null>;
  readonly recentPurchases: DataLoader<PurchasesAsked, readonly Purchase[], string>;
  readonly warranty: DataLoader<string, Warranty | null>;
  readonly warrantyClaim: DataLoader<string, WarrantyClaim | null>;
  /** The order, and beside it the lines of its first page. */
  orderWithLines(id: string): Promise<Order | null>;
  shop(): Promise<Shop>;
  /** Which day it is in the shop. */
  today(): Promise<Day>;
};

type PurchasesAsked = { readonly customerId: string; readonly period: Period };

export function loadersOf(records: Records, caller: Caller, now: Instant): Loaders {
  const customer = new DataLoader<string, Customer | null>(async (ids) =>
    (await records.customers(ids)).map((found) => (found !== null && reaches(caller, found.id) ? found : null)),
  );
  const preferences = new DataLoader<string, Preferences | null>(async (customerIds) =>
    (await records.preferencesOf(customerIds)).map((found) => (reaches(caller, found.customerId) ? found : null)),
  );
  const appointment = owned(caller, (ids) => records.appointments(ids));
  const warranty = owned(caller, (ids) => records.warranties(ids));
  const orderLines = orderLinesLoader(records);
  const shop = once(() => records.shop());
  const today = once(async () => dayOf(now, (await shop()).timeZone));
  return {
    appointment,
    consent: owned(caller, (ids) => records.consents(ids)),
    customer,
    feedback: owned(caller, (ids) => records.feedback(ids)),
    head: new DataLoader((ids) =>
      Promise.all(
        ids.map(async (id) => {
          const head = reaches(caller, id) ? await records.head(id) : null;
          if (head !== null) {
            customer.prime(id, head.customer);
            preferences.prime(id, head.preferences);
            for (const cover of head.warranties) warranty.prime(cover.id, cover);
            for (const open of head.warranties.flatMap(openAppointmentsOf)) appointment.prime(open.id, open);
          }
          return head;
        }),
      ),
    ),
    inspection: owned(caller, (ids) => records.inspections(ids)),
    interaction: owned(caller, (ids) => records.interactions(ids)),
    match: new DataLoader((ids) => records.matches(ids)),
    order: owned(caller, (ids) => records.orders(ids)),
    orderLines,
    orderReturn: owned(caller, (ids) => records.orderReturns(ids)),
    preferences,
    recentPurchases: new DataLoader(
      (asked) =>
        Promise.all(
          asked.map(({ customerId, period }) =>
            reaches(caller, customerId) ? records.recentPurchases(customerId, period) : [],
          ),
        ),
      { cacheKeyFn: ({ customerId, period }) => `${customerId} ${period.from} ${period.to}` },
    ),
    warranty,
    warrantyClaim: owned(caller, (ids) => records.warrantyClaims(ids)),
    async orderWithLines(id) {
      const sale = await records.sale(id, MOST_PER_PAGE + 1);
      if (sale === null || !reaches(caller, sale.order.customerId)) return null;
      orderLines.prime(id, sale.lines);
      return sale.order;
    },
    shop,
    today,
  };
}

/** Loads things that a customer owns (null: nobody does). */
function owned<T extends { readonly customerId: string | null }>(
  caller: Caller,
  read: (ids: readonly string[]) => Promise<readonly (T | null)[]>,
): DataLoader<string, T | null> {
  return new DataLoader(async (ids) =>
    (await read(ids)).map((found) => (found !== null && reaches(caller, found.customerId) ? found : null)),
  );
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
