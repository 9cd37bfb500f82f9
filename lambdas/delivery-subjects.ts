import type { DeliverySubject } from '../domain/integration/delivery-subject.ts';
import { nodeTypeOf } from '../domain/kernel/id.ts';
import type { Repositories } from '../domain/repositories.ts';
import { saleIn } from '../domain/source-record/record/sale-in.ts';
import type { SourceRecord } from '../domain/source-record/record/source-record.ts';
import { linkKeyOf } from '../domain/source-record/run/apply-run.ts';
import type { SourceContext } from '../domain/source-record/run/source-context.ts';

type Read = Pick<Repositories, 'orders' | 'orderReturns' | 'serviceCases' | 'interactions'>;

/** The sales that source records are about, also where they changed nothing: their bodies may still say who bought. */
export async function salesOf(context: SourceContext, records: readonly SourceRecord[]): Promise<readonly string[]> {
  const keys = records.flatMap((record) => {
    const sale = saleIn(record);
    return sale === null ? [] : [linkKeyOf(context, sale)];
  });
  const links = keys.length === 0 ? [] : await context.links.load([...new Set(keys)]);
  return links.flatMap((link) => link?.graphId ?? []);
}

/** The customers that these things belong to, and the sales of guests, by which export and erasure find the delivery. */
export async function subjectsOfThings(
  repositories: Read,
  ids: readonly string[],
): Promise<readonly DeliverySubject[]> {
  const idsOf = (type: ReturnType<typeof nodeTypeOf>) => [...new Set(ids.filter((id) => nodeTypeOf(id) === type))];
  const returns = await repositories.orderReturns(idsOf('orderReturn'));
  const orders = await repositories.orders(idsOf('order'));
  const owned = [
    ...orders,
    ...returns,
    ...(await repositories.serviceCases(idsOf('serviceCase'))),
    ...(await repositories.interactions(idsOf('interaction'))),
  ];
  const customerIds = new Set([...idsOf('customer'), ...owned.flatMap((one) => one?.customerId ?? [])]);
  const guests = orders.flatMap((order) => (order?.customerId === null ? [order.id] : []));
  return [
    ...[...customerIds].map((id) => ({ kind: 'customer', id }) as const),
    ...guests.map((id) => ({ kind: 'order', id }) as const),
  ];
}
