import { isPurchase } from '../domain/insight/case-outcome.ts';
import { isContactAbout, type PossibleContact } from '../domain/insight/repeat-contact.ts';
import { updateOutcome } from '../domain/insight/update-outcome.ts';
import type { Instant, TimeZone } from '../domain/kernel/instant.ts';
import type { Order } from '../domain/order/order.ts';
import type { ServiceCase } from '../domain/service-case/service-case.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { type CaseOutcomeTable, caseOutcomeStore } from '../store/insight/outcome-store.ts';
import { type ObservedChange, observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, consumeInKeyOrder } from './stream-function.ts';

/**
 * Keeps what people did after their cases: whether they contacted the shop again about the same matter, and whether they
 * bought again. Every change leads to a new reckoning of the cases that it concerns from what the table holds now.
 */
export function caseOutcomeProjector(table: Table, { shop }: ShopRepository): Consumer {
  const store = caseOutcomeStore(table);
  return {
    name: 'caseOutcomes',
    async consume(changes) {
      const { timeZone } = await shop();
      const last = new Map(changes.map((change) => [nameOf(change), change]));
      return consumeInKeyOrder(async (change) => {
        const observed = observedChangeOf(change);
        if (observed === null) return;
        // A reckoning reads the present case, so one for each case of a batch is enough.
        if (observed.entity === 'serviceCase' && last.get(nameOf(change)) === change)
          await follow(store, observed.after, timeZone);
        await applyChange(store, observed, timeZone);
      })(changes);
    },
  };
}

const nameOf = ({ key: { pk, sk } }: ItemChange): string => `${pk}\n${sk}`;

const follow = (store: CaseOutcomeTable, { id, customerId, occurredAt }: ServiceCase, zone: TimeZone): Promise<void> =>
  updateOutcome(store, { customerId, caseId: id, raisedAt: occurredAt }, [], zone);

/** Updates the other cases that a change concerns. */
async function applyChange(store: CaseOutcomeTable, change: ObservedChange, zone: TimeZone): Promise<void> {
  switch (change.entity) {
    case 'interaction':
    case 'feedback':
      return applyContact(store, change, zone);
    case 'serviceCase':
      return change.before === null ? applyContact(store, change, zone) : undefined;
    case 'order':
      return isPurchaseChanged(change.before, change.after) ? applyOrder(store, change.after, zone) : undefined;
    case 'customer':
      return change.before !== null && linksOf(change.before) !== linksOf(change.after)
        ? applyLinks(store, change.after.id, zone)
        : undefined;
    case 'countedScore':
    case 'identityEvent':
    case 'message':
    case 'metrics':
    case 'orderReturn':
    case 'playbookNotification':
    case 'serviceJob':
    case 'warranty':
      return undefined;
  }
}

async function applyContact(store: CaseOutcomeTable, contact: PossibleContact, zone: TimeZone): Promise<void> {
  const { customerId, occurredAt: at } = contact.after;
  if (customerId === null || !mayBeAbout(contact)) return;
  const locations = await concerned(store, customerId, at, 'CONTACT');
  const cases = locations.length === 0 ? [] : await store.cases(locations);
  for (const [index, location] of locations.entries()) {
    const serviceCase = cases[index] ?? null;
    if (serviceCase !== null && isContactAbout(serviceCase, contact))
      await updateOutcome(store, location, [{ record: customerId, at }], zone);
  }
}

/** Whether it names any matter. Most page views and visits do not, and cost no read. */
function mayBeAbout({ entity, after }: PossibleContact): boolean {
  const { orderId, warrantyId, skus } = after;
  const isNamed = orderId !== null || warrantyId !== null || skus.length > 0;
  return entity === 'feedback' ? isNamed || after.caseId !== null : isNamed;
}

/** The case may also count it as a gift, or its value may change: a reckoning decides. */
const isPurchaseChanged = (before: Order | null, after: Order): boolean =>
  before === null || isPurchase(before, { offers: [] }) !== isPurchase(after, { offers: [] });

async function applyOrder(store: CaseOutcomeTable, { customerId, occurredAt }: Order, zone: TimeZone): Promise<void> {
  if (customerId === null) return;
  for (const location of await concerned(store, customerId, occurredAt, 'PURCHASE'))
    await updateOutcome(store, location, [], zone);
}

/** A merge, an unmerge, or a record that somebody identified: all cases of the person that it is now. */
async function applyLinks(store: CaseOutcomeTable, customerId: string, zone: TimeZone): Promise<void> {
  const person = await store.records(customerId);
  if (person === null) return;
  for (const location of await store.followed(person)) await updateOutcome(store, location, [], zone);
}

const linksOf = ({ records, unidentified = [], identifiedAs }: LinkedRecord): string =>
  JSON.stringify([records, unidentified.map(({ id }) => id), identifiedAs]);

type LinkedRecord = Pick<
  Extract<ObservedChange, { entity: 'customer' }>['after'],
  'records' | 'unidentified' | 'identifiedAs'
>;

async function concerned(store: CaseOutcomeTable, customerId: string, at: Instant, kind: 'CONTACT' | 'PURCHASE') {
  const person = await store.records(customerId);
  return person === null ? [] : store.concerned(person, at, kind);
}
