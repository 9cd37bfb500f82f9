import { serialKeysOf } from '../../domain/order/item-ownership.ts';
import { type Order, orderLinesOf } from '../../domain/order/order.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import { lineWithoutPerson, orderWithoutPerson, returnWithoutPerson } from '../../domain/order/order-without-person.ts';
import { forgetOwners, type SerialKey } from '../../domain/serial/serial.ts';
import { exchangeRenames, recordedReturnKey } from '../order/exchange-items.ts';
import { guestContactWrites } from '../order/guest-contact-items.ts';
import { orderKey, orderLocationAt, orderWrites } from '../order/order-items.ts';
import { linesOfChunk, orderLinesWrites } from '../order/order-lines-items.ts';
import { mainReturnKey, orderReturnWrites } from '../order/order-return-items.ts';
import { orderReturnRepository } from '../order/order-return-repository.ts';
import { readAllLines } from '../order/read-order-lines.ts';
import { receiptWrite } from '../order/receipt-items.ts';
import { receiptRepository } from '../order/receipt-repository.ts';
import { serialWrites } from '../serial/serial-items.ts';
import { serialRepository } from '../serial/serial-repository.ts';
import { pointerKey, pointerTarget, pointerWrite } from '../table/history-keys.ts';
import { entityOf, type Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';
import { deleteItems, type Eraser, type Erasing, isErased, keyIn, settle } from './erasing.ts';

/** The order moves to a partition of its own, with its lines and its receipt, in one transaction. */
export const eraseOrder: Eraser = (item, erasing) => removeBuyer(entityOf<Order>(item), erasing);

/** A chunk of lines moves with its order. One that its order does not know is a left-over. */
export const eraseLines: Eraser = async (item, erasing) => {
  const { reader, table } = erasing;
  const pointer = await reader.get(pointerKey('ORDER', linesOfChunk(item).orderId));
  const order = pointer === null ? null : await reader.get(orderKey(orderLocationAt(pointerTarget(pointer))));
  if (order !== null && isErased(erasing, entityOf<Order>(order).customerId)) await eraseOrder(order, erasing);
  if (!(await isOrderThere(item, erasing))) await deleteItems(table, [keyIn(item)]);
};

async function isOrderThere(chunk: Parameters<Eraser>[0], { reader }: Erasing): Promise<boolean> {
  const { pk, sk } = keyIn(chunk);
  const key: Key = { pk, sk: sk.replace('LINES#', 'ORDER#').replace(/#\d+$/, '') };
  return (await reader.get(key)) !== null;
}

/** A return stays with its order; one without a known order moves to a partition of its own. */
export const eraseReturn: Eraser = async (item, { table }) => {
  const before = entityOf<OrderReturn>(item);
  const after = returnWithoutPerson(before);
  const key = mainReturnKey(after);
  await settle(table, [
    ...orderReturnWrites({ entity: 'orderReturn', before, after }),
    ...keyOfCall(before),
    pointerWrite('RETURN', after.id, key),
    { delete: keyIn(item) },
  ]);
};

/** Removes the person from an order, from its returns and from its items with serial numbers. */
async function removeBuyer(order: Order, erasing: Erasing): Promise<void> {
  const { reader, table } = erasing;
  const lines = await readAllLines(reader, order);
  await removeOwners(lines.flatMap(serialKeysOf), erasing);
  await removeNotesOfReturns(order, erasing);
  const after = orderWithoutPerson(order);
  const sale = { order: after, lines: lines.map(lineWithoutPerson) };
  await settle(table, [
    ...orderWrites({ entity: 'order', before: order, after }),
    ...exchangeRenames(order, after),
    ...(await receiptOfCancelled(order, after, erasing)),
    ...orderLinesWrites({ entity: 'orderLines', before: orderLinesOf({ order, lines }), after: orderLinesOf(sale) }),
  ]);
}

/** Removes the contact of a guest order, and the keys by which it is found. It stays where it is. */
export async function removeGuest(order: Order, erasing: Pick<Erasing, 'reader' | 'table'>): Promise<void> {
  await removeNotesOfReturns(order, erasing);
  const after = orderWithoutPerson(order);
  await settle(erasing.table, [
    ...orderWrites({ entity: 'order', before: order, after }),
    ...exchangeRenames(order, after),
    ...guestContactWrites(order, after),
  ]);
}

/** A cancelled order gives up its receipt number, but as long as no other order takes it, its receipt names the customer. */
async function receiptOfCancelled(order: Order, after: Order, { reader }: Erasing): Promise<readonly WriteItem[]> {
  if (order.status !== 'CANCELLED') return [];
  const receipt = await receiptRepository(reader).receiptOf(order);
  return receipt?.orderId === order.id ? [receiptWrite(after)] : [];
}

/** Returns of strangers stay as they are; those of the person, and those of nobody known, lose what may be about the person. */
async function removeNotesOfReturns({ id }: Order, erasing: Pick<Erasing, 'reader' | 'table'>): Promise<void> {
  const returns = await orderReturnRepository(erasing.reader).returnsOf(id);
  for (const before of returns.filter(({ customerId }) => customerId === null)) {
    if (before.personErased === true) continue;
    const after = returnWithoutPerson(before);
    await settle(erasing.table, [...orderReturnWrites({ entity: 'orderReturn', before, after }), ...keyOfCall(before)]);
  }
}

/** A client chose the key of the call that recorded the return. */
const keyOfCall = ({ recordedUnder }: OrderReturn): readonly WriteItem[] =>
  recordedUnder === undefined ? [] : [{ delete: recordedReturnKey(recordedUnder) }];

/** Removes the person from the owners of these items. */
export async function removeOwners(items: readonly SerialKey[], { reader, table, records }: Erasing): Promise<void> {
  const found = items.length === 0 ? [] : await serialRepository(reader).serials(items);
  for (const before of found) {
    const after = before === null ? null : forgetOwners(before, records);
    if (after !== null) await settle(table, serialWrites({ entity: 'serial', before, after }));
  }
}
