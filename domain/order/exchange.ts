import { type Command, commandKey } from '../kernel/command.ts';
import { type UserError, userError } from '../kernel/user-error.ts';
import { type ReceiptInput, receiptKey } from '../person/customer-key.ts';
import type { OrderCommandContext } from './context.ts';
import type { ExchangeReference, Order } from './order.ts';
import { nameOfId, nameOfKey, nameOfNumber } from './return-name.ts';

/** Exactly one field is set, as the GraphQL input ReturnKey requires. */
export type ReturnKeyInput = {
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly number?: ReceiptInput | null | undefined;
};

export type ExchangeLookup = { readonly exchange: ExchangeReference | null; readonly warnings: readonly UserError[] };

const PATH = ['input', 'exchangeOf'];

/** Finds the return that the sale is an exchange for. An unknown return gives a warning, and does not reject the sale. */
export async function findExchange(
  context: OrderCommandContext,
  input: ReturnKeyInput | null | undefined,
  sale: Pick<Order, 'source' | 'store'>,
): Promise<ExchangeLookup> {
  if (input?.id != null) return findById(context, input.id);
  if (input?.idempotencyKey != null) return findByKey(context, input.idempotencyKey);
  if (input?.number != null) return findByNumber(context, input.number, sale);
  return { exchange: null, warnings: [] };
}

async function findById({ repositories }: OrderCommandContext, id: string): Promise<ExchangeLookup> {
  const [found] = await repositories.orderReturns([id]);
  if (found == null)
    return { exchange: null, warnings: [userError('NOT_FOUND', [...PATH, 'id'], 'No return has this id.')] };
  return { exchange: { returnId: id, name: nameOfId(id) }, warnings: [] };
}

/** An idempotency key is looked up within the same calling system only: another system may use the same key. */
async function findByKey(
  { repositories, command, unitOfWork }: OrderCommandContext,
  idempotencyKey: string,
): Promise<ExchangeLookup> {
  const returnCommand: Command = { ...command, idempotencyKey };
  const key = commandKey(returnCommand);
  const returnId =
    (await repositories.returnIdOfName(nameOfKey(key))) ??
    (await unitOfWork.loadIdempotencyRecord(returnCommand))?.refs['returnId'] ??
    null;
  return toExchangeLookup(returnId, nameOfKey(key), [...PATH, 'idempotencyKey']);
}

async function findByNumber(
  { repositories }: OrderCommandContext,
  input: ReceiptInput,
  sale: Pick<Order, 'source' | 'store'>,
): Promise<ExchangeLookup> {
  const key = receiptKey(input);
  const ids = await repositories.returnIdsOfNumber(key);
  const place = { source: key.source ?? sale.source, store: key.store ?? sale.store };
  const [returnId = null, ...others] =
    ids.length > 1 ? await repositories.returnIdsOfNumber({ ...key, ...place }) : ids;
  if (others.length > 0) {
    const message = 'Several returns have this number. The sale was recorded without it.';
    return { exchange: null, warnings: [userError('AMBIGUOUS', [...PATH, 'number'], message)] };
  }
  return toExchangeLookup(returnId, nameOfNumber(input.number, place.source, place.store), [...PATH, 'number']);
}

function toExchangeLookup(returnId: string | null, name: string, path: readonly string[]): ExchangeLookup {
  const exchange = { returnId, name };
  if (returnId !== null) return { exchange, warnings: [] };
  const message = 'This return is not recorded yet. The exchange shows once it is.';
  return { exchange, warnings: [userError('NOT_FOUND', path, message)] };
}
