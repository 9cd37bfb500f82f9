import type { Customer } from '../../domain/customer/customer.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Order } from '../../domain/order/order.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import type { Appointment } from '../../domain/warranty/appointment.ts';
import type { Inspection } from '../../domain/warranty/inspection.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import type { WarrantyClaim } from '../../domain/warranty/warranty-claim.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { type ChunkLines, linesOfChunk } from '../../store/order/order-lines-items.ts';
import { type Attributes, entityOf, stringOf } from '../../store/table/item.ts';
import { scanPages } from '../../store/table/scan-pages.ts';

/** All entities of a table by kind, for tests that count them. */
export type Contents = {
  /** By their keys; without idempotency records. */
  readonly items: ReadonlyMap<string, Attributes>;
  readonly customers: readonly Customer[];
  readonly metrics: readonly Metrics[];
  readonly orders: readonly Order[];
  readonly lines: readonly ChunkLines[];
  readonly returns: readonly OrderReturn[];
  readonly warranties: readonly Warranty[];
  readonly inspections: readonly Inspection[];
  readonly warrantyClaims: readonly WarrantyClaim[];
  readonly interactions: readonly Interaction[];
  readonly appointments: readonly Appointment[];
};

export async function readContents(table: Table): Promise<Contents> {
  const items = new Map<string, Attributes>();
  for await (const page of scanPages(table, { ConsistentRead: true }))
    for (const item of page) {
      const pk = stringOf(item, 'pk');
      if (!pk.startsWith('IDEMPOTENCY#')) items.set(`${pk} ${stringOf(item, 'sk')}`, item);
    }
  const itemsOf = (kind: string) => [...items.values()].filter((item) => stringOf(item, 'sk').startsWith(kind));
  /** Without duplicates: some entities are in several histories. */
  const entitiesOf = <T extends { readonly id: string }>(kind: string): T[] => [
    ...new Map(
      itemsOf(kind)
        .map(entityOf<T>)
        .map((entity) => [entity.id, entity]),
    ).values(),
  ];
  return {
    items,
    customers: entitiesOf('#PROFILE'),
    metrics: itemsOf('#METRICS').map(entityOf<Metrics>),
    orders: entitiesOf('ORDER#'),
    lines: itemsOf('LINES#').map(linesOfChunk),
    returns: entitiesOf('RETURN#'),
    warranties: entitiesOf('#WARRANTY#'),
    inspections: entitiesOf('INSPECTION#'),
    warrantyClaims: entitiesOf('WARRANTY_CLAIM#'),
    interactions: entitiesOf('INTERACTION#'),
    appointments: entitiesOf('APPOINTMENT#'),
  };
}
