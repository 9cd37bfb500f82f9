import {
  PutItemCommand,
  type PutItemCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { createBatcher } from './batcher.ts';
import type { Table } from './dynamo-client.ts';
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
  const send = (command: unknown, ...rest: unknown[]): unknown => {
    const sendAlone = (): Promise<object> => Reflect.apply(client.send, client, [command, ...rest]);
    if (command instanceof TransactWriteItemsCommand && isPlainWrite(command.input))
      return write({ items: command.input.TransactItems ?? [], sendAlone });
    if (puts && command instanceof PutItemCommand && isPlainPut(command.input))
      return write({ items: [{ Put: command.input }], sendAlone });
    return read(command) ?? sendAlone();
  };
  const joined = new Proxy(client, {
    get: (target, key) => (key === 'send' ? send : Reflect.get(target, key, target)),
  });
  return { client: joined, name };
}

const isPlainWrite = (input: TransactWriteItemsCommandInput): boolean =>
  input.ClientRequestToken === undefined && input.ReturnConsumedCapacity === undefined;

const isPlainPut = (input: PutItemCommandInput): boolean =>
  input.ReturnValues === undefined && input.ReturnConsumedCapacity === undefined;
