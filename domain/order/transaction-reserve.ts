import type { NewId } from '../kernel/id.ts';
import { UNSAVED_SHOP } from '../shop/shop.ts';
import { NOTHING_REOPENABLE } from '../warranty/reopenable-appointments.ts';
import { claimGuestOrder } from './claim-order.ts';
import type { OrderChange } from './context.ts';
import type { Sale } from './order.ts';
import { payOrder } from './pay-order.ts';

/**
 * The changes of commands that may follow a sale, each in one transaction: a return of everything, a claim of a guest
 * order, the payment of an unpaid order. A sale is rejected if one of these transactions would be too large.
 */
export function reservedChanges(sale: Sale, newId: NewId): readonly (readonly OrderChange[])[] {
  const returned: OrderChange = { entity: 'order', before: sale.order, after: returnAll(sale) };
  const isGuest = sale.order.customerId === null;
  const claimed = isGuest ? claimGuestOrder(sale, [], UNKNOWN_BUYER, NO_OWNERSHIP, UNSAVED_SHOP, newId) : null;
  return [
    [returned],
    ...(claimed === null ? [] : [claimed.changes]),
    ...(sale.order.isUnpaid === true ? [payLater(claimed?.claimed ?? sale, newId)] : []),
  ];
}

/** The changes of the payment, for a known buyer. */
function payLater({ order, lines }: Sale, newId: NewId): readonly OrderChange[] {
  const { isUnpaid: _, ...after } = order;
  const payment = { lines, buyer: UNKNOWN_BUYER, ownership: NO_OWNERSHIP };
  return payOrder(order, { ...after, status: 'PAID' }, payment, newId).changes;
}

const NO_OWNERSHIP = { serials: new Map(), covers: [], reopenable: NOTHING_REOPENABLE };
const UNKNOWN_BUYER = { customerId: 'cus_00000000-0000-7000-8000-000000000000', metrics: null, recordIds: [] };

function returnAll({ order, lines }: Sale): Sale['order'] {
  return {
    ...order,
    refunded: order.total,
    bought: order.bought.map((bought) => ({ ...bought, returned: bought.quantity })),
    returned: Object.fromEntries(
      lines.map(({ number, quantity, serialNumbers }) => [number, { quantity, serialNumbers }]),
    ),
  };
}
