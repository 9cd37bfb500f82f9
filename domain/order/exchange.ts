import { type Command, commandKey } from '../kernel/command.ts';
import { type UserError, userError } from '../kernel/user-error.ts';
import { type ReceiptInput, receiptKey } from '../person/customer-key.ts';
import type { OrderCommandContext } from './context.ts';
import type { ExchangeOf, Order } from './order.ts';
import { nameOfId, nameOfKey, nameOfNumber } from './return-name.ts';

/** One of these, as the contract's ReturnKey is. */
export type ReturnKeyInput = {
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly number?: ReceiptInput | null | undefined;
};

export type Exchanged = { readonly exchange: ExchangeOf | null; readonly warnings: readonly UserError[] };

const PATH = ['input', 'exchangeOf'];

/** What the sale says that its goods were taken for. It is kept whatever it says: what leads nowhere is a warning. */
export async function exchangeOf(
  writing: OrderCommandContext,
  input: ReturnKeyInput | null | undefined,
  sale: Pick<Order, 'source' | 'store'>,
): Promise<Exchanged> {
  if (input?.id != null) return byId(writing, input.id);
  if (input?.idempotencyKey != null) return byKey(writing, input.idempotencyKey);
  if (input?.number != null) return byNumber(writing, input.number, sale);
  return { exchange: null, warnings: [] };
}

async function byId({ repositories: records }: OrderCommandContext, id: string): Promise<Exchanged> {
  const [found] = await records.orderReturns([id]);
  if (found == null)
    return { exchange: null, warnings: [userError('NOT_FOUND', [...PATH, 'id'], 'No return has this id.')] };
  return { exchange: { returnId: id, name: nameOfId(id) }, warnings: [] };
}

/** Keys count in the same calling system only: another's may be the same by chance. */
async function byKey(
  { repositories: records, command, unitOfWork: journal }: OrderCommandContext,
  idempotencyKey: string,
): Promise<Exchanged> {
  const named: Command = { ...command, idempotencyKey };
  const key = commandKey(named);
  const returnId =
    (await records.returnIdOfName(nameOfKey(key))) ??
    (await journal.loadIdempotencyRecord(named))?.refs['returnId'] ??
    null;
  return found(returnId, nameOfKey(key), [...PATH, 'idempotencyKey']);
}

async function byNumber(
  { repositories: records }: OrderCommandContext,
  input: ReceiptInput,
  sale: Pick<Order, 'source' | 'store'>,
): Promise<Exchanged> {
  const named = receiptKey(input);
  const ids = await records.returnIdsOfNumber(named);
  const own = { source: named.source ?? sale.source, store: named.store ?? sale.store };
  const [returnId = null, ...others] = ids.length > 1 ? await records.returnIdsOfNumber({ ...named, ...own }) : ids;
  if (others.length > 0) {
    const message = 'Several returns have this number. The sale was recorded without it.';
    return { exchange: null, warnings: [userError('AMBIGUOUS', [...PATH, 'number'], message)] };
  }
  return found(returnId, nameOfNumber(input.number, own.source, own.store), [...PATH, 'number']);
}

function found(returnId: string | null, name: string, path: readonly string[]): Exchanged {
  const exchange = { returnId, name };
  if (returnId !== null) return { exchange, warnings: [] };
  const message = 'This return is not recorded yet. The exchange shows once it is.';
  return { exchange, warnings: [userError('NOT_FOUND', path, message)] };
}
