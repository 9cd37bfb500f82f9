import { callAny, type Input, type OperationName, type Table, withCalls } from '../dynamo/dynamo-client.ts';
import { createBatcher } from './batcher.ts';
import { joinReads } from './join-reads.ts';
import { type SeparateWrite, writeTogether } from './join-writes.ts';

/**
 * A table for many commands at once that no person waits for. Reads of items by key that are asked for at the same time become one
 * BatchGetItem, and transactions without a common item become one transaction: DynamoDB charges the same units, and there are
 * fewer requests. A joint transaction that fails wrote nothing, and then each of its parts is sent by itself. So each
 * command has its own outcome, as with the table itself.
 * @param options.puts also single puts are joined into transactions, where they use twice the units: for a table without a bound
 */
export function joinRequests(table: Table, { puts = false }: { readonly puts?: boolean } = {}): Table {
  const { client, name } = table;
  const read = joinReads(table);
  const write = createBatcher<SeparateWrite, object>((batch) => writeTogether(client, batch));
  const joinedOrNull = (operation: OperationName, input: object): Promise<object> | null => {
    const sendAlone = () => callAny(client, operation, input);
    switch (operation) {
      case 'GetItem':
        return read.one(input as Input<'GetItem'>);
      case 'BatchGetItem':
        return read.batch(input as Input<'BatchGetItem'>);
      case 'TransactWriteItems':
        return isPlainWrite(input) ? write({ items: input.TransactItems ?? [], sendAlone }) : null;
      case 'PutItem':
        return puts && isPlainPut(input) ? write({ items: [{ Put: input }], sendAlone }) : null;
      default:
        return null;
    }
  };
  return {
    client: withCalls(
      client,
      (operation, input) => joinedOrNull(operation, input) ?? callAny(client, operation, input),
    ),
    name,
  };
}

const isPlainWrite = (input: Partial<Input<'TransactWriteItems'>>): input is Input<'TransactWriteItems'> =>
  input.ClientRequestToken === undefined && input.ReturnConsumedCapacity === undefined;

const isPlainPut = (input: Partial<Input<'PutItem'>>): input is Input<'PutItem'> =>
  input.ReturnValues === undefined && input.ReturnConsumedCapacity === undefined;
