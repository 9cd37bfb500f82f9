import { beforeAll, beforeEach, expect, test } from 'vitest';
import { claimOrder } from '../../../domain/order/claim-order.ts';
import { isClaimable } from '../../../domain/order/guest-contact.ts';
import type { ContactKey, Order } from '../../../domain/order/order.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { updateOrderStatus } from '../../../domain/order/update-order-status.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { resultOf } from '../../support/results.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
});
beforeEach(() => meter.reset());

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });

async function recordSale(contact: { email?: string; phone?: string; name?: string } | null, day = 2): Promise<Order> {
  const sale = await recordOrder(contextFor('recordOrder'), {
    ...{ number: `R${keys}`, source: 'POS', ifUnknown: 'KEEP_AS_GUEST', status: 'PAID', currency: 'GBP', contact },
    ...{ placedAt: `2026-03-0${day}T12:00:00.000Z`, taxIncluded: true },
    ...{ discount: '0', shipping: '0', tax: '0', rounding: '0' },
    lines: [{ sku: 'EAR-1', description: 'Earrings', quantity: 1, unitPrice: '10', discount: '0' }],
  });
  return resultOf(sale).order;
}

const email = (key: string): ContactKey => ({ kind: 'email', key });
const phone = (key: string): ContactKey => ({ kind: 'phone', key });
async function findIds(contacts: readonly ContactKey[], predicate: ((order: Order) => boolean) | null = null) {
  const page = await createRepositories(table, { consistent: false }).guestOrders(
    contacts,
    { first: 10, after: null },
    predicate,
  );
  return page.entries.map(({ item }) => item.id);
}

test('each contact of a guest costs one item in the transaction of the sale, and no contact costs nothing', async () => {
  const GUEST = 5 * 2 + 2;
  await recordSale({ email: 'one@example.com', phone: '+442079460111' });
  expectUnits(meter, GUEST + 2 * 2);
  meter.reset();
  await recordSale({ name: 'Nobody' });
  expectUnits(meter, GUEST);
  meter.reset();
  await recordSale(null);
  expectUnits(meter, GUEST);
});

test('guest orders are found by their contacts, newest first and each once, with one Query for each contact and one batch', async () => {
  const first = await recordSale({ email: 'Two@Example.com', phone: '+442079460222' }, 2);
  const second = await recordSale({ phone: '+442079460222' }, 4);
  const third = await recordSale({ email: 'two@example.com' }, 3);
  meter.reset();
  expect(await findIds([email('two@example.com'), phone('+442079460222')])).toEqual([second.id, third.id, first.id]);
  expect(meter.operations).toEqual(['Query', 'Query', 'BatchGetItem']);
  expectUnits(meter, 2 * 0.5 + 3 * 0.5);
  const repositories = createRepositories(table, { consistent: false });
  const page = await repositories.guestOrders([email('two@example.com')], { first: 1, after: null }, null);
  expect([page.entries.map(({ item }) => item.id), page.hasNextPage]).toEqual([[third.id], true]);
  const next = await repositories.guestOrders([email('two@example.com')], { first: 1, after: page.end }, null);
  expect([next.entries.map(({ item }) => item.id), next.hasNextPage]).toEqual([[first.id], false]);
});

test('a claimed order has no lookup items, and a cancelled order is found but cannot be claimed', async () => {
  const order = await recordSale({ email: 'three@example.com', phone: '+442079460333' });
  const other = await recordSale({ email: 'three@example.com' }, 3);
  const { customer } = resultOf(await registerCustomer(contextFor('registerCustomer'), { name: { given: 'Ana' } }));
  const { order: claimed } = resultOf(
    await claimOrder(contextFor('claimOrder'), { orderId: order.id, customer: { id: customer.id } }),
  );
  expect(claimed).not.toHaveProperty('guestKeys');
  expect(await findIds([email('three@example.com'), phone('+442079460333')])).toEqual([other.id]);
  const lookups = (await scanItems(table)).filter((item) => JSON.stringify(item).includes('GUEST_PHONE#+442079460333'));
  expect(lookups).toEqual([]);
  const cancel = { orderId: other.id, status: 'CANCELLED', occurredAt: '2026-03-05T12:00:00.000Z' } as const;
  resultOf(await updateOrderStatus(contextFor('updateOrderStatus'), cancel));
  expect(await findIds([email('three@example.com')])).toEqual([other.id]);
  expect(await findIds([email('three@example.com')], isClaimable)).toEqual([]);
});
