import type { Customer } from '../../domain/customer/customer.ts';
import { openCommandClient } from '../../local/common/command-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { readContents } from './table-contents.ts';

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** What a shop sees of the graph, without ids and without times of recording. */
export async function viewOf(table: Table): Promise<unknown> {
  const { customers, metrics, orders, returns, interactions } = await readContents(table);
  const { repositories } = openCommandClient(table, 'view');
  const nameOf = (id: string | null) => customers.find((customer) => customer.id === id)?.name?.family ?? null;
  const people = customers
    .filter(({ status }) => status === 'ACTIVE')
    .map(async (customer: Customer) => {
      const { orderCount, returnCount, spent, lifetimeValue, firstOrderAt, lastOrderAt } =
        metrics.find(({ customerId }) => customerId === customer.id) ?? {};
      const { consents = [] } = (await repositories.preferences(customer.id)) ?? {};
      return {
        ...{ given: customer.name?.given, family: customer.name?.family, locale: customer.locale },
        externalIds: customer.externalIds.map(({ value }) => value),
        emails: customer.emails.map(({ address }) => address).toSorted(),
        attributes: customer.attributes.map(({ name, value }) => `${name}: ${value}`).toSorted(),
        consents: consents.map(({ channel, purpose, consent, occurredAt }) => [channel, purpose, consent, occurredAt]),
        metrics: { orderCount, returnCount, spent, lifetimeValue, firstOrderAt, lastOrderAt },
      };
    });
  const sales = orders.map(async (order) => {
    const isActive = order.status !== 'CANCELLED';
    const lines = await repositories.orderLines(order);
    return {
      ...{ number: order.number, status: order.status, customer: nameOf(order.customerId), refunded: order.refunded },
      ...(isActive
        ? {
            ...{ total: order.total, fulfilledAt: order.fulfilledAt, deliveredAt: order.deliveredAt },
            lines: lines
              .map(({ sku, quantity, unitPrice, number }) => ({
                ...{ sku, quantity, unitPrice, returned: order.returned[number]?.quantity ?? 0 },
              }))
              .toSorted(byText),
            bought: order.bought.map(({ sku, quantity, returned }) => [sku, quantity, returned]).toSorted(byText),
          }
        : {}),
    };
  });
  const linesOf = new Map(
    (await Promise.all(orders.map((order) => repositories.orderLines(order))))
      .flat()
      .map(({ id, sku, description }) => [id, [sku, description]]),
  );
  return {
    people: (await Promise.all(people)).toSorted(byText),
    orders: (await Promise.all(sales)).toSorted(byText),
    returns: returns
      .map(({ returnNumber, refund, returnReason, customerId, returnedLines, orderId }) => ({
        ...{ returnNumber, refund, returnReason, customer: nameOf(customerId) },
        order: orders.find(({ id }) => id === orderId)?.number,
        lines: returnedLines.map(({ quantity, orderLineId }) => [quantity, linesOf.get(orderLineId ?? '')]),
      }))
      .toSorted(byText),
    interactions: interactions
      .map(({ type, occurredAt, customerId }) => [type, occurredAt, nameOf(customerId)])
      .toSorted(byText),
  };
}
